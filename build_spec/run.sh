#!/bin/sh
# Start the kiosk; where there is no display, play its tour and say where the pictures and the bundle are.
set -eu
cd "$(dirname "$0")/.."

case $(uname -s) in
    Linux | *BSD) display=${WAYLAND_DISPLAY:-}${DISPLAY:-} ;;
    *) display=native ;;
esac
if [ -n "$display" ]; then
    exec .venv/bin/python -m kiosk run "$@"
fi

echo "No display here: playing the tour of the kiosk instead (about a minute)."
QT_QPA_PLATFORM=offscreen .venv/bin/python -m kiosk tour --out build/tour "$@"
echo
echo "Pictures: $(find build/tour -name '*.png' | wc -l) in build/tour/*.png"
echo "Bundle:   $(find build/tour/bundles -type f | head -n 1)"
echo "Report:   build/tour/tour.json"
echo "On a machine with a screen, make run opens the kiosk itself."
