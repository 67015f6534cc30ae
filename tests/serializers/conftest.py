"""Makes the converter anew for every test.

It is kept from the first use on: whatever changes in how it is made would go unnoticed otherwise.
"""

import pytest

from talkmodel.serializers import plain


@pytest.fixture(autouse=True)
def _fresh_converter() -> None:
    plain._converter.cache_clear()
