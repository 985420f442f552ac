#!/bin/sh
# Prepare this clone: system libraries, .venv, pinned packages. Usage: build_spec/setup.sh run|dev|servers
#
# Rules:
#   * changes nothing outside the clone, except that root runs `apt-get install` for missing system packages;
#   * a step that the script cannot do is reported in one paragraph with the exact command to run;
#   * missing speech tools do not stop the script: packs are then built without machine speech.
set -eu

stage=${1:?"usage: build_spec/setup.sh run|dev|servers"}
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*" >&2; }
stop() {
    say "$@"
    exit 1
}

# --- system packages -------------------------------------------------------------------------------------------------

# Shared libraries that the Qt wheels need from the system, each with its Debian package.
libraries='
libatomic.so.1 libatomic1
libdbus-1.so.3 libdbus-1-3
libdrm.so.2 libdrm2
libEGL.so.1 libegl1
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libGL.so.1 libgl1
libglib-2.0.so.0 libglib2.0-0
libgssapi_krb5.so.2 libgssapi-krb5-2
libpulse.so.0 libpulse0
libva-drm.so.2 libva-drm2
libva-x11.so.2 libva-x11-2
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libX11-xcb.so.1 libx11-xcb1
libXext.so.6 libxext6
libXrandr.so.2 libxrandr2
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxkbcommon.so.0 libxkbcommon0
'

missing_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
    printf '%s' "$libraries" | while read -r soname package; do
        [ -n "$soname" ] || continue
        case $known in *"$soname "*) ;; *) printf '%s ' "$package" ;; esac
    done
}

missing_display() {
    [ "$stage" = dev ] || return 0
    command -v Xvfb >/dev/null || printf 'xvfb '
    command -v xdotool >/dev/null || printf 'xdotool '
    for tool in cage grim wtype; do # compositor, screenshot tool and key sender, for tests of the kiosk's session
        command -v "$tool" >/dev/null || printf '%s ' "$tool"
    done
    # a sound server with a null sink, for live walks; img2webp joins their pictures to a film
    for pair in pulseaudio:pulseaudio parec:pulseaudio-utils img2webp:webp; do
        command -v "${pair%%:*}" >/dev/null || printf '%s ' "${pair#*:}"
    done
}

# Tools that create and mount the file systems of sticks, for tests of pulled sticks; exfat-fuse also installs libfuse.
missing_media() {
    [ "$stage" = dev ] && [ -e /dev/fuse ] || return 0
    for pair in mkfs.vfat:dosfstools mkfs.exfat:exfatprogs mount.exfat-fuse:exfat-fuse fusefat:fusefat ntfs-3g:ntfs-3g; do
        PATH="$PATH:/sbin:/usr/sbin" command -v "${pair%%:*}" >/dev/null || printf '%s ' "${pair#*:}"
    done
}

# Programs of others that open and verify what the kiosk and the hub wrote.
missing_outside() {
    [ "$stage" = dev ] || return 0
    for tool in age openssl; do
        command -v "$tool" >/dev/null || printf '%s ' "$tool"
    done
}

missing_speech() {
    command -v espeak-ng >/dev/null || printf 'espeak-ng '
    command -v opusenc >/dev/null || printf 'opus-tools '
}

# Servers of a province, and a browser for its pages, for `make test-province` and `make province`. rclone is among the packages of .venv.
missing_servers() {
    ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || printf '%s ' "$(apt-cache show postgresql-17 >/dev/null 2>&1 && echo postgresql-17 || echo postgresql)"
    for pair in radosgw:radosgw radosgw-admin:radosgw nginx:nginx-light chromium:chromium; do
        PATH="$PATH:/sbin:/usr/sbin" command -v "${pair%%:*}" >/dev/null || printf '%s ' "${pair#*:}"
    done
}

# Print the path of a Python from 3.11 on that can create virtual environments, or nothing. 3.12 and later are preferred:
# PySide6 6.12 assumes immortal constants, which 3.11 lacks (kiosk/bridge/shell/immortal.py contains a workaround).
usable_python() {
    for candidate in "${PYTHON:-python3.13}" python3.12 /usr/bin/python3 python3 python3.11; do
        if "$candidate" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s' "$candidate"
            return
        fi
    done
}

has_apt() { command -v apt-get >/dev/null; }
is_root() { [ "$(id -u)" = 0 ]; }

apt_install() {
    say "installing with apt-get: $*"
    export DEBIAN_FRONTEND=noninteractive
    # if one of several sources is unreachable, `update` fails although the others can suffice: only `install` decides
    {
        apt-get -q -o DPkg::Lock::Timeout=300 update || true
        apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"
    } >build/apt.log 2>&1 || {
        tail -n 15 build/apt.log >&2
        return 1
    }
}

# What the machine starts when it boots.
boot_links() {
    {
        find /etc/rc[2-5].d -name 'S*'
        find /etc/systemd/system -path '*.wants/*'
    } 2>/dev/null | sort
}

# Let nothing start at boot that was not among the boot links in the file $1.
keep_boot() {
    boot_links | comm -13 "$1" - | while read -r link; do
        name=${link##*/}
        case $link in
            /etc/rc*) update-rc.d "${name#S??}" disable ;;
            *) systemctl disable --quiet "$name" ;;
        esac >>build/apt.log 2>&1 || say "$name starts at boot from now on; to end that: systemctl disable $name"
    done
}

mkdir -p build
how='on Debian or Ubuntu, as root:  apt-get install'

if [ "$stage" = servers ]; then # only installs them: run level 1, in which the packages do not start them
    servers=$(missing_servers)
    if [ -n "$servers" ] && has_apt && is_root; then
        boot_links >build/boot-links
        # shellcheck disable=SC2086  # word splitting is intended
        RUNLEVEL=1 apt_install $servers || say "apt-get failed (the last lines are above; the full log is build/apt.log)"
        keep_boot build/boot-links
        servers=$(missing_servers)
    fi
    [ -z "$servers" ] || say "servers of a province are missing: $servers($how ${servers% }). Going on without them."
    exit
fi

needed=$(missing_libraries)
[ -n "$(usable_python)" ] || needed="${needed}python3 python3-venv "
wished="$(missing_speech)"
tested=$(missing_display)
outside=$(missing_outside)

if [ -n "$needed$wished$tested$outside" ] && has_apt && is_root; then
    # shellcheck disable=SC2086  # word splitting is intended
    apt_install $needed $wished $tested $outside || say "apt-get failed (the last lines are above; the full log is build/apt.log)"
    needed=$(missing_libraries)
    [ -n "$(usable_python)" ] || needed="${needed}python3 python3-venv "
    wished=$(missing_speech)
    tested=$(missing_display)
    outside=$(missing_outside)
fi

sticks=$(missing_media)
if [ -n "$sticks" ] && has_apt && is_root; then # installed separately, so that a failure here does not stop the script
    # shellcheck disable=SC2086  # word splitting is intended
    apt_install $sticks || say "apt-get failed (the last lines are above; the full log is build/apt.log)"
    sticks=$(missing_media)
fi

[ -z "$sticks" ] || say "no sticks to test with: ${sticks}missing ($how ${sticks% }). Going on: the tests on real file systems are skipped."
[ -z "$wished" ] || say "no machine voice: ${wished}missing ($how ${wished% }). Going on: lessons without recordings will be silent."
[ -z "$tested" ] || say "no display to test on: ${tested}missing ($how ${tested% }). Going on: the tests on a real display are skipped."
[ -z "$outside" ] || say "nothing to verify signatures with: ${outside}missing ($how ${outside% }). Going on: the tests with these programs are skipped."
[ -n "$(usable_python)" ] || stop "Python 3.11 or newer with the venv module is missing ($how python3 python3-venv)"
[ -z "$needed" ] || say "libraries that Qt needs seem to be missing ($how ${needed% }). Going on; the check below shows whether Qt starts."

# --- the virtual environment -----------------------------------------------------------------------------------------

python=.venv/bin/python
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    rm -rf .venv
    "$(usable_python)" -m venv .venv || stop "could not make .venv (the message is above)"
fi

case $stage in
    run) lock=requirements.txt ;;
    dev) lock=requirements-dev.txt ;;
    *) stop "unknown stage '$stage': use run or dev" ;;
esac

say "installing the packages of $lock into .venv"
"$python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock" ||
    stop "pip could not install $lock (the message is above). Is there a network or a package mirror? Then run make again: what is already there is kept."
if [ "$stage" = dev ]; then
    "$python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . ||
        stop "pip could not install the project itself (the message is above)"
fi

# --- does the program start? -----------------------------------------------------------------------------------------

QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='qt.multimedia.*=false' "$python" -c '
import PySide6.QtMultimedia, PySide6.QtQuick, PySide6.QtSvg
from PySide6.QtGui import QGuiApplication
QGuiApplication([])
' || stop "Qt does not start (the message above names the library that is missing; $how ${needed:-the package that has it})"
say "ready ($("$python" -V), $lock)"
