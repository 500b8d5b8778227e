# shellcheck shell=bash
# The build of the application, only when a source is newer than the last one.

BUILT_JAR="$CHECKOUT/target/sdg-mapping-tool.jar"
# What runs is a copy: a build or a test run beside it must not pull the jar from under it.
APPLICATION_JAR="$STATE/application.jar"

# The first source that is newer than a file, or nothing.
newer_source() {
    local source sources=''
    for source in pom.xml package.json package-lock.json src/main frontend db geodata; do
        if [ -e "$CHECKOUT/$source" ]; then sources="$sources $source"; fi
    done
    # A deleted file makes its folder newer.
    # shellcheck disable=SC2086
    (cd "$CHECKOUT" && find $sources \
        \( -name node_modules -o -path frontend/generated -o -path frontend/tools -o -path frontend/test \
        -o -path geodata/build -o -path src/main/sh -o -name '.?*' \) -prune \
        -o -newer "$1" ! -path src/main ! -path frontend ! -path geodata -print 2>/dev/null | head -n 1)
}

build_is_current() {
    [ -s "$APPLICATION_JAR" ] && [ -z "$(newer_source "$APPLICATION_JAR")" ]
}

# Takes a finished jar over for ./sdgmap run.
keep_built_jar() {
    [ -s "$BUILT_JAR" ] || return 0
    { cp "$BUILT_JAR" "$APPLICATION_JAR.new" && mv "$APPLICATION_JAR.new" "$APPLICATION_JAR"; } \
        || fail "The built application could not be copied to $(relative_path "$APPLICATION_JAR"): is the disk full?"
}

# Tells in words where Maven is.
on_build_line() {
    case "$1" in
        *'--- '*':compile ('*) say "  compiling" ;;
        *'--- '*':prepare-frontend ('*) say "  preparing the frontend" ;;
        *'--- '*':build-frontend ('*) say "  building the frontend (the longest part)" ;;
        *'--- '*':repackage ('*) say "  packing" ;;
        *'Downloaded from '*) DOWNLOADS=$((DOWNLOADS + 1)) ;;
    esac
}

build_application() {
    local log="$LOGS/build.log" started=$SECONDS told=$SECONDS status
    DOWNLOADS=0
    require_space "$CHECKOUT" "$BUILD_MEGABYTES" "the build"
    ensure_tools maven
    ensure_node
    take_build_lock
    say "Building the application; the first time takes some minutes."
    : >"$log"
    start_child "$log" maven package -Dmaven.test.skip=true
    open_log "$log"
    while is_alive "$CHILD"; do
        read_log on_build_line
        if [ $((SECONDS - told)) -ge 20 ]; then
            told=$SECONDS
            say "  $(duration_text $((SECONDS - started))), $DOWNLOADS files downloaded"
        fi
        sleep 0.3
    done
    wait "$CHILD"
    status=$?
    CHILD=''
    read_log on_build_line
    close_log
    if [ $status -ne 0 ]; then
        grep -E '^\[ERROR\]' "$log" | grep -vE '^\[ERROR\] *($|-> |\[Help|To see the full|Re-run Maven|For more info)' \
            | head -n 30 | cut -c 1-400 | sed 's/^/    /' >&2
        if grep -q 'No space left on device' "$log"; then
            fail "The build failed because the disk is full: delete something and start again."
        fi
        fail "The build failed: see the lines above, or the whole log in $(relative_path "$log")."
    fi
    [ -s "$BUILT_JAR" ] || fail "The build has made no $(relative_path "$BUILT_JAR"): has its name in pom.xml changed?"
    keep_built_jar
    say "Built in $(duration_text $((SECONDS - started)))."
}

# --- following a log without another process -----------------------------------------------

open_log() {
    exec 4<"$1"
    LOG_REST=''
}

# read_log FUNCTION: calls it with each whole line that has been written since the last call.
read_log() {
    local line
    while IFS= read -r line <&4; do
        "$1" "$LOG_REST$line"
        LOG_REST=''
    done
    LOG_REST="$LOG_REST$line"
}

close_log() {
    exec 4<&-
}
