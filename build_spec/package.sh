#!/bin/sh
# Build the packages from dist/kiosk: dist/tram-hoc-so_VERSION_amd64.deb and dist/tram-hoc-so-VERSION-linux-x86_64.tar.zst.
#
# Rules: reproducible, that is, the same dist/kiosk gives the same bytes (dates of the last commit, sorted files, owner
# root); writes only to build/ and dist/; needs no root.
set -eu
umask 022
cd "$(dirname "$0")/.."

stop() {
    echo "package: $*" >&2
    exit 1
}
for tool in dpkg-deb zstd; do
    command -v "$tool" >/dev/null || stop "no $tool here (on Debian: apt-get install dpkg zstd)"
done
[ -x dist/kiosk/kiosk ] || stop "dist/kiosk is not built: run make package"

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' pyproject.toml)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1790000000)}
export SOURCE_DATE_EPOCH
name=tram-hoc-so
stage=build/package

# --- the .deb --------------------------------------------------------------------------------------------------------

deb=$stage/deb
doc=$deb/usr/share/doc/$name
rm -rf "$stage"
mkdir -p "$deb/DEBIAN" "$doc" "$deb/etc/systemd/system"
cp -R build_spec/deb/tree/. "$deb"
cp -R dist/kiosk "$deb/usr/lib/$name/program"
ln -s /dev/null "$deb/etc/systemd/system/ctrl-alt-del.target"
cp build_spec/deb/copyright LICENSE "$doc"
cp build_spec/deb/README.md "$doc/README.md"
cp CHANGELOG.md "$doc/CHANGELOG.md"
cp build_spec/deb/conffiles build_spec/deb/scripts/* "$deb/DEBIAN"
find "$deb" -type d -exec chmod 755 {} +
find "$deb" -type f -exec chmod u+rw,go+r,go-w {} +
find "$deb" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

size=$(du -sk --apparent-size "$deb" | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$size/" -e '/@LIBRARIES@/{' -e 'r build_spec/deb/libraries' -e 'd' -e '}' \
    build_spec/deb/control >"$deb/DEBIAN/control"
(cd "$deb" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z | xargs -0 md5sum) >"$deb/DEBIAN/md5sums"
find "$deb/DEBIAN" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zzstd -z12 --build "$deb" "dist/${name}_${version}_amd64.deb" >/dev/null

# --- the portable folder ---------------------------------------------------------------------------------------------

portable=$stage/$name-$version
mkdir -p "$portable"
cp -R dist/kiosk "$portable/program"
cp build_spec/portable/run build_spec/portable/README.md LICENSE "$portable"
find "$portable" -type d -exec chmod 755 {} +
find "$portable" -type f -exec chmod u+rw,go+r,go-w {} +
tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --format=gnu \
    -cf - "$name-$version" | zstd -q -f -12 -T2 -o "dist/$name-$version-linux-x86_64.tar.zst"

rm -rf "$stage"
for made in "dist/${name}_${version}_amd64.deb" "dist/$name-$version-linux-x86_64.tar.zst"; do
    echo "$made: $(stat -c %s "$made") bytes, sha256 $(sha256sum "$made" | cut -d' ' -f1)"
done
