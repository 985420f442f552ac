#!/bin/sh
# Run the tests with the clock of the machine shifted, to find tests that mix the real time with a fixed one.
# Usage: build_spec/shifted_clock.sh [PYTEST ARGUMENT ...]   (default: all tests; CLOCKS chooses shifts, see below)
#
# Rules:
#   * only the wall clock is shifted: time-outs keep their length (condition variables and timers: shifted_clock.c);
#   * more than two years after its release a kiosk asks for the time (docs/expiry.md), and most journeys would end there:
#     the tests then run in a copy of the tree whose program was released at the shifted time; those that fail there, because
#     they fix a clock of today, run again with the program of today;
#   * prints pytest's last line for each clock; the exit code is 1 if any run failed.
set -eu
cd "$(dirname "$0")/.."

for tool in faketime cc; do
    if ! command -v $tool >/dev/null; then
        echo "shifted_clock: $tool is missing (on Debian or Ubuntu, as root: apt-get install faketime gcc)" >&2
        exit 2
    fi
done
year=$(($(date -u +%Y) / 4 * 4 + 4))
leap=$(($(date -u -d "$year-02-29 10:00" +%s) - $(date +%s))) # to the next 29 February
mkdir -p build/clocks
cc -shared -fPIC -O2 -o build/clocks/waits.so build_spec/shifted_clock.c
root=$PWD
export FAKETIME_DONT_FAKE_MONOTONIC=1 QT_QPA_PLATFORM=offscreen LD_PRELOAD="$root/build/clocks/waits.so"
failed=0
for clock in ${CLOCKS:--1y +30d +1y +5y +${leap}s}; do
    log=$root/build/clocks/$clock.log
    day=$(faketime -f "$clock" date -u +%Y-%m-%d)
    released=$(sed -n 's/^RELEASED = datetime(\([0-9]*\), \([0-9]*\), \([0-9]*\),.*/\1-\2-\3/p' kiosk/__init__.py)
    if [ "$(date -d "$day" +%s)" -gt "$(date -d "$released +2 years" +%s)" ]; then
        rm -rf build/clocks/tree
        git checkout-index -a --prefix=build/clocks/tree/
        cd build/clocks/tree
        sed -i "s/^RELEASED = .*/RELEASED = datetime($(date -d "$day" +'%Y, %-m, %-d'), tzinfo=UTC)/" kiosk/__init__.py
        mkdir build && cp -r "$root/build/i18n" build/ && ln -s "$root/.venv" .venv
        export PYTHONPATH="$PWD"
    fi
    run="faketime -f $clock .venv/bin/python -m pytest -n ${JOBS:-4} --dist worksteal -o cache_dir=$root/build/clocks/cache"
    result=0
    $run "$@" >"$log" 2>&1 || result=1
    if [ "$PWD" != "$root" ]; then
        cd "$root"
        unset PYTHONPATH
        [ $result = 0 ] || { result=0 && $run --last-failed --last-failed-no-failures none "$@" >>"$log" 2>&1; } || result=1
    fi
    [ $result = 0 ] || failed=1
    printf '%s: %s (%s)\n' "$clock" "$(tail -n 1 "$log")" "$log"
done
exit $failed
