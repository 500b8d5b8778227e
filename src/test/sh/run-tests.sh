#!/usr/bin/env bash
#
# Tests of ./sdgmap and its parts: plain bash, no network, no database server, a few seconds.
# A test is a function whose name begins with test_ and reads as a sentence. Each runs in a
# shell and a temporary folder of its own; the first failing check ends it.

# Parts are loaded by name, and some of their functions and settings replaced:
# shellcheck disable=SC2016,SC2034,SC2317

set -uo pipefail

SOURCES="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)"
SCRATCH="$(mktemp -d "${TMPDIR:-/tmp}/sdgmap-test.XXXXXX")"
trap 'rm -rf "$SCRATCH"' EXIT
PASSED=0
FAILED=0

# --- checks --------------------------------------------------------------------------------

broken() {
    printf '    %s\n' "$*"
    exit 1
}

check_equal() {
    [ "$1" = "$2" ] || broken "expected '$1' but got '$2'"
}

check_contains() {
    case "$2" in
        *"$1"*) ;;
        *) broken "expected '$1' in: $2" ;;
    esac
}

check_true() {
    "$@" || broken "expected to be true: $*"
}

check_false() {
    if "$@"; then broken "expected to be false: $*"; fi
}

# What a function prints when it ends its shell with a failure.
failure_of() {
    local text status
    text="$( ("$@") 2>&1)"
    status=$?
    [ $status -ne 0 ] || broken "expected a failure: $*"
    printf '%s' "$text"
}

# One sentence and its remedy: one line that begins with the script's name.
check_one_sentence() {
    check_equal 1 "$(printf '%s\n' "$1" | grep -c .)"
    check_contains 'sdgmap: ' "$1"
}

# --- a checkout, a JDK, a PostgreSQL, a listener that are not real --------------------------

# A checkout with nothing but the script and an application that needs no build.
make_checkout() {
    mkdir -p "$1/src/main" "$1/.sdgmap"
    cp "$SOURCES/sdgmap" "$1/sdgmap"
    cp -R "$SOURCES/src/main/sh" "$1/src/main/sh"
    printf '<project/>\n' >"$1/pom.xml"
    touch -t 202001010000 "$1/pom.xml"
    printf 'jar\n' >"$1/.sdgmap/application.jar"
}

load_parts() {
    local part
    make_checkout "$PWD/checkout"
    CHECKOUT="$PWD/checkout"
    for part in output system processes java node postgres chromium build run verify bench; do
        # shellcheck source=/dev/null
        . "$CHECKOUT/src/main/sh/$part.sh"
    done
    # Not even on a machine where it may.
    export SDGMAP_INSTALL=no
    unset SDGMAP_POSTGRES_BIN
    make_state_folder
}

# make_jdk FOLDER VERSION [no-release]
make_jdk() {
    mkdir -p "$1/bin"
    printf '#!/bin/sh\nif [ "$1" = -XshowSettings:properties ]; then echo "    java.home = %s" >&2; fi\n' "$1" >"$1/bin/java"
    printf '#!/bin/sh\necho "javac %s"\n' "$2" >"$1/bin/javac"
    chmod +x "$1/bin/java" "$1/bin/javac"
    if [ "${3:-}" != no-release ]; then printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"; fi
}

# make_postgres FOLDER VERSION [POSTGIS]
make_postgres() {
    local program
    mkdir -p "$1/bin" "$1/share/extension"
    for program in initdb pg_ctl psql; do
        printf '#!/bin/sh\nexit 1\n' >"$1/bin/$program"
    done
    printf '#!/bin/sh\necho "postgres (PostgreSQL) %s (Debian %s-1)"\n' "$2" "$2" >"$1/bin/postgres"
    printf '#!/bin/sh\necho "%s/share"\n' "$1" >"$1/bin/pg_config"
    chmod +x "$1/bin"/*
    if [ -n "${3:-}" ]; then
        printf "comment = 'PostGIS'\ndefault_version = '%s'\n" "$3" >"$1/share/extension/postgis.control"
    fi
}

# listen PORT: takes a port for twenty seconds at most; false where there is no Python.
listen() {
    local tries=50
    command -v python3 >/dev/null 2>&1 || return 1
    python3 -c '
import socket, sys, time
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", int(sys.argv[1])))
listener.listen(20)
time.sleep(20)
' "$1" >/dev/null 2>&1 &
    LISTENER=$!
    while [ $tries -gt 0 ] && ! port_taken "$1"; do
        sleep 0.1
        tries=$((tries - 1))
    done
}

# --- versions ------------------------------------------------------------------------------

test_versions_are_compared_as_numbers() {
    load_parts
    check_true version_at_least 3.3 3.3
    check_true version_at_least 3.10 3.3
    check_true version_at_least 3.3.2 3.3
    check_true version_at_least 4 3.3
    check_true version_at_least 24.21.0 24
    check_true version_at_least 25-ea 21
    check_false version_at_least 3.2.9 3.3
    check_false version_at_least 20.20.2 24
    check_false version_at_least 2.5 3.3
    check_false version_at_least '' 3.3
}

test_a_version_is_read_out_of_what_a_program_prints() {
    load_parts
    check_equal 15.18 "$(version_in 'postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)')"
    check_equal 24.21.0 "$(version_in v24.21.0)"
    check_equal 3.8.7 "$(version_in 'Apache Maven 3.8.7')"
    check_equal 17 "$(version_in 'postgres (PostgreSQL) 17beta1')"
    check_equal '' "$(version_in 'no number')"
}

test_durations_are_readable() {
    load_parts
    check_equal '7 s' "$(duration_text 7)"
    check_equal '2 min 5 s' "$(duration_text 125)"
}

# --- ports ---------------------------------------------------------------------------------

test_a_port_is_a_number_from_1_to_65535() {
    load_parts
    check_true is_port 8080
    check_true is_port 1
    check_true is_port 65535
    check_false is_port 0
    check_false is_port 65536
    check_false is_port 123456789012345678901
    check_false is_port 80a
    check_false is_port -1
    check_false is_port ''
}

test_a_taken_port_is_skipped_and_named_with_its_program() {
    local first next sentence
    load_parts
    first="$(find_free_port 28431)"
    listen "$first" || return 0
    next="$(find_free_port "$first")"
    sentence="$(failure_of require_free_port "$first")"
    kill "$LISTENER"
    check_true [ "$next" -gt "$first" ]
    check_one_sentence "$sentence"
    check_contains "Port $first is taken by" "$sentence"
    check_contains "./sdgmap run --port" "$sentence"
    if have ss || have lsof; then check_contains python "$sentence"; fi
}

test_run_says_that_its_port_is_taken_before_it_starts_anything() {
    local port sentence
    load_parts
    port="$(find_free_port 28531)"
    listen "$port" || return 0
    sentence="$(failure_of "$CHECKOUT/sdgmap" run --port "$port")"
    kill "$LISTENER"
    check_one_sentence "$sentence"
    check_contains "Port $port is taken" "$sentence"
    check_false [ -e "$CHECKOUT/.sdgmap/run.lock" ]
    check_false [ -e "$CHECKOUT/.sdgmap/postgres" ]
}

test_a_bad_port_is_named() {
    local sentence
    load_parts
    sentence="$(failure_of "$CHECKOUT/sdgmap" run --port eighty)"
    check_one_sentence "$sentence"
    check_contains "'eighty' is not a port" "$sentence"
}

# --- Java ----------------------------------------------------------------------------------

test_the_major_version_of_a_jdk_is_found_with_and_without_release_file() {
    load_parts
    make_jdk "$PWD/a" 25.0.3
    make_jdk "$PWD/b" 21.0.1 no-release
    make_jdk "$PWD/c" 1.8.0_402
    mkdir -p "$PWD/jre/bin"
    check_equal 25 "$(jdk_major "$PWD/a")"
    check_equal 21 "$(jdk_major "$PWD/b")"
    check_equal 8 "$(jdk_major "$PWD/c")"
    check_equal '' "$(jdk_major "$PWD/jre")"
    check_equal '' "$(jdk_major "$PWD/nothing")"
}

test_a_newer_jdk_beside_an_old_default_is_taken() {
    load_parts
    make_jdk "$PWD/path" 17.0.15
    make_jdk "$PWD/jvm/jdk-21" 21.0.1
    make_jdk "$PWD/jvm/jdk-25" 25.0.3
    make_jdk "$PWD/jvm/jdk-11" 11.0.2
    PATH="$PWD/path/bin:$PATH"
    JVM_FOLDERS="$PWD/jvm/*"
    unset JAVA_HOME
    check_true find_java
    check_equal "$PWD/jvm/jdk-25" "$JAVA_HOME"
    check_equal 25 "$JAVA_MAJOR"
}

test_java_home_goes_first_if_it_is_new_enough() {
    load_parts
    make_jdk "$PWD/path" 25.0.3
    make_jdk "$PWD/home" 21.0.1
    PATH="$PWD/path/bin:$PATH"
    JVM_FOLDERS="$PWD/none/*"
    JAVA_HOME="$PWD/home"
    check_true find_java
    check_equal "$PWD/home" "$JAVA_HOME"
    make_jdk "$PWD/home" 11.0.1
    check_true find_java
    check_equal "$PWD/path" "$JAVA_HOME"
}

test_an_old_jdk_is_named_with_the_remedy() {
    local sentence
    load_parts
    make_jdk "$PWD/path" 17.0.15
    PATH="$PWD/path/bin:$PATH"
    JVM_FOLDERS="$PWD/none/*"
    unset JAVA_HOME
    sentence="$(failure_of ensure_tools java)"
    check_one_sentence "$sentence"
    check_contains "A JDK 21 or later is needed, but there is only Java 17 in $PWD/path" "$sentence"
    check_contains "install one" "$sentence"
}

# --- Maven, Node ---------------------------------------------------------------------------

test_maven_is_found_although_its_name_is_printed_in_bold() {
    load_parts
    mkdir path
    printf '#!/bin/sh\nprintf "\\033[1mApache Maven 3.8.7\\033[m\\nMaven home: /usr/share/maven\\n"\n' >path/mvn
    chmod +x path/mvn
    PATH="$PWD/path:$PATH"
    check_true find_maven
    printf '#!/bin/sh\necho "Apache Maven 3.0.5"\n' >path/mvn
    check_false find_maven
}

test_missing_maven_and_npm_are_named_with_the_remedy() {
    local sentence
    load_parts
    have() { return 1; }
    sentence="$(failure_of ensure_tools maven)"
    check_one_sentence "$sentence"
    check_contains 'Maven 3.6 or later is needed' "$sentence"
    sentence="$(failure_of ensure_node)"
    check_one_sentence "$sentence"
    check_contains 'Node 24 with npm is needed' "$sentence"
}

test_an_old_node_is_not_taken_and_the_one_in_the_checkout_is() {
    load_parts
    mkdir -p path "$NODE_FOLDER/bin"
    printf '#!/bin/sh\necho v20.20.2\n' >path/node
    printf '#!/bin/sh\necho 11.0.0\n' >path/npm
    printf '#!/bin/sh\necho v24.21.0\n' >"$NODE_FOLDER/bin/node"
    chmod +x path/node path/npm "$NODE_FOLDER/bin/node"
    PATH="$PWD/path:$PATH"
    check_false find_node
    printf '#!/bin/sh\necho 11.21.2\n' >"$NODE_FOLDER/bin/npm"
    chmod +x "$NODE_FOLDER/bin/npm"
    check_true find_node
    check_equal v24.21.0 "$(node --version)"
}

# --- PostgreSQL ----------------------------------------------------------------------------

test_the_newest_postgresql_with_a_new_enough_postgis_is_taken() {
    load_parts
    use_cluster development
    make_postgres "$PWD/pg/14" 14.9 3.3.2
    make_postgres "$PWD/pg/15" 15.18 3.4.0
    make_postgres "$PWD/pg/16" 16.2 3.1.9
    make_postgres "$PWD/pg/17" 17.1
    make_postgres "$PWD/pg/13" 13.4 3.5.0
    POSTGRES_FOLDERS="$PWD/pg/*/bin"
    pg_config() { return 1; }
    check_true find_postgres
    check_equal "$PWD/pg/15/bin" "$POSTGRES_BIN"
    check_equal 15 "$POSTGRES_MAJOR"
    check_equal 3.4.0 "$POSTGIS_VERSION"
}

test_the_postgresql_that_made_the_data_is_taken_before_a_newer_one() {
    load_parts
    use_cluster development
    make_postgres "$PWD/pg/15" 15.18 3.3.2
    make_postgres "$PWD/pg/17" 17.1 3.5.0
    POSTGRES_FOLDERS="$PWD/pg/*/bin"
    pg_config() { return 1; }
    mkdir -p "$CLUSTER_DATA"
    echo 15 >"$CLUSTER_DATA/PG_VERSION"
    check_true find_postgres
    check_equal 15 "$POSTGRES_MAJOR"
}

test_missing_and_old_postgis_are_named_with_the_remedy() {
    local sentence
    load_parts
    use_cluster development
    pg_config() { return 1; }
    POSTGRES_FOLDERS="$PWD/pg/*/bin"
    sentence="$(failure_of ensure_tools postgres)"
    check_one_sentence "$sentence"
    check_contains 'PostGIS 3.3 or later is needed, but there is none on this machine' "$sentence"
    # A version that no machine has under /usr/share/postgresql.
    make_postgres "$PWD/pg/99" 99.1
    sentence="$(failure_of ensure_tools postgres)"
    check_contains 'only PostgreSQL 99 with no PostGIS' "$sentence"
    make_postgres "$PWD/pg/99" 99.1 3.1.4
    sentence="$(failure_of ensure_tools postgres)"
    check_one_sentence "$sentence"
    check_contains 'only PostgreSQL 99 with PostGIS 3.1.4' "$sentence"
    check_contains 'SPRING_DATASOURCE_URL' "$sentence"
}

test_a_data_folder_of_another_version_is_named_with_the_remedy() {
    local sentence
    load_parts
    use_cluster development
    POSTGRES_MAJOR=15
    mkdir -p "$CLUSTER_DATA/global"
    echo x >"$CLUSTER_DATA/global/pg_control"
    echo 12 >"$CLUSTER_DATA/PG_VERSION"
    sentence="$(failure_of check_cluster)"
    check_one_sentence "$sentence"
    check_contains 'was made by PostgreSQL 12, but only PostgreSQL 15 is installed' "$sentence"
    check_contains "mv $CLUSTER_DATA $CLUSTER_DATA.broken" "$sentence"
}

test_a_damaged_data_folder_is_named_with_the_remedy() {
    local sentence
    load_parts
    use_cluster development
    POSTGRES_MAJOR=15
    mkdir -p "$CLUSTER_DATA"
    sentence="$(failure_of check_cluster)"
    check_one_sentence "$sentence"
    check_contains 'is damaged' "$sentence"
    rmdir "$CLUSTER_DATA"
    check_true check_cluster
    touch "$CLUSTER_DATA"
    check_contains 'but is a file' "$(failure_of check_cluster)"
}

test_the_last_complaint_of_the_server_is_quoted() {
    local sentence
    load_parts
    use_cluster development
    printf '%s\n' '2026-01-01 [1] LOG:  starting' '2026-01-01 [1] FATAL:  data directory "x" has invalid permissions' '2026-01-01 [1] DETAIL:  Permissions should be u=rwx' >server.log
    sentence="$(failure_of explain_server_failure 'The database does not start' server.log)"
    check_one_sentence "$sentence"
    check_contains '"FATAL: data directory "x" has invalid permissions"' "$sentence"
}

# --- disk ----------------------------------------------------------------------------------

test_a_full_disk_is_named_before_and_after() {
    local sentence
    load_parts
    use_cluster development
    free_megabytes() { echo 120; }
    sentence="$(failure_of require_space "$CHECKOUT" 1500 'the build')"
    check_one_sentence "$sentence"
    check_contains '120 MB free, but the build needs 1500 MB' "$sentence"
    check_true require_space "$CHECKOUT" 120 'the build'
    echo 'PANIC:  could not write to file "pg_wal/xlogtemp.1": No space left on device' >server.log
    sentence="$(failure_of explain_server_failure 'The database does not start' server.log)"
    check_one_sentence "$sentence"
    check_contains 'is full' "$sentence"
}

test_free_space_is_a_number() {
    load_parts
    check_true [ "$(free_megabytes "$CHECKOUT")" -ge 0 ]
}

# --- build ---------------------------------------------------------------------------------

test_only_sources_of_the_application_make_a_new_build_necessary() {
    load_parts
    mkdir -p "$CHECKOUT/src/main/java/a" "$CHECKOUT/frontend/node_modules/x" "$CHECKOUT/frontend/generated" \
        "$CHECKOUT/frontend/tools" "$CHECKOUT/db/migration" "$CHECKOUT/geodata/boundaries"
    touch "$CHECKOUT/src/main/java/a/A.java" "$CHECKOUT/db/migration/V001.sql"
    find "$CHECKOUT" -exec touch -t 202001010000 {} +
    touch -t 202101010000 "$APPLICATION_JAR"
    check_true build_is_current
    touch "$CHECKOUT/frontend/node_modules/x/y.js" "$CHECKOUT/frontend/generated/g.ts" "$CHECKOUT/frontend/tools/t.js" "$CHECKOUT/src/main/sh/run.sh"
    check_true build_is_current
    touch "$CHECKOUT/src/main/java/a/A.java"
    check_false build_is_current
    touch -t 202001010000 "$CHECKOUT/src/main/java/a/A.java"
    check_true build_is_current
    rm "$CHECKOUT/db/migration/V001.sql"
    check_false build_is_current
    touch -t 202001010000 "$CHECKOUT/db/migration"
    check_true build_is_current
    rm "$APPLICATION_JAR"
    check_false build_is_current
}

# --- processes -----------------------------------------------------------------------------

test_a_lock_is_held_once_and_taken_over_from_the_dead() {
    load_parts
    check_true take_lock some
    LOCK_HOLDER=''
    # This shell is no sdgmap, so its lock counts as left behind; one that is one holds it.
    process_command() { [ "$1" = "$$" ] && echo 'bash ./sdgmap run'; }
    check_false take_lock some
    check_equal $$ "$LOCK_HOLDER"
    process_command() { :; }
    HELD_LOCKS=''
    check_true take_lock some
    release_locks
    check_false [ -e "$STATE/some.lock" ]
}

test_a_second_run_names_the_address_of_the_first() {
    local sentence other
    load_parts
    mkdir "$STATE/run.lock"
    # A process whose command line looks like the script's.
    printf 'sleep 20\n' >sdgmap
    bash ./sdgmap run &
    other=$!
    echo $other >"$STATE/run.lock/process"
    echo 'http://localhost:8080/' >"$STATE/run.lock/address"
    sentence="$(failure_of "$CHECKOUT/sdgmap" run)"
    pkill -P $other 2>/dev/null
    kill $other 2>/dev/null
    check_one_sentence "$sentence"
    check_contains 'already running from this checkout at http://localhost:8080/' "$sentence"
    check_contains "kill $other" "$sentence"
}

test_a_stopped_child_takes_its_own_children_along() {
    local tries=50
    load_parts
    # shellcheck disable=SC2016
    start_child - bash -c 'sleep 30 & echo $! > grandchild; wait'
    while [ $tries -gt 0 ] && [ ! -s grandchild ]; do
        sleep 0.1
        tries=$((tries - 1))
    done
    check_true is_alive "$(cat grandchild)"
    stop_group "$CHILD" 5
    check_false is_alive "$CHILD"
    # Another process may have to bury it first.
    tries=20
    while [ $tries -gt 0 ] && [ -n "$(process_command "$(cat grandchild)")" ]; do
        sleep 0.1
        tries=$((tries - 1))
    done
    check_equal '' "$(process_command "$(cat grandchild)")"
}

test_a_log_is_read_by_whole_lines() {
    local seen=''
    load_parts
    keep() { seen="${seen}[$1]"; }
    printf 'one\ntw' >log
    open_log log
    read_log keep
    check_equal '[one]' "$seen"
    printf 'o\nthree\n' >>log
    read_log keep
    close_log
    check_equal '[one][two][three]' "$seen"
}

# --- what the application says ---------------------------------------------------------------

test_the_administrators_password_is_shown() {
    load_parts
    check_equal "Administrator account 'admin' created with password: x1" \
        "$(on_application_line "2026-01-01T00:00:00Z  INFO 1 --- [main] o.i.s.Accounts : Administrator account 'admin' created with password: x1")"
    check_equal '' "$(on_application_line '2026-01-01 INFO 1 --- something else')"
}

# --- commands ------------------------------------------------------------------------------

test_help_names_every_command() {
    local text command
    load_parts
    text="$("$CHECKOUT/sdgmap" help)"
    for command in run verify format bench database test-database geodata clean help; do
        check_contains "  $command" "$text"
    done
}

test_unknown_words_are_named() {
    load_parts
    check_contains "no command 'fly'" "$(failure_of "$CHECKOUT/sdgmap" fly)"
    check_contains "does not know '--full'" "$(failure_of "$CHECKOUT/sdgmap" run --full)"
    check_contains "does not know 'fast'" "$(failure_of "$CHECKOUT/sdgmap" verify fast)"
    check_contains 'start, stop, status, psql' "$(failure_of "$CHECKOUT/sdgmap" database)"
    check_contains "no benchmark 'nothing'" "$(failure_of "$CHECKOUT/sdgmap" bench nothing)"
}

test_benchmarks_are_listed_by_name_with_their_first_sentence() {
    load_parts
    mkdir -p "$BENCHMARKS"
    printf '/**\n * Time of a coverage query.\n * More.\n */\nclass CoverageBenchmark {}\n' >"$BENCHMARKS/CoverageBenchmark.java"
    check_contains 'coverage         Time of a coverage query.' "$(bench_command)"
    check_equal CoverageBenchmark "$(benchmark_class coverage)"
}

test_clean_keeps_the_data_unless_told() {
    load_parts
    mkdir -p "$STATE/postgres" "$STATE/bench-postgres" "$STATE/test-postgres" "$STATE/node"
    touch "$STATE/postgres-password"
    "$CHECKOUT/sdgmap" clean >/dev/null || broken 'clean has failed'
    check_equal 'bench-postgres postgres postgres-password' "$(cd "$STATE" && echo *)"
    "$CHECKOUT/sdgmap" clean --data >/dev/null || broken 'clean --data has failed'
    check_equal '*' "$(cd "$STATE" && echo *)"
}

test_the_script_can_be_called_through_a_link_from_elsewhere() {
    load_parts
    ln -s "$CHECKOUT/sdgmap" link
    check_contains 'Usage: ./sdgmap' "$(./link help)"
}

# --- run them --------------------------------------------------------------------------------

for name in $(declare -F | awk '$3 ~ /^test_/ { print $3 }'); do
    if [ $# -gt 0 ] && [ "${name#*"$1"}" = "$name" ]; then
        continue
    fi
    mkdir "$SCRATCH/$name"
    if (cd "$SCRATCH/$name" && "$name") >"$SCRATCH/$name.out" 2>&1; then
        PASSED=$((PASSED + 1))
    else
        FAILED=$((FAILED + 1))
        printf 'FAILED %s\n' "$(printf '%s' "${name#test_}" | tr _ ' ')"
        cat "$SCRATCH/$name.out"
    fi
done
printf '%s passed, %s failed\n' "$PASSED" "$FAILED"
[ "$FAILED" -eq 0 ] && [ "$PASSED" -gt 0 ]
