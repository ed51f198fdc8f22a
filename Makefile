# The only task runner. Each target brings what it needs, on a machine that may have no more than git and make.
VENV   := .venv
STAMP  := $(VENV)/.installed
PY     := $(VENV)/bin/python
JIXIAO := $(VENV)/bin/jixiao
PORT   ?= 8000
N      ?= 200
DEMO   := build/demo
export NO_MKDOCS_2_WARNING = 1
export PYTHONUTF8 = 1

.PHONY: setup serve build check test browser golden demo bench lock clean
setup: $(STAMP)

# Made last, so that a set-up that broke half-way is not taken for done.
$(STAMP): requirements.lock pyproject.toml tools/bootstrap.sh
	sh tools/bootstrap.sh $(VENV) requirements.lock
	touch $@

serve: $(STAMP)
	$(JIXIAO) serve --port $(PORT)

build: $(STAMP)
	$(JIXIAO) build --strict

check: $(STAMP)
	$(JIXIAO) check

test: $(STAMP) browser
	$(VENV)/bin/ruff check && $(VENV)/bin/ruff format --check && $(VENV)/bin/mypy
	$(PY) -m pytest --numprocesses auto --maxprocesses 8 --dist loadfile

# Only the tests look at pages; serving them needs no browser.
browser: $(STAMP)
	sh tools/browser.sh $(PY)

# Writes the expected files anew; then read the difference before it is committed.
golden: $(STAMP)
	$(PY) -m pytest --golden

demo: $(STAMP)
	$(PY) -m tools.synthetic --count $(N) $(DEMO)
	cd $(DEMO) && $(CURDIR)/$(JIXIAO) serve --port $(PORT)

# A quarter of an hour: rules, stages and whole commands; then search, official forms, data and differences.
bench: $(STAMP) browser
	for part in "" .search .pdf .data .diff; do $(PY) -m tools.bench$$part || exit; done

lock: $(STAMP)
	sh tools/lock.sh $(VENV) requirements.lock

clean:
	rm -rf $(VENV) .venv-tools build site .jixiao .mypy_cache .ruff_cache .pytest_cache .hypothesis
