#!/bin/sh
# Let the machine voice speak every text that nobody has recorded; without the speech tools say so and go on.
# Usage: build_spec/narrate.sh lessons | --interface
set -eu
cd "$(dirname "$0")/.."

for tool in espeak-ng opusenc; do
    if ! command -v "$tool" >/dev/null; then
        echo "narrate: no $tool, so no machine voice ($1); recordings in lessons/*/audio are still used" >&2
        exit 0
    fi
done
exec .venv/bin/python -m kiosk pack narrate "$1"
