#!/bin/sh
# Check dist/kiosk: its size fits on a stick, all parts are present, and it plays the whole tour without this clone's
# Python, libraries and environment.
set -eu
cd "$(dirname "$0")/.."

limit=150000000 # maximum size in bytes without the lessons, which grow; a build with all of Qt exceeds 500 MB
bytes() { find "$1" -type f -printf '%s\n' | awk '{ sum += $1 } END { printf "%.0f", sum }'; }
lessons=$(bytes dist/kiosk/_internal/packs)
size=$(($(bytes dist/kiosk) - lessons))
echo "dist/kiosk: $size bytes, and lessons of $lessons bytes; the largest files of the program:"
find dist/kiosk -type f ! -name '*.hocpack' -printf '%s %P\n' | sort -rn | head -n 8 | awk '{printf "  %5.1f MB  %s\n", $1 / 1e6, $2}'
[ "$size" -le "$limit" ] || { echo "dist/kiosk without its lessons is over $limit bytes: exclude unused files in build_spec/kiosk.spec" >&2; exit 1; }

alone() { env -i PATH=/usr/bin:/bin HOME="${HOME:-/}" LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen dist/kiosk/kiosk "$@"; }

log=build/dist-smoke.log
if ! alone --smoke >"$log" 2>&1; then
    cat "$log" >&2
    echo "dist/kiosk is incomplete" >&2
    exit 1
fi
grep '^ok ' "$log"

log=build/dist-tour.log
if ! alone tour --out build/dist-tour >"$log" 2>&1 || grep -q Traceback "$log"; then
    tail -n 30 "$log" >&2
    echo "dist/kiosk does not play the tour (the full log is $log)" >&2
    exit 1
fi
echo "dist/kiosk plays the tour: $(find build/dist-tour -name '*.png' | wc -l) pictures"
