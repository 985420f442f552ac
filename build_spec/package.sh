#!/bin/sh
# Build the packages from dist/kiosk: dist/tram-hoc-so_VERSION_amd64.deb and dist/tram-hoc-so-VERSION-linux-x86_64.tar.zst.
# The rules are those of build_spec/deb/assemble.sh.
set -eu
umask 022
cd "$(dirname "$0")/.."
. build_spec/deb/assemble.sh

require dpkg-deb zstd
[ -x dist/kiosk/kiosk ] || stop "dist/kiosk is not built: run make package"
stage=build/package

# --- the .deb --------------------------------------------------------------------------------------------------------

deb=$stage/deb
rm -rf "$stage"
icons=$deb/usr/share/icons/hicolor/scalable/apps
mkdir -p "$deb/etc/systemd/system" "$icons"
cp -R build_spec/deb/tree/. "$deb"
cp assets/pictures/logo.svg "$icons/tram-hoc-so.svg"
cp -R dist/kiosk "$deb/usr/lib/tram-hoc-so/program"
ln -s /dev/null "$deb/etc/systemd/system/ctrl-alt-del.target"
assemble tram-hoc-so "$deb" build_spec/deb

# --- the portable folder ---------------------------------------------------------------------------------------------

portable=$stage/tram-hoc-so-$version
archive=dist/tram-hoc-so-$version-linux-x86_64.tar.zst
mkdir -p "$portable"
cp -R dist/kiosk "$portable/program"
cp build_spec/portable/run build_spec/portable/README.md LICENSE "$portable"
find "$portable" -type d -exec chmod 755 {} +
find "$portable" -type f -exec chmod u+rw,go+r,go-w {} +
tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --format=gnu \
    -cf - "tram-hoc-so-$version" | zstd -q -f -12 -T2 -o "$archive"

rm -rf "$stage"
measured "dist/tram-hoc-so_${version}_amd64.deb" "$archive"
