# Everything runs in a virtual environment of its own. A machine needs python3 (3.11 or newer, with venv) and make.
#   make test PYTHON=python3.13 VENV=.venv-3.13     another interpreter, beside the first

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SOURCES := src tests tools examples docs conftest.py

export COVERAGE_FILE := $(CURDIR)/$(VENV)/.coverage
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help browser notebook pictures demo test lint format types wheel extras corruptions downstream oracle draws imports docs tables score bench bench-spacy bench-growth mutation fuzz import-time determinism cover raise-floor clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

demo: $(VENV)/.user ## set up, then read an example article
	@$(BIN)/talkmodel parse examples/articles/sandbank-explainer.txt

test: $(VENV)/.dev ## every test, with branch coverage (100 % or it fails)
	@rm -f $(COVERAGE_FILE) $(COVERAGE_FILE).*
	$(BIN)/coverage run -m pytest -q -n auto
	@$(BIN)/coverage combine -q
	@$(BIN)/coverage report

cover: $(VENV)/.dev ## a web page with the coverage of the last `make test`
	$(BIN)/coverage html -d build/coverage --fail-under=0

lint: $(VENV)/.dev ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/.dev ## let ruff repair and format what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/.dev ## mypy --strict and pyright
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

wheel: $(VENV)/.dev ## the built wheel in fresh environments, and the types of all public names
	$(BIN)/python -m tools.check_wheel

downstream: $(VENV)/.dev ## the tests of examples/downstream against the built wheel
	$(BIN)/python -m tools.check_downstream

AXE := axe-core@4.14.1
browser: $(VENV)/.dev build/browser/.axe ## the page in headless Chromium (needs chromium, chromedriver and npm)
	$(BIN)/python -m pip install -q --group browser
	$(BIN)/python -m pytest -q tests/browser

build/browser/.axe:
	mkdir -p build/browser
	npm install --silent --no-audit --no-fund --no-package-lock --no-save --prefix build/browser $(AXE)
	@touch $@

notebook: $(VENV)/.dev ## run the example notebook
	$(BIN)/python -m pip install -q --group notebook
	$(BIN)/python -m tools.run_notebook

pictures: $(VENV)/.dev ## make the pictures of the README and the docs again (needs chromium and chromedriver)
	$(BIN)/python -m pip install -q --group browser
	$(BIN)/python -m tools.pictures

extras: $(VENV)/.dev ## each extra alone in a fresh environment, and what is said without it
	$(BIN)/python -m tools.check_extras

corruptions: $(VENV)/.dev ## N=5000 SEED=1: what a model might make up is reported and never gets in
	$(BIN)/python -m tools.corrupt -n $(N) --seed $(SEED)

oracle: $(VENV)/.dev ## N=20000 SEED=1: does the parser find what made articles are known to say
	$(BIN)/python -m tools.oracle -n $(N) --seed $(SEED)

draws: $(VENV)/.dev ## 10,000 draws of `talks()`, timed
	$(BIN)/python tools/draws.py

imports: $(VENV)/.dev ## the layers keep to their order
	$(BIN)/lint-imports

docs: $(VENV)/.docs ## the documentation, a warning is an error
	$(BIN)/sphinx-build -q -n -W --keep-going -b html docs build/docs
	@echo "build/docs/index.html"

tables: $(VENV)/.dev ## write the tables in docs/*.md that are made of the library: rules, cue sets, losses
	$(BIN)/python tools/doc_tables.py

score: $(VENV)/.dev ## accuracy where we looked and where we did not, the gap, and the floor
	$(BIN)/python tools/score_gap.py

raise-floor: $(VENV)/.dev ## after an improvement: pin the new figures (they only go up)
	$(BIN)/python tools/raise_floor.py

determinism: $(VENV)/.dev ## the same JSON under different hash seeds
	$(BIN)/python tools/check_determinism.py

import-time: $(VENV)/.dev ## `import talkmodel` beside `import attrs, cattrs`
	$(BIN)/python tools/check_import_time.py

bench: import-time ## speed beside known work, cold start, memory, growth (some minutes)
	$(or $(wildcard $(VENV)-bench/bin/python),$(BIN)/python) -m tools.bench

bench-spacy: ## an environment in which `make bench` finds spaCy to compare with
	$(PYTHON) -m venv $(VENV)-bench
	$(VENV)-bench/bin/python -m pip install -q --upgrade 'pip>=25.1'
	$(VENV)-bench/bin/python -m pip install -q -e . --group bench

mutation: ## which changes to model and serializers no test notices (some twelve minutes)
	$(PYTHON) -m venv $(VENV)-mutation
	$(VENV)-mutation/bin/python -m pip install -q --upgrade 'pip>=25.1'
	$(VENV)-mutation/bin/python -m pip install -q -e '.[cli]' --group mutation
	$(VENV)-mutation/bin/mutmut run
	$(VENV)-mutation/bin/mutmut results

bench-growth: $(VENV)/.dev ## no text costs more than linear time (fails if one does)
	$(BIN)/python -m tools.bench --growth

N ?= 5000
SEED ?= 1
fuzz: $(VENV)/.dev ## N=1000000 SEED=7: that many made, damaged and random texts keep the laws
	$(BIN)/python -m tools.fuzz -n $(N) --seed $(SEED)

clean: ## remove everything that was built
	rm -rf .venv .venv-* build dist mutants .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# pip learned dependency groups in 25.1, so the environment's own pip is brought up to date first.
$(VENV)/.user: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "talkmodel needs Python 3.11 or newer, %s is %d.%d: make PYTHON=…" % (sys.executable, *sys.version_info[:2]))'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install -q -e '.[cli]'
	@touch $@

$(VENV)/.dev: $(VENV)/.user
	$(BIN)/python -m pip install -q --group dev
	@touch $@

$(VENV)/.docs: $(VENV)/.dev
	$(BIN)/python -m pip install -q -e '.[cli,docs]'
	@touch $@
