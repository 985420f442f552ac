#!/bin/sh
# Check dist/kiosk: small enough to copy to a stick, and able to play the whole tour without this clone's Python.
set -eu
cd "$(dirname "$0")/.."

limit=280 # MB; a build with everything of Qt is over 500
size=$(du -sm dist/kiosk | cut -f1)
echo "dist/kiosk: $size MB"
[ "$size" -le "$limit" ] || { echo "dist/kiosk is over $limit MB: exclude in build_spec/kiosk.spec what came along unused" >&2; exit 1; }

log=build/dist-tour.log
if ! env -i PATH=/usr/bin:/bin HOME="${HOME:-/}" LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen \
    dist/kiosk/kiosk tour --out build/dist-tour >"$log" 2>&1 || grep -q Traceback "$log"; then
    tail -n 30 "$log" >&2
    echo "dist/kiosk does not play the tour (all of it is in $log)" >&2
    exit 1
fi
echo "dist/kiosk plays the tour: $(find build/dist-tour -name '*.png' | wc -l) pictures"
