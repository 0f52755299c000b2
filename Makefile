# Every command of the project. Nothing is assumed but make and a Python of 3.11 or newer.
PYTHON ?= python3
PORT ?= 8501
MINUTES ?= 30
SCREENS ?= 8
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: help run test test-fast check format lint types contract lock messages ranges dictionary weights screenshots bench soak sweep clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

run: $(VENV)/app.stamp  ## start the app on http://127.0.0.1:8501 (PORT=8765 make run for another port)
	$(BIN)/streamlit run serve.py --server.port $(PORT)

test: $(VENV)/dev.stamp  ## all tests: functions, pages, and a real browser
	CHROMIUM="$$($(BIN)/python -m tests.browser.chromium)" && export CHROMIUM && \
	$(BIN)/python -m pytest -n 2 --dist loadgroup

test-fast: $(VENV)/dev.stamp  ## tests without the browser
	$(BIN)/python -m pytest -n 2 tests/unit tests/app

check: lint types contract test  ## the one command before a commit

format: $(VENV)/dev.stamp  ## put all files into the project's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(VENV)/dev.stamp  ## format, lint and requirements, without changing anything
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/deptry . --requirements-files requirements.in --requirements-files-dev requirements-dev.in

types: $(VENV)/dev.stamp  ## types
	$(BIN)/basedpyright --level error

contract: $(VENV)/dev.stamp  ## the shipped data: readable, and every range as the rule gives it
	$(BIN)/python -m resurface check data
	$(BIN)/python -m resurface ranges

lock: $(VENV)/dev.stamp  ## compile the pinned requirements anew, for every system and Python
	$(BIN)/uv pip compile requirements.in --universal --python-version 3.11 --generate-hashes --upgrade \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet -o requirements.txt
	$(BIN)/uv pip compile requirements-dev.in --universal --python-version 3.11 --generate-hashes --upgrade \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet -o requirements-dev.txt

messages: $(VENV)/dev.stamp  ## collect every sentence on screen, and bring the translations up to date
	$(BIN)/python -m resurface.language.collect
	$(BIN)/python -m resurface.language.translate

ranges: $(VENV)/app.stamp  ## write the ranges of data/treatments.csv anew from the facts
	$(BIN)/python -m resurface ranges --write

dictionary: $(VENV)/app.stamp  ## write data/README.md anew from the schema
	$(BIN)/python -m resurface dictionary --write

weights: $(VENV)/dev.stamp  ## learn anew what each sign of a claim weighs (WEIGHTS=--rates: how well, each writer left out in turn)
	$(BIN)/python -m learning $(WEIGHTS)

screenshots: $(VENV)/dev.stamp  ## the pictures of the README, from the running app
	CHROMIUM="$$($(BIN)/python -m tests.browser.chromium)" && export CHROMIUM && \
	$(BIN)/python -m tests.browser.screenshots

bench: $(VENV)/dev.stamp  ## what the app costs beside three small apps (12 minutes; BENCH=--quick for two)
	CHROMIUM="$$($(BIN)/python -m tests.browser.chromium)" && export CHROMIUM && \
	$(BIN)/python -m benchmarks.bench $(BENCH)

soak: $(VENV)/dev.stamp  ## visitors for a while: no error, right counts, flat memory and taps (SCREENS=8 MINUTES=30)
	$(BIN)/python -m benchmarks.soak --minutes $(MINUTES) --visitors $(SCREENS)

sweep: $(VENV)/dev.stamp  ## every screen in every language, theme and size; hostile letters, strings and files through everything (SWEEP="screens files" for parts)
	CHROMIUM="$$($(BIN)/python -m tests.browser.chromium)" && export CHROMIUM && \
	$(BIN)/python -m tests.sweep $(SWEEP)

clean:  ## forget everything that was installed or cached
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Python 3.11 or newer is needed. Install it, or name it: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv"; exit 1; }

$(VENV)/app.stamp: requirements.txt | $(VENV)/bin/python
	$(PIP) -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/app.stamp
	$(PIP) -r requirements-dev.txt
	@touch $@
