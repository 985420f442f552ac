# make run    prepare this machine and start the kiosk; without a display, run its simulated tour instead
# make test   prepare this machine, then run every check and every test
#
# All generated files are in .venv/ and build/; `make clean` deletes both. A second run skips what is up to date.

.PHONY: help run test test-clocks live test-province check province shots pictures bench pack dist package package-hub package-test lock clean setup translations \
        narration reference \
        check-format check-lint check-types check-imports check-qml check-translations check-schema check-packs
.NOTPARALLEL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export LC_ALL := C.UTF-8
# Tests start hundreds of Python processes; each would compile the program again.
unexport PYTHONDONTWRITEBYTECODE
PYTHON_VENV := .venv/bin/python
BIN := .venv/bin
# Four pytest workers on two cores, because tests wait for disks, timers and child processes half of their time.
JOBS ?= 4

READY_RUN := .venv/.ready-run
READY_DEV := .venv/.ready-dev
PACKS := build/packs/.built
INTERFACE_VOICE := build/voice/.built
INTERFACE_TEXTS := build/i18n/kiosk_vi.qm
COMMUNES := build/communes/communes.json

LESSON_SOURCES := $(shell find lessons -type f 2>/dev/null)
PACK_CODE := $(shell find kiosk/content kiosk/activities kiosk/domain kiosk/devices -name '*.py')

help:
	@sed -n 's/^# \{0,1\}//p' Makefile | sed -n '1,4p'
	@echo 'make check  the checks without the tests      make shots  a picture of every screen (build/shots)'
	@echo 'make live   visits in real windows at human speed, filmed and recorded (build/live)'
	@echo 'make bench  measure speed and memory          make pack   narrate and build the lesson packs (build/packs)'
	@echo 'make province  a whole province on this machine, down to its pages (build/province)'
	@echo 'make test-province  the tests with PostgreSQL, S3 and WebDAV servers'
	@echo 'make dist   one folder that runs without Python (dist/kiosk)'
	@echo 'make package  that folder as .deb and .tar.zst (dist/)   make package-test  install, upgrade, remove it in a clean Debian'
	@echo 'make package-hub  the .deb of a province'"'"'s hub (dist/)'

# --- set-up ----------------------------------------------------------------------------------------------------------

setup: $(READY_DEV)

$(READY_RUN): requirements.txt build_spec/setup.sh
	@build_spec/setup.sh run
	@touch $@

$(READY_DEV): requirements.txt requirements-dev.txt pyproject.toml build_spec/setup.sh
	@build_spec/setup.sh dev
	@touch $@ $(READY_RUN)

# --- generated files -------------------------------------------------------------------------------------------------

translations: $(INTERFACE_TEXTS)

$(INTERFACE_TEXTS): assets/i18n/kiosk_vi.ts | $(READY_RUN)
	@mkdir -p $(@D)
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

narration: $(INTERFACE_VOICE)

$(INTERFACE_VOICE): assets/i18n/kiosk_vi.ts kiosk/bridge/speech/phrases.py $(INTERFACE_TEXTS) | $(READY_RUN)
	@build_spec/narrate.sh --interface
	@mkdir -p $(@D) && touch $@

# The list of Vietnam's communes, for the set-up of a kiosk.
$(COMMUNES): build_spec/make_communes.py requirements.txt | $(READY_RUN)
	@$(PYTHON_VENV) $< $@

pack: $(PACKS) $(INTERFACE_VOICE) $(INTERFACE_TEXTS) $(COMMUNES)

$(PACKS): $(LESSON_SOURCES) $(PACK_CODE) | $(READY_RUN)
	@build_spec/narrate.sh
	@$(PYTHON_VENV) -m kiosk pack build --all --out build/packs
	@touch $@

# --- running ---------------------------------------------------------------------------------------------------------

run: $(READY_RUN) pack
	@build_spec/run.sh $(ARGS)

shots: $(READY_RUN) pack
	@QT_QPA_PLATFORM=offscreen $(PYTHON_VENV) -m kiosk shots --out build/shots

# Take the pictures in the documents again, after a change of a screen that they show.
pictures: $(READY_RUN) pack
	@QT_QPA_PLATFORM=offscreen $(PYTHON_VENV) build_spec/pictures.py

bench: $(READY_DEV) pack
	@QT_QPA_PLATFORM=offscreen $(PYTHON_VENV) -m tests.bench

# A province on this machine: PostgreSQL, an S3 server, a hub with workers and three simulated kiosks, down to its pages.
# `exec`, because make passes a SIGTERM on to the shell that runs the line.
province: $(READY_DEV) $(COMMUNES)
	@build_spec/setup.sh servers
	@QT_QPA_PLATFORM=offscreen exec $(PYTHON_VENV) -m build_spec.province $(ARGS)

# --- checks ----------------------------------------------------------------------------------------------------------

check: check-format check-lint check-types check-imports check-qml check-translations check-schema check-packs

check-format: $(READY_DEV)
	@$(BIN)/ruff format --check --quiet . || { $(BIN)/ruff format --diff . ; exit 1; }

check-lint: $(READY_DEV)
	@$(BIN)/ruff check --quiet .

check-types: $(READY_DEV)
	@$(BIN)/mypy

check-imports: $(READY_DEV)
	@$(BIN)/lint-imports

check-qml: $(READY_DEV)
	@$(PYTHON_VENV) build_spec/qml_check.py

check-translations: $(READY_DEV)
	@$(PYTHON_VENV) build_spec/translation_check.py

check-schema: $(READY_DEV)
	@PYTHONPATH=. $(PYTHON_VENV) build_spec/schema_check.py

check-packs: $(READY_DEV)
	@$(PYTHON_VENV) -m kiosk pack check

# Regenerate the format reference of lessons, the matrix of rights and the table of lessons, after a change to a kind of
# step, a right, a page of staff or a lesson.
reference: $(READY_DEV)
	@PYTHONPATH=. $(PYTHON_VENV) build_spec/reference/make_reference.py
	@PYTHONPATH=. $(PYTHON_VENV) build_spec/reference/make_roles.py
	@PYTHONPATH=. $(PYTHON_VENV) build_spec/reference/make_syllabus.py

# Does not depend on `pack`: the tests build their own packs, and generating machine speech for all lessons would take
# longer than a fifth of the tests' time.
test: $(READY_DEV) check $(INTERFACE_TEXTS)
	@QT_QPA_PLATFORM=offscreen $(PYTHON_VENV) -m pytest -n $(JOBS) --dist worksteal $(ARGS)

# All tests five times, each time with the clock of the machine shifted; two hours on two cores.
test-clocks: $(READY_DEV) $(INTERFACE_TEXTS)
	@build_spec/shifted_clock.sh $(ARGS)

# Visits of a resident, a guide, a technician and an author in real windows, at human speed, with sound and without.
# Prints what a person would stumble over; exit code 1 if there is anything.
live: $(READY_DEV) pack
	@$(PYTHON_VENV) -m tests.live $(ARGS)

# The tests with the servers of a province: PostgreSQL, Ceph radosgw, rclone and nginx, all on loopback.
test-province: $(READY_DEV) $(INTERFACE_TEXTS)
	@build_spec/setup.sh servers
	@QT_QPA_PLATFORM=offscreen KIOSK_SERVERS=1 $(PYTHON_VENV) -m pytest -m "servers or postgres" -n 2 --dist worksteal $(ARGS)

# --- releases --------------------------------------------------------------------------------------------------------

dist: $(READY_DEV) pack
	@$(PYTHON_VENV) -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller build_spec/kiosk.spec
	@build_spec/dist_check.sh

# Build the .deb package and the archive of the portable folder.
package: dist
	@build_spec/package.sh

# Build the .deb package of a province's hub.
package-hub: $(READY_DEV) $(COMMUNES)
	@$(PYTHON_VENV) -m PyInstaller --noconfirm --log-level ERROR --distpath dist --workpath build/pyinstaller-hub build_spec/hub/hub.spec
	@build_spec/package_hub.sh

# Install, use, upgrade and remove the packages in a clean Debian; needs root, mmdebstrap and a package mirror. Only the
# packages that are built are tested.
package-test: $(READY_DEV)
	@KIOSK_PACKAGE=$$(ls $(CURDIR)/dist/tram-hoc-so_*_amd64.deb 2>/dev/null) \
	    KIOSK_HUB_PACKAGE=$$(ls $(CURDIR)/dist/tram-hoc-so-hub_*_amd64.deb 2>/dev/null) $(PYTHON_VENV) -m pytest tests/package $(ARGS)

# Pin the dependencies of pyproject.toml for every system and every Python from 3.11 on, with hashes and without index URLs.
COMPILE = build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
    --no-annotate --system-certs pyproject.toml

lock:
	@python3 -m venv build/lock && build/lock/bin/python -m pip install --quiet uv
	@$(COMPILE) --extra build -o requirements.txt
	@$(COMPILE) --extra build --extra hub --extra dev -c requirements.txt -o requirements-dev.txt
	@$(COMPILE) --extra hub -c requirements-dev.txt -o requirements-hub.txt

clean:
	rm -rf .venv build dist
