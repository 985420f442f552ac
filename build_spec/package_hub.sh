#!/bin/sh
# Build the package of a province's hub from dist/hub: dist/tram-hoc-so-hub_VERSION_amd64.deb.
# The rules are those of build_spec/deb/assemble.sh.
set -eu
umask 022
cd "$(dirname "$0")/.."
. build_spec/deb/assemble.sh

require dpkg-deb
[ -x dist/hub/hub ] || stop "dist/hub is not built: run make package-hub"
deb=build/package-hub
rm -rf "$deb"
mkdir -p "$deb"
cp -R build_spec/hub/tree/. "$deb"
cp -R dist/hub "$deb/usr/lib/tram-hoc-so-hub/program"
assemble tram-hoc-so-hub "$deb" build_spec/hub
rm -rf "$deb"
measured "dist/tram-hoc-so-hub_${version}_amd64.deb"
