#!/bin/sh
# Start the kiosk; without a display, run its simulated tour and print where the tour's pictures and bundles are.
set -eu
cd "$(dirname "$0")/.."

case $(uname -s) in
    Linux | *BSD) display=${WAYLAND_DISPLAY:-}${DISPLAY:-} ;;
    *) display=native ;;
esac
if [ -n "$display" ]; then
    exec .venv/bin/python -m kiosk run "$@"
fi

echo "No display found: playing the tour of the kiosk off screen instead."
QT_QPA_PLATFORM=offscreen .venv/bin/python -m kiosk tour --out build/tour "$@"
echo "Look at build/tour/*.png. On a machine with a screen, make run opens the kiosk itself."
