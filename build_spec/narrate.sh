#!/bin/sh
# Generate machine speech for every text without a recording; without the speech tools, print a note and exit with 0.
# Usage: build_spec/narrate.sh [--interface]   (default: the lessons; with --interface: the program's own phrases)
set -eu
cd "$(dirname "$0")/.."

for tool in espeak-ng opusenc; do
    if ! command -v "$tool" >/dev/null; then
        echo "narrate: no $tool, so no machine voice; recordings in lessons/*/audio are still used" >&2
        exit 0
    fi
done
exec .venv/bin/python -m kiosk pack narrate "$@"
