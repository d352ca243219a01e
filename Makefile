# make brief   set everything up and brief the articles in seeds/ into out/
# make test    set everything up and run every check
# make score   measure the bundled translation packages
# make test-build   run the tests of `briefing models build`, which needs PyTorch: some gigabytes
# make clean   remove what these made

PYTHON ?= python3
BIN := .venv/bin
LIBRARIES := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --no-input

.PHONY: brief test test-build score lint setup libraries clean

brief: setup
	$(BIN)/briefing make seeds --out out

test: .venv/dev lint
	$(BIN)/pytest

score: .venv/dev
	$(BIN)/python -m tests.mt.score $(SETS)

# An environment of its own: what it installs must not change what the others run with.
test-build: libraries
	$(PYTHON) -m venv .venv-build
	for what in '--requirement requirements.lock' '--requirement requirements-dev.lock' '--editable .[build]'; do \
	  .venv-build/bin/pip install --quiet --disable-pip-version-check --no-input $$what || exit; \
	done
	.venv-build/bin/pytest tests/translate/test_build.py

lint: .venv/dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

setup: .venv/ready libraries

# The locked versions first, then the program itself, so that every machine runs the same.
.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(INSTALL) --requirement requirements.lock
	$(INSTALL) --no-deps --editable .
	touch $@

.venv/dev: .venv/ready libraries requirements-dev.lock
	$(INSTALL) --requirement requirements-dev.lock
	touch $@

# WeasyPrint needs Pango from the system, and HarfBuzz's subsetter to be quick: install them if we may, else say how.
libraries: .venv/ready
	@$(BIN)/python -c 'from weasyprint.text.ffi import harfbuzz_subset as h; raise SystemExit(not h)' 2>/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && apt-get install -y -qq --no-install-recommends $(LIBRARIES) >/dev/null; \
	  else \
	    echo "WeasyPrint lacks system libraries. On Debian or Ubuntu: sudo apt-get install $(LIBRARIES)"; \
	    echo "On Fedora: sudo dnf install pango harfbuzz   On macOS: brew install pango"; \
	    $(BIN)/python -c 'import weasyprint' 2>/dev/null; \
	  fi; }

clean:
	rm -rf .venv .venv-build out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
