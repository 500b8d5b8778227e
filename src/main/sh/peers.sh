# shellcheck shell=bash
# The tile servers that ./sdgmap bench map compares with, and what it loads them with. They
# are installed when that benchmark runs, never for the build or the tests.

TILESERVER_VERSION=5.6.0
TILESERVER_FOLDER="$STATE/tileserver"

find_wrk() {
    have wrk
}

packages_for_wrk() {
    printf 'wrk'
}

explain_wrk() {
    printf 'wrk is needed for this benchmark: install it (on Debian and Ubuntu: apt-get install wrk, on macOS: brew install wrk).'
}

find_mapserver() {
    have mapserv && have spawn-fcgi && have nginx
}

packages_for_mapserver() {
    printf 'mapserver-bin cgi-mapserver spawn-fcgi nginx-light'
}

explain_mapserver() {
    printf 'MapServer 8 behind nginx is needed for this benchmark: install mapserv, spawn-fcgi and nginx (on Debian and Ubuntu: apt-get install mapserver-bin cgi-mapserver spawn-fcgi nginx-light).'
}

find_sqlite() {
    have sqlite3
}

packages_for_sqlite() {
    printf 'sqlite3'
}

explain_sqlite() {
    printf 'sqlite3 is needed for this benchmark, to write the tiles into a file for tileserver-gl: install it (on Debian and Ubuntu: apt-get install sqlite3).'
}

# Puts tileserver-gl-light into the checkout and its folder into SDGMAP_TILESERVER.
ensure_tileserver() {
    local log="$LOGS/tileserver.log"
    SDGMAP_TILESERVER="$TILESERVER_FOLDER/node_modules/tileserver-gl-light"
    export SDGMAP_TILESERVER
    if grep -q "\"version\": \"$TILESERVER_VERSION\"" "$SDGMAP_TILESERVER/package.json" 2>/dev/null; then
        return 0
    fi
    say "Fetching tileserver-gl-light $TILESERVER_VERSION, some minutes."
    mkdir -p "$TILESERVER_FOLDER"
    run_child_into "$log" npm install --no-audit --no-fund --prefix "$TILESERVER_FOLDER" \
        "tileserver-gl-light@$TILESERVER_VERSION" \
        || fail_with_log "npm could not fetch tileserver-gl-light: see the lines above." "$log" 8
}

# All that the map's benchmark compares with.
ensure_peers() {
    ensure_tools java npm wrk mapserver sqlite chromium
    ensure_node
    ensure_tileserver
    build_is_current || build_application
    SDGMAP_BENCH_APPLICATION="$APPLICATION_JAR"
    export SDGMAP_BENCH_APPLICATION
}
