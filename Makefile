# Two commands: `make assess` does the main job on the example articles, `make test` passes the tests.
# Both work on a fresh machine with git, make and Python 3.11 or newer.
PYTHON ?= python3
BIN := .venv/bin
ARTICLES ?= --manifest examples/manifest.jsonl
OUT ?= out/examples

.PHONY: assess test fast lint evaluate validate lock chromium frontend docs site clean

assess: .venv/run.stamp
	$(BIN)/forewarn assess $(ARTICLES) --out $(OUT)
	@echo "Open $(OUT)/brief.html in a browser."

test: .venv/test.stamp chromium
	$(BIN)/python tests/run_all.py

# Everything but the browser and the rebuilds: for working on one room.
fast: .venv/test.stamp
	$(BIN)/python -m pytest -q -m "not slow"

lint: .venv/test.stamp
	$(BIN)/python tests/run_all.py --lint-only

evaluate: .venv/test.stamp
	$(BIN)/python evaluation/score.py

validate: .venv/run.stamp
	$(BIN)/forewarn validate

.venv/bin/python:
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'forewarn needs Python 3.11 or newer; this is ' + sys.version.split()[0] + '; run make PYTHON=python3.11')"
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements/run.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/test.stamp: requirements/test.lock .venv/run.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.lock
	@touch $@

chromium:
	@sh tests/install_chromium.sh

# Rebuild the map's script with the Node of the package index; the result is committed.
frontend: .venv/test.stamp
	$(BIN)/python builders/frontend.py

# Everything that is generated from data or code and committed.
docs: .venv/test.stamp
	$(BIN)/python builders/command_pages.py
	$(BIN)/python builders/catalog_compiled.py
	$(BIN)/python builders/catalog_pages.py
	$(BIN)/python builders/doc_outputs.py
	$(BIN)/python builders/notebook.py

# The documentation as a site that opens from disk.
site: .venv/test.stamp
	$(BIN)/python -m sphinx -q -W -b html docs out/site
	@echo "Open out/site/index.html in a browser."

lock: .venv/test.stamp
	$(BIN)/python builders/lock.py

clean:
	rm -rf .venv out
