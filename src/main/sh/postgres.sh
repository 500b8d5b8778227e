# shellcheck shell=bash
# Private PostgreSQL clusters with PostGIS: one for `run`, one for the tests, one for benchmarks.
#
# PostgreSQL refuses to run as root. Started by root, a cluster belongs to the system user
# postgres; started by an ordinary user, to that user. It listens on 127.0.0.1 only, has no
# socket, and asks for passwords that lie beside the data folder, readable by their owner only.

POSTGRES_MINIMUM=14
POSTGIS_MINIMUM=3.3
POSTGRES_FOLDERS="/usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin /Applications/Postgres.app/Contents/Versions/*/bin /usr/local/pgsql/bin"

# --- which PostgreSQL ----------------------------------------------------------------------

# The PostGIS that a PostgreSQL of that bin folder offers, or nothing.
postgis_version() {
    local folder
    for folder in "$("$1/pg_config" --sharedir 2>/dev/null)" "/usr/share/postgresql/$2"; do
        if [ -n "$folder" ] && [ -r "$folder/extension/postgis.control" ]; then
            sed -n "s/^default_version *= *'\([0-9.]*\).*/\1/p" "$folder/extension/postgis.control"
            return
        fi
    done
}

# The major version of the server in a bin folder, or nothing if it holds no server.
server_major() {
    local program version
    for program in postgres initdb pg_ctl psql; do
        [ -x "$1/$program" ] || return 0
    done
    version="$(version_in "$("$1/postgres" --version 2>/dev/null)")"
    printf '%s' "${version%%.*}"
}

# Sets POSTGRES_BIN, POSTGRES_MAJOR and POSTGIS_VERSION: the server that made the development
# data, if there are any, otherwise the newest one with a PostGIS that is new enough.
find_postgres() {
    local bin major postgis pinned="${SDGMAP_POSTGRES_BIN:-}"
    OLD_POSTGIS=''
    POSTGRES_BIN=''
    POSTGRES_MAJOR=0
    PINNED_MAJOR="$(cat "${CLUSTER_DATA:-$STATE/postgres}/PG_VERSION" 2>/dev/null)"
    # shellcheck disable=SC2086
    for bin in ${pinned:-$(pg_config --bindir 2>/dev/null) $POSTGRES_FOLDERS}; do
        major="$(server_major "$bin")"
        [ -n "$major" ] || continue
        postgis="$(postgis_version "$bin" "$major")"
        if [ "$major" -lt "$POSTGRES_MINIMUM" ] || ! version_at_least "${postgis:-0}" "$POSTGIS_MINIMUM"; then
            OLD_POSTGIS="PostgreSQL $major with ${postgis:+PostGIS }${postgis:-no PostGIS}"
            continue
        fi
        if [ "$major" -gt "$POSTGRES_MAJOR" ] || [ "$major" = "$PINNED_MAJOR" ]; then
            POSTGRES_BIN="$bin"
            POSTGRES_MAJOR="$major"
            POSTGIS_VERSION="$postgis"
        fi
        [ "$major" = "$PINNED_MAJOR" ] && break
    done
    [ -n "$POSTGRES_BIN" ]
}

# PostGIS for the server that is installed already, otherwise for the newest one on offer.
packages_for_postgres() {
    local folder major=''
    for folder in /usr/lib/postgresql/*/bin/postgres; do
        folder="${folder#/usr/lib/postgresql/}"
        if [ "${folder%%/*}" -ge "$POSTGRES_MINIMUM" ] 2>/dev/null \
            && apt_knows "postgresql-${folder%%/*}-postgis-3"; then
            major="${folder%%/*}"
        fi
    done
    if [ -n "$PINNED_MAJOR" ] && apt_knows "postgresql-$PINNED_MAJOR-postgis-3"; then
        major="$PINNED_MAJOR"
    fi
    if [ -z "$major" ]; then
        major="$(apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' | sed 's/^postgresql-\([0-9]*\).*/\1/' | sort -n | tail -n 1)"
    fi
    printf 'postgresql-%s postgresql-%s-postgis-3' "$major" "$major"
}

explain_postgres() {
    printf 'PostgreSQL %s or later with PostGIS %s or later is needed, but there is %s: ' \
        "$POSTGRES_MINIMUM" "$POSTGIS_MINIMUM" "${OLD_POSTGIS:+only }${OLD_POSTGIS:-none on this machine}"
    if is_macos; then
        printf 'install Postgres.app, or both with "brew install postgresql@17 postgis", or let SPRING_DATASOURCE_URL name a PostGIS database elsewhere.'
    elif have apt-get; then
        printf 'install it with "sudo apt-get install postgresql-%s-postgis-3", or let SPRING_DATASOURCE_URL name a PostGIS database elsewhere.' "${PINNED_MAJOR:-$(apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' 2>/dev/null | sed 's/^postgresql-\([0-9]*\).*/\1/' | sort -n | tail -n 1)}"
    else
        printf 'install both from your system or let SDGMAP_POSTGRES_BIN name the folder of its initdb, or let SPRING_DATASOURCE_URL name a PostGIS database elsewhere.'
    fi
}

# --- one cluster ---------------------------------------------------------------------------

# use_cluster development|test|bench: what the functions below work on.
use_cluster() {
    CLUSTER="$1"
    case "$1" in
        development) CLUSTER_NAME=postgres CLUSTER_DATABASE=sdgmap CLUSTER_USERNAME=sdgmap CLUSTER_FIRST_PORT=5433 ;;
        test) CLUSTER_NAME=test-postgres CLUSTER_DATABASE=sdgmap_test CLUSTER_USERNAME=sdgmap_test CLUSTER_FIRST_PORT=5533 ;;
        bench) CLUSTER_NAME=bench-postgres CLUSTER_DATABASE=sdgmap_bench CLUSTER_USERNAME=sdgmap_bench CLUSTER_FIRST_PORT=5633 ;;
    esac
    CLUSTER_LINK="$STATE/$CLUSTER_NAME"
    CLUSTER_DATA="$CLUSTER_LINK"
    CLUSTER_KEPT="$STATE/$CLUSTER_NAME.kept"
    CLUSTER_PASSWORD_FILE="$STATE/$CLUSTER_NAME-password"
    CLUSTER_SUPERUSER_FILE="$STATE/$CLUSTER_NAME-superuser-password"
    if [ -L "$CLUSTER_LINK" ]; then
        CLUSTER_DATA="$(readlink "$CLUSTER_LINK")"
    fi
    CLUSTER_LOG="$CLUSTER_DATA/server.log"
}

cluster_url() {
    printf 'jdbc:postgresql://127.0.0.1:%s/%s' "$CLUSTER_PORT" "$CLUSTER_DATABASE"
}

cluster_password() {
    cat "$CLUSTER_PASSWORD_FILE"
}

# Who runs the server: see the head of this file.
find_cluster_owner() {
    local owner
    if ! is_root; then
        CLUSTER_OWNER="$(id -un)"
        if [ -e "$CLUSTER_DATA" ] && [ ! -O "$CLUSTER_DATA" ]; then
            fail "The data folder $CLUSTER_DATA belongs to user $(owner_of "$CLUSTER_DATA"): run ./sdgmap as root or as that user, as before."
        fi
        return 0
    fi
    CLUSTER_OWNER=postgres
    if [ -d "$CLUSTER_DATA" ]; then
        owner="$(owner_of "$CLUSTER_DATA")"
        if [ "$owner" != root ] && id "$owner" >/dev/null 2>&1; then
            CLUSTER_OWNER="$owner"
        else
            # A copy that root has made.
            chown -R postgres "$CLUSTER_DATA"
        fi
    fi
    if ! id "$CLUSTER_OWNER" >/dev/null 2>&1 || ! have runuser; then
        fail "PostgreSQL does not run as root, and there is no system user postgres (or no runuser) to run it: start ./sdgmap as an ordinary user."
    fi
}

# Runs a command as the user who owns the data.
as_owner() {
    if is_root; then
        (cd / && exec runuser -u "$CLUSTER_OWNER" -- env LC_ALL=C "$@")
    else
        (cd / && exec env LC_ALL=C "$@")
    fi
}

# PostgreSQL's user must pass through all folders above the data. Where it may not (a checkout
# in root's home), the data lie in /var/lib, and a link in .sdgmap leads there.
place_cluster() {
    local place
    if [ -e "$CLUSTER_LINK" ] || [ -L "$CLUSTER_LINK" ] || ! is_root; then
        return 0
    fi
    if as_owner test -x "$STATE"; then
        return 0
    fi
    place="/var/lib/sdgmap-$(printf '%s' "$CHECKOUT" | checksum)"
    { mkdir -p "$place" && chmod 711 "$place" && ln -s "$place/$CLUSTER_NAME" "$CLUSTER_LINK"; } \
        || fail "The user $CLUSTER_OWNER, who runs the database, cannot enter $CHECKOUT, and the data cannot be put into $place either: move the checkout out of root's home, for example to /opt."
    CLUSTER_DATA="$place/$CLUSTER_NAME"
    CLUSTER_LOG="$CLUSTER_DATA/server.log"
    say "The user $CLUSTER_OWNER, who runs the database, cannot enter $CHECKOUT, so the data lie in $CLUSTER_DATA."
}

set_aside() {
    printf 'set it aside with "mv %q %q.broken" and the next start makes a new, empty database' "$CLUSTER_DATA" "$CLUSTER_DATA"
}

# Ends with a sentence if the data folder cannot be used by the PostgreSQL that was found.
check_cluster() {
    local major
    if [ ! -e "$CLUSTER_DATA" ]; then
        return 0
    fi
    if [ ! -d "$CLUSTER_DATA" ]; then
        fail "$CLUSTER_DATA should be the database's data folder but is a file: delete it."
    fi
    if [ ! -s "$CLUSTER_DATA/PG_VERSION" ] || [ ! -s "$CLUSTER_DATA/global/pg_control" ]; then
        fail "The data folder $CLUSTER_DATA is damaged (PG_VERSION or global/pg_control is missing): restore it from a copy, or $(set_aside)."
    fi
    major="$(cat "$CLUSTER_DATA/PG_VERSION")"
    if [ "$major" != "$POSTGRES_MAJOR" ]; then
        fail "The data folder $CLUSTER_DATA was made by PostgreSQL $major, but only PostgreSQL $POSTGRES_MAJOR is installed with PostGIS: install PostgreSQL $major with PostGIS, or $(set_aside)."
    fi
}

# The last complaint in a server's log, otherwise its last line.
server_words() {
    local words
    words="$(grep -E 'PANIC|FATAL|ERROR|error:' "$1" 2>/dev/null | tail -n 1 | sed 's/^.*\(PANIC\|FATAL\|ERROR\): */\1: /' | cut -c 1-300)"
    [ -n "$words" ] || words="$(tail -n 1 "$1" 2>/dev/null | cut -c 1-300)"
    printf '"%s"' "${words:-no message}"
}

# explain_server_failure WHAT LOG: why the server did not start, from its own last words.
explain_server_failure() {
    require_no_full_disk "$1" "$2"
    fail "$1: $(server_words "$2"). If the data folder is broken, restore $CLUSTER_DATA from a copy, or $(set_aside). The whole log is $2."
}

require_no_full_disk() {
    if grep -q 'No space left on device' "$2" 2>/dev/null; then
        fail "$1 because the disk that holds $CLUSTER_DATA is full: delete something there and start again, the data are safe."
    fi
}

# Makes a new cluster; a half-made one is never taken for a whole one.
create_cluster() {
    local new="$CLUSTER_DATA.new" log="$LOGS/$CLUSTER_NAME-initdb.log"
    say "Making a new database in $(relative_path "$CLUSTER_DATA") with PostgreSQL $POSTGRES_MAJOR and PostGIS $POSTGIS_VERSION."
    rm -rf "$new"
    mkdir -m 700 "$new" || fail "The data folder $new cannot be made: see the line above."
    if is_root; then chown "$CLUSTER_OWNER" "$new"; fi
    # The superuser's password is set below; until then nobody can connect.
    set -- --pgdata="$new" --username=postgres --encoding=UTF8 --lc-messages=C \
        --auth-local=peer --auth-host=scram-sha-256
    if locale -a 2>/dev/null | grep -i '^C\.utf-\{0,1\}8$' >/dev/null; then
        set -- "$@" --locale=C.UTF-8
    else
        set -- "$@" --lc-collate=C --lc-ctype=en_US.UTF-8
    fi
    if [ "$CLUSTER" = test ]; then set -- "$@" --no-sync; fi
    as_owner "$POSTGRES_BIN/initdb" "$@" >"$log" 2>&1 \
        || explain_server_failure "The database could not be made" "$log"
    printf "include_if_exists = 'sdgmap.conf'\n" | as_owner tee -a "$new/postgresql.conf" >/dev/null
    mv "$new" "$CLUSTER_DATA"
    rm -f "$CLUSTER_SUPERUSER_FILE" "$CLUSTER_PASSWORD_FILE"
}

write_secret() {
    (umask 077 && printf '%s\n' "$(random_password)" >"$1")
}

# The password of the superuser, set again through single-user mode if its file was lost.
set_superuser_password() {
    local log="$LOGS/$CLUSTER_NAME-single.log"
    [ -s "$CLUSTER_SUPERUSER_FILE" ] && return 0
    write_secret "$CLUSTER_SUPERUSER_FILE.new"
    printf "ALTER ROLE postgres PASSWORD '%s'\n" "$(cat "$CLUSTER_SUPERUSER_FILE.new")" \
        | as_owner "$POSTGRES_BIN/postgres" --single -D "$CLUSTER_DATA" postgres >"$log" 2>&1 \
        || explain_server_failure "The database could not be prepared" "$log"
    mv "$CLUSTER_SUPERUSER_FILE.new" "$CLUSTER_SUPERUSER_FILE"
}

write_cluster_settings() {
    as_owner tee "$CLUSTER_DATA/pg_hba.conf" >/dev/null <<HBA
# Written by ./sdgmap at each start.
host all all 127.0.0.1/32 scram-sha-256
HBA
    {
        cat <<CONF
# Written by ./sdgmap at each start.
listen_addresses = '127.0.0.1'
port = $CLUSTER_PORT
unix_socket_directories = ''
max_connections = 200
shared_buffers = 256MB
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 128MB
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] '
CONF
        if [ "$CLUSTER" = test ]; then
            printf 'fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n'
        fi
        # Room for one's own settings that a new start keeps.
        printf "include_if_exists = 'own.conf'\n"
    } | as_owner tee "$CLUSTER_DATA/sdgmap.conf" >/dev/null
}

cluster_running() {
    [ -f "$CLUSTER_DATA/postmaster.pid" ] \
        && as_owner "$POSTGRES_BIN/pg_ctl" status -D "$CLUSTER_DATA" >/dev/null 2>&1
}

# PostgreSQL's own file: the process in the first line, the port in the fourth.
running_process() {
    sed -n 1p "$CLUSTER_DATA/postmaster.pid"
}

running_port() {
    sed -n 4p "$CLUSTER_DATA/postmaster.pid"
}

superuser_psql() {
    PGPASSWORD="$(cat "$CLUSTER_SUPERUSER_FILE")" PGCONNECT_TIMEOUT=20 \
        SDGMAP_DATABASE="$CLUSTER_DATABASE" SDGMAP_DATABASE_USERNAME="$CLUSTER_USERNAME" \
        SDGMAP_DATABASE_PASSWORD="$(cluster_password)" \
        SDGMAP_DATABASE_ROLE="$([ "$CLUSTER" != development ] && echo SUPERUSER)" \
        "$POSTGRES_BIN/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$CLUSTER_PORT" -U postgres -d postgres "$@"
}

create_database() {
    local log="$LOGS/$CLUSTER_NAME-create.log"
    [ -s "$CLUSTER_PASSWORD_FILE" ] || write_secret "$CLUSTER_PASSWORD_FILE"
    superuser_psql -f "$CHECKOUT/src/main/sh/create-database.sql" >"$log" 2>&1 </dev/null \
        || explain_server_failure "The database $CLUSTER_DATABASE could not be prepared" "$log"
}

# Starts the cluster of use_cluster, made new if needed. STARTED_CLUSTER names it afterwards if
# this call has started it and nobody has asked for it to be kept running.
start_cluster() {
    local try
    find_cluster_owner
    place_cluster
    check_cluster
    # Copying a checkout loosens the rights, and PostgreSQL then refuses to start.
    if [ -d "$CLUSTER_DATA" ]; then chmod 700 "$CLUSTER_DATA"; fi
    if cluster_running; then
        CLUSTER_PORT="$(running_port)"
        CLUSTER_PROCESS="$(running_process)"
        if [ -s "$CLUSTER_SUPERUSER_FILE" ]; then
            if [ ! -e "$CLUSTER_KEPT" ]; then
                # Left behind by a script that was killed: ours from here on.
                STARTED_CLUSTER="$CLUSTER"
            fi
            create_database
            return 0
        fi
        stop_cluster
    fi
    if [ ! -e "$CLUSTER_DATA" ]; then
        require_space "$STATE" "$RUN_MEGABYTES" "the database"
        create_cluster
    fi
    set_superuser_password
    CLUSTER_PORT="$(cat "$CLUSTER_DATA/sdgmap.port" 2>/dev/null)"
    is_port "$CLUSTER_PORT" || CLUSTER_PORT="$CLUSTER_FIRST_PORT"
    for try in 1 2 3 4 5; do
        CLUSTER_PORT="$(find_free_port "$CLUSTER_PORT")" \
            || fail "No port from $CLUSTER_FIRST_PORT on is free for the database: stop one of the programs that listen there."
        write_cluster_settings
        # Each start has a log of its own, so that its last words are its own.
        if [ -f "$CLUSTER_LOG" ]; then as_owner mv "$CLUSTER_LOG" "$CLUSTER_LOG.1"; fi
        STARTED_CLUSTER="$CLUSTER"
        if as_owner "$POSTGRES_BIN/pg_ctl" start -w -t 120 -D "$CLUSTER_DATA" -l "$CLUSTER_LOG" >/dev/null 2>&1 </dev/null; then
            break
        fi
        if ! grep -q 'could not bind' "$CLUSTER_LOG" 2>/dev/null || [ "$try" -eq 5 ]; then
            STARTED_CLUSTER=''
            explain_server_failure "The database does not start" "$CLUSTER_LOG"
        fi
    done
    printf '%s\n' "$CLUSTER_PORT" | as_owner tee "$CLUSTER_DATA/sdgmap.port" >/dev/null
    CLUSTER_PROCESS="$(running_process)"
    create_database
}

stop_cluster() {
    STARTED_CLUSTER=''
    cluster_running || return 0
    as_owner "$POSTGRES_BIN/pg_ctl" stop -w -m fast -t 60 -D "$CLUSTER_DATA" >/dev/null 2>&1 </dev/null \
        || as_owner "$POSTGRES_BIN/pg_ctl" stop -w -m immediate -t 30 -D "$CLUSTER_DATA" >/dev/null 2>&1 </dev/null \
        || warn "The database in $CLUSTER_DATA does not stop; its log is $CLUSTER_LOG."
}

# Deletes the data of the cluster of use_cluster, wherever they lie.
delete_cluster() {
    rm -rf "$CLUSTER_DATA" "$CLUSTER_DATA.new" "$CLUSTER_LINK"
    rm -f "$CLUSTER_PASSWORD_FILE" "$CLUSTER_SUPERUSER_FILE" "$CLUSTER_KEPT"
    case "$CLUSTER_DATA" in
        /var/lib/sdgmap-*) rmdir "$(dirname "$CLUSTER_DATA")" 2>/dev/null || true ;;
    esac
}

# --- ./sdgmap database, ./sdgmap test-database ---------------------------------------------

database_command() {
    local action="${2:-}"
    use_cluster "$1"
    make_state_folder
    case "$action" in
        start | stop | status | psql | env) ;;
        *) fail "Say what to do with the database: start, stop, status, psql$([ "$1" = test ] && echo ', env')." ;;
    esac
    shift 2
    # Standard output of env is for eval.
    if [ "$action" = env ]; then ensure_tools postgres >&2; else ensure_tools postgres; fi
    find_cluster_owner
    case "$action" in
        start) start_kept_cluster ;;
        stop) stop_kept_cluster ;;
        status) show_cluster ;;
        psql) open_psql "$@" ;;
        env) print_test_environment ;;
    esac
}

start_kept_cluster() {
    clean_up_at_end
    start_cluster
    touch "$CLUSTER_KEPT"
    STARTED_CLUSTER=''
    show_cluster
}

stop_kept_cluster() {
    local holder
    if [ "$CLUSTER" = development ]; then
        holder="$(cat "$STATE/run.lock/process" 2>/dev/null)"
        case "$(process_command "${holder:-none}")" in
            *sdgmap*) fail "The application uses the database: stop ./sdgmap run first (process $holder)." ;;
        esac
    fi
    rm -f "$CLUSTER_KEPT"
    if cluster_running; then
        stop_cluster
        say "The database is stopped."
    else
        say "The database was not running."
    fi
}

show_cluster() {
    if ! cluster_running; then
        say "The database in $(relative_path "$CLUSTER_DATA") is stopped."
        return 1
    fi
    CLUSTER_PORT="$(running_port)"
    say "The database runs: PostgreSQL $POSTGRES_MAJOR, PostGIS $POSTGIS_VERSION, data in $(relative_path "$CLUSTER_DATA")."
    say "  URL            $(cluster_url)"
    say "  user           $CLUSTER_USERNAME"
    say "  password file  $(relative_path "$CLUSTER_PASSWORD_FILE")"
}

open_psql() {
    cluster_running || fail "The database is not running: start it with ./sdgmap $([ "$CLUSTER" = test ] && echo test-)database start"
    PGPASSWORD="$(cluster_password)" exec "$POSTGRES_BIN/psql" -h 127.0.0.1 -p "$(running_port)" \
        -U "$CLUSTER_USERNAME" -d "$CLUSTER_DATABASE" "$@"
}

print_test_environment() {
    [ "$CLUSTER" = test ] || fail "Only the test database has an environment to print: ./sdgmap test-database env"
    cluster_running || fail "The database is not running: start it with ./sdgmap test-database start"
    CLUSTER_PORT="$(running_port)"
    export_test_environment
    printf 'export SDGMAP_TEST_DATABASE_URL=%s\n' "$SDGMAP_TEST_DATABASE_URL"
    printf 'export SDGMAP_TEST_DATABASE_USERNAME=%s\n' "$SDGMAP_TEST_DATABASE_USERNAME"
    printf 'export SDGMAP_TEST_DATABASE_PASSWORD=%s\n' "$SDGMAP_TEST_DATABASE_PASSWORD"
    printf 'export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1\n'
    if find_chromium; then
        printf 'export SDGMAP_CHROMIUM=%q\n' "$SDGMAP_CHROMIUM"
    fi
}

export_test_environment() {
    SDGMAP_TEST_DATABASE_URL="$(cluster_url)"
    SDGMAP_TEST_DATABASE_USERNAME="$CLUSTER_USERNAME"
    SDGMAP_TEST_DATABASE_PASSWORD="$(cluster_password)"
    export SDGMAP_TEST_DATABASE_URL SDGMAP_TEST_DATABASE_USERNAME SDGMAP_TEST_DATABASE_PASSWORD
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}
