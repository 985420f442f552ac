# Sourced by build_spec/package.sh and build_spec/package_hub.sh: what both packages have in common.
#
# Rules: reproducible, that is, the same files give the same bytes (dates of the last commit, sorted files, owner root);
# writes only to build/ and dist/; needs no root.
set -eu

stop() {
    echo "package: $*" >&2
    exit 1
}

require() {
    for tool; do
        command -v "$tool" >/dev/null || stop "no $tool here (on Debian: apt-get install dpkg zstd)"
    done
}

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' pyproject.toml)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1790000000)}
export SOURCE_DATE_EPOCH

# assemble NAME DEB SPEC: build dist/NAME_VERSION_amd64.deb from the files in the folder DEB and from the control files in the
# folder SPEC (control, libraries, conffiles, copyright, README.md, scripts/).
assemble() {
    name=$1 deb=$2 spec=$3
    doc=$deb/usr/share/doc/$name
    mkdir -p "$deb/DEBIAN" "$doc"
    cp "$spec/copyright" LICENSE "$doc"
    cp "$spec/README.md" "$doc/README.md"
    cp CHANGELOG.md "$doc/CHANGELOG.md"
    cp "$spec/conffiles" "$spec"/scripts/* "$deb/DEBIAN"
    find "$deb" -type d -exec chmod 755 {} +
    find "$deb" -type f -exec chmod u+rw,go+r,go-w {} +
    find "$deb" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

    size=$(du -sk --apparent-size "$deb" | cut -f1)
    sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$size/" -e '/@LIBRARIES@/{' -e "r $spec/libraries" -e 'd' -e '}' \
        "$spec/control" >"$deb/DEBIAN/control"
    (cd "$deb" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z | xargs -0 md5sum) >"$deb/DEBIAN/md5sums"
    find "$deb/DEBIAN" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    dpkg-deb --root-owner-group -Zzstd -z12 --build "$deb" "dist/${name}_${version}_amd64.deb" >/dev/null
}

measured() {
    for made; do
        echo "$made: $(stat -c %s "$made") bytes, sha256 $(sha256sum "$made" | cut -d' ' -f1)"
    done
}
