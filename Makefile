# Every target sets up what it needs on a fresh machine: Python ≥ 3.11 with venv, and make.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
TESTS ?= tests/core tests/pages
WORKERS ?= logical
MAKEFLAGS += --no-print-directory
# what the many child processes of the tests import is compiled once
export PYTHONDONTWRITEBYTECODE =

.PHONY: run unit test check check-deep browser bench reliability format clean

$(READY): requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed (found: $$($(PYTHON) --version 2>&1)). Install it, or name it: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' || \
	  { echo "Python's venv module is missing. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

run: $(READY)
	$(BIN)/huixiang serve

unit:
	$(MAKE) test TESTS=tests/core

test: $(READY)
	$(BIN)/python -m pytest $(TESTS) -n $(WORKERS) --dist worksteal

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(MAKE) reliability
	$(MAKE) browser
	$(MAKE) test

check-deep: check
	HUIXIANG_DEEP=1 $(MAKE) reliability
	HUIXIANG_DEEP=1 $(MAKE) test

browser: $(READY)
	$(BIN)/python -m pytest tests/browser

reliability: $(READY)
	$(BIN)/python -m pytest tests/reliability

bench: $(READY)
	$(BIN)/python -m tests.bench

clean:
	rm -rf .venv build *.egg-info .ruff_cache .hypothesis
