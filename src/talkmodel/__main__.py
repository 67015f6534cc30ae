"""`python -m talkmodel` is the `talkmodel` command."""

from talkmodel.cli import main

if __name__ == "__main__":
    main()
