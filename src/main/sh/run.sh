# shellcheck shell=bash
# ./sdgmap run: build, database, application; their end in the opposite order.
# ./sdgmap clean, ./sdgmap geodata.

APPLICATION_LOG="$LOGS/application.log"
START_SECONDS="${SDGMAP_START_SECONDS:-600}"

run_command() {
    local port="${SERVER_PORT:-8080}" sample_data=true
    while [ $# -gt 0 ]; do
        case "$1" in
            --empty) sample_data=false ;;
            --port)
                port="${2:-}"
                [ $# -gt 1 ] && shift
                ;;
            --port=*) port="${1#--port=}" ;;
            *) fail "./sdgmap run does not know '$1': it takes --empty and --port N." ;;
        esac
        shift
    done
    is_port "$port" || fail "'$port' is not a port: give a number from 1 to 65535, for example ./sdgmap run --port 8081."

    make_state_folder
    clean_up_at_end
    if ! take_lock run; then
        fail "The tool is already running from this checkout$(running_address): stop it with Ctrl-C there, or with: kill $LOCK_HOLDER"
    fi
    require_free_port "$port"
    require_space "$CHECKOUT" "$RUN_MEGABYTES" "the tool"
    use_cluster development
    if [ -n "${SPRING_DATASOURCE_URL:-}" ]; then
        ensure_tools java
    else
        ensure_tools java postgres
    fi
    build_is_current || build_application
    release_build_lock

    if [ -n "${SPRING_DATASOURCE_URL:-}" ]; then
        say "Using the database of SPRING_DATASOURCE_URL."
    else
        start_cluster
        SPRING_DATASOURCE_URL="$(cluster_url)"
        SPRING_DATASOURCE_USERNAME="$CLUSTER_USERNAME"
        SPRING_DATASOURCE_PASSWORD="$(cluster_password)"
        export SPRING_DATASOURCE_URL SPRING_DATASOURCE_USERNAME SPRING_DATASOURCE_PASSWORD
    fi
    start_application "$port" "$sample_data"
    watch_application
}

# " at http://localhost:8080/", or nothing while that one is still starting.
running_address() {
    if [ -s "$STATE/run.lock/address" ]; then
        printf ' at %s' "$(cat "$STATE/run.lock/address")"
    fi
}

# Builds are over; tests may begin.
release_build_lock() {
    case "$HELD_LOCKS" in
        *' build'*)
            rm -rf "${STATE:?}/build.lock"
            HELD_LOCKS="${HELD_LOCKS/ build/}"
            ;;
    esac
}

# A line that people should see although the rest goes to the log.
on_application_line() {
    case "$1" in
        *'Administrator account '*) say "Administrator account ${1#*Administrator account }" ;;
        *'Started '*' in '*' seconds'*) SAYS_STARTED=yes ;;
        *' ERROR '*)
            ERRORS=$((ERRORS + 1))
            if [ "$ERRORS" -le 10 ]; then
                printf '%s\n' "${1:0:300}"
            elif [ "$ERRORS" -eq 11 ]; then
                warn "There are more errors in $(relative_path "$APPLICATION_LOG")."
            fi
            ;;
    esac
}

is_healthy() {
    case "$(http_get "$1" "${SERVER_SERVLET_CONTEXT_PATH:-}/actuator/health/readiness")" in
        *'"status":"UP"'*) return 0 ;;
        *) return 1 ;;
    esac
}

# start_application PORT SAMPLE_DATA: returns when it answers.
start_application() {
    local port="$1" started=$SECONDS told=$SECONDS said=0 address
    say "Starting the application with Java $JAVA_MAJOR."
    if [ -f "$APPLICATION_LOG" ]; then mv "$APPLICATION_LOG" "$APPLICATION_LOG.1"; fi
    (umask 077 && : >"$APPLICATION_LOG")
    SAYS_STARTED=no
    ERRORS=0
    # shellcheck disable=SC2086
    start_child "$APPLICATION_LOG" env SERVER_PORT="$port" SDGMAP_SAMPLE_DATA="$2" \
        VAADIN_USAGE_STATS_ENABLED=false \
        "$JAVA_HOME/bin/java" ${SDGMAP_JAVA_OPTIONS:-} -jar "$APPLICATION_JAR"
    APPLICATION="$CHILD"
    CHILD=''
    printf '%s\n' "$APPLICATION" >"$STATE/run.lock/application"
    open_log "$APPLICATION_LOG"
    until is_healthy "$port"; do
        read_log on_application_line
        is_alive "$APPLICATION" || explain_failed_start "$port"
        require_running_database
        # The health page may be closed or speak TLS; then the log has to do.
        if [ $SAYS_STARTED = yes ]; then
            [ $said -ne 0 ] || said=$SECONDS
            [ $((SECONDS - said)) -lt 5 ] || break
        fi
        if [ $((SECONDS - told)) -ge 15 ]; then
            told=$SECONDS
            say "  still starting after $(duration_text $((SECONDS - started)))"
        fi
        [ $((SECONDS - started)) -lt "$START_SECONDS" ] \
            || fail_with_log "The application has not started within $START_SECONDS seconds: see the lines above, or give it longer with SDGMAP_START_SECONDS." "$APPLICATION_LOG"
        sleep 0.2
    done
    read_log on_application_line
    address="http://localhost:$port${SERVER_SERVLET_CONTEXT_PATH:-}/"
    printf '%s\n' "$address" >"$STATE/run.lock/address"
    say ""
    say "The ITU SDG Mapping Tool is running at $address"
    say "Ctrl-C stops it. Its log is $(relative_path "$APPLICATION_LOG")."
}

# Until it ends by itself, or a signal ends this script.
watch_application() {
    local status
    # Stopping is how a run ends well.
    trap 'exit 0' INT TERM
    # Without bash's own remark on a killed application.
    exec 5>&2 2>/dev/null
    while is_alive "$APPLICATION" && database_runs; do
        read_log on_application_line
        sleep 0.5
    done
    is_alive "$APPLICATION" || wait "$APPLICATION"
    status=$?
    exec 2>&5 5>&-
    require_running_database
    read_log on_application_line
    APPLICATION=''
    if [ $status -gt 128 ]; then
        fail_with_log "The application was killed by signal $((status - 128)); start it again with ./sdgmap run, the data are safe." "$APPLICATION_LOG" 5
    fi
    fail_with_log "The application has ended by itself (status $status)." "$APPLICATION_LOG"
}

# True too if the database is not ours to watch.
database_runs() {
    [ -z "$CLUSTER_PROCESS" ] || is_alive "$CLUSTER_PROCESS"
}

# Without its database the application can only fail: better say so at once.
require_running_database() {
    if ! database_runs; then
        STARTED_CLUSTER=''
        require_no_full_disk "The database has ended" "$CLUSTER_LOG"
        fail "The database has ended while the application was running: $(server_words "$CLUSTER_LOG"). Start again with ./sdgmap run; the whole log is $CLUSTER_LOG."
    fi
}

# The application has ended before it answered: says why, as well as its log tells.
explain_failed_start() {
    local log="$APPLICATION_LOG"
    wait "$APPLICATION"
    APPLICATION=''
    read_log on_application_line
    if grep -q "Port $1 was already in use" "$log"; then
        require_free_port "$1"
    fi
    if grep -q 'UnsupportedClassVersionError' "$log"; then
        fail "The application was built for a newer Java than $JAVA_MAJOR ($JAVA_HOME): let JAVA_HOME name a newer JDK."
    fi
    if grep -q 'No space left on device' "$log"; then
        fail "The application did not start because the disk is full: delete something and start again, the data are safe."
    fi
    if grep -Eq 'Connection to .* refused|UnknownHostException|password authentication failed|The connection attempt failed' "$log"; then
        fail "The application cannot use the database $SPRING_DATASOURCE_URL ($(grep -Eo 'Connection to .* refused|UnknownHostException.*|password authentication failed.*|The connection attempt failed' "$log" | tail -n 1)): check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that it is running."
    fi
    if grep -q 'APPLICATION FAILED TO START' "$log"; then
        sed -n '/^Description:/,$p' "$log" | grep -v '^$' | head -n 12 | sed 's/^/    /' >&2
        fail "The application did not start: see the lines above, or the whole log in $(relative_path "$log")."
    fi
    grep -E '^Caused by: ' "$log" | tail -n 2 | cut -c 1-400 | sed 's/^/    /' >&2
    fail_with_log "The application did not start." "$log" 8
}

# --- clean, geodata ------------------------------------------------------------------------

clean_command() {
    local entry name
    case "${1:-}" in
        '' | --data) ;;
        *) fail "./sdgmap clean does not know '$1': it takes --data." ;;
    esac
    [ -d "$STATE" ] || return 0
    make_state_folder
    clean_up_at_end
    take_lock run || fail "The tool is running from this checkout$(running_address): stop it first, with Ctrl-C there or with: kill $LOCK_HOLDER"
    take_build_lock
    ensure_no_running_clusters
    use_cluster test
    delete_cluster
    if [ "${1:-}" = --data ]; then
        for name in development bench; do
            use_cluster "$name"
            delete_cluster
        done
    fi
    for entry in "$STATE"/*; do
        case "${entry##*/}" in
            postgres* | bench-postgres* | *.lock) ;;
            *) rm -rf "$entry" ;;
        esac
    done
    if [ "${1:-}" = --data ]; then
        say "Everything in .sdgmap is deleted, the data too."
    else
        say "Everything in .sdgmap is deleted but the data."
    fi
}

ensure_no_running_clusters() {
    local name
    for name in development test bench; do
        use_cluster "$name"
        [ -f "$CLUSTER_DATA/postmaster.pid" ] || continue
        find_postgres || continue
        find_cluster_owner
        if cluster_running; then
            say "Stopping the database in $(relative_path "$CLUSTER_DATA")."
            stop_cluster
            rm -f "$CLUSTER_KEPT"
        fi
    done
}

geodata_command() {
    make_state_folder
    clean_up_at_end
    [ -f "$CHECKOUT/geodata/build.sh" ] || fail "There is no geodata/build.sh in this checkout."
    ensure_tools java maven
    ensure_node
    run_child bash "$CHECKOUT/geodata/build.sh" "$@"
}
