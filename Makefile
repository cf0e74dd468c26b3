# Two commands set up everything on a fresh machine: `make demo` and `make test`.

VENV := .venv
BIN := $(VENV)/bin
DEMO := demo
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# What Qt needs on a bare Debian or Ubuntu; the first name differs between releases.
QT_LIBRARIES := libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxcb-cursor0 libxkbcommon-x11-0 \
	libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-util1 libxcb-image0 libxcb-render-util0 libxcb-xkb1

.PHONY: demo test check setup dev system translations bench clean

demo: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		$(BIN)/planner demo; \
	else \
		echo "There is no screen here: the sample plan goes to $(DEMO)/imrf.plan, its clashes and sheets follow."; \
		rm -rf $(DEMO); mkdir -p $(DEMO); \
		$(BIN)/planner demo --to $(DEMO)/imrf.plan && \
		{ $(BIN)/planner check $(DEMO)/imrf.plan --now 2022-05-13T09:00 || [ $$? -eq 1 ]; } && \
		$(BIN)/planner print $(DEMO)/imrf.plan --out $(DEMO)/sheets --now 2022-05-13T09:00; \
	fi

test: dev check
	$(BIN)/pytest -n 2 --dist loadfile

check:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

setup: system $(VENV)/installed

dev: setup $(VENV)/developed

$(VENV)/python:
	@for name in python3.13 python3.12 python3.11 python3 python3.14; do \
		if command -v $$name >/dev/null && $$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			$$name -m venv $(VENV) && touch $@ && exit 0; \
		fi; \
	done; echo "Python 3.11 or newer with venv is missing: install it, then run make again."; exit 1

$(VENV)/installed: $(VENV)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable '.[fill,protect]'
	@touch $@

$(VENV)/developed: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

# Debian and Ubuntu only: elsewhere the libraries are there or come with the desktop.
system:
	@if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then \
		missing=""; \
		for package in $(QT_LIBRARIES); do \
			dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "ok installed" || missing="$$missing $$package"; \
		done; \
		ldconfig -p | grep -q libglib-2.0.so.0 || missing="$$missing glib"; \
		python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || missing="$$missing python3 python3-venv"; \
		if [ -n "$$missing" ]; then \
			sudo=""; [ "$$(id -u)" -eq 0 ] || sudo="sudo"; \
			if [ -n "$$sudo" ] && ! command -v sudo >/dev/null; then \
				echo "These system packages are missing; ask who keeps this machine for them:$$missing"; exit 1; \
			fi; \
			echo "Installing system packages:$$missing"; \
			$$sudo apt-get update -qq; \
			case " $$missing " in *" glib "*) \
				glib=libglib2.0-0; apt-cache show libglib2.0-0t64 >/dev/null 2>&1 && glib=libglib2.0-0t64; \
				missing="$$(echo "$$missing" | sed "s/ glib/ $$glib/")";; esac; \
			DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
		fi; \
	fi

translations:
	$(BIN)/python -m planner.wording.compile

bench: dev
	$(BIN)/python -m tests.bench

clean:
	rm -rf $(VENV) $(DEMO) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
