# shellcheck shell=bash
# Processes and locks: what this script has started, it stops, however it ends.

CHILD=''
APPLICATION=''
STARTED_CLUSTER=''
CLUSTER_PROCESS=''
HELD_LOCKS=''

# start_child OUTPUT COMMAND...: runs a command in a process group of its own, so that Ctrl-C
# in the terminal reaches this script alone and stop_group reaches the command's children too.
# OUTPUT is a file to write to, or - for standard output. Sets CHILD.
start_child() {
    local output="$1"
    shift
    set -m
    if [ "$output" = - ]; then
        "$@" </dev/null &
    else
        "$@" </dev/null >>"$output" 2>&1 &
    fi
    CHILD=$!
    set +m
}

# Runs a command to its end, as a child that a signal can stop, and gives its status.
run_child() {
    run_child_into - "$@"
}

# run_child_into OUTPUT COMMAND...
run_child_into() {
    local status
    start_child "$@"
    wait "$CHILD"
    status=$?
    CHILD=''
    return $status
}

is_alive() {
    kill -0 -- "$1" 2>/dev/null
}

# stop_group PID SECONDS: TERM, and KILL to what is left when its leader has ended or that
# time is over. Standard error is closed to bash's own remarks on ended jobs.
stop_group() {
    local tenths=$(($2 * 10))
    {
        kill -TERM -- "-$1" || return 0
        while [ $tenths -gt 0 ] && is_alive "$1"; do
            sleep 0.1
            tenths=$((tenths - 1))
        done
        kill -KILL -- "-$1"
        wait "$1"
    } 2>/dev/null
    return 0
}

# The command line of a process, or nothing if there is none.
process_command() {
    if [ -r "/proc/$1/cmdline" ]; then
        tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null
    else
        ps -p "$1" -o args= 2>/dev/null
    fi
}

# take_lock NAME: false if another sdgmap holds it, whose process LOCK_HOLDER then names.
take_lock() {
    local lock="$STATE/$1.lock" try
    for try in 1 2 3 4; do
        if mkdir "$lock" 2>/dev/null; then
            echo $$ 2>/dev/null >"$lock/process"
            HELD_LOCKS="$HELD_LOCKS $1"
            return 0
        fi
        LOCK_HOLDER="$(cat "$lock/process" 2>/dev/null)"
        case "$(process_command "${LOCK_HOLDER:-none}")" in
            *sdgmap*) return 1 ;;
        esac
        # Its holder is gone, unless it has not yet written its number.
        if [ "$try" -eq 1 ]; then
            sleep 0.3
        else
            stop_left_behind "$lock"
            rm -rf "$lock"
        fi
    done
    return 1
}

# Stops the application of a ./sdgmap run that was killed before it could do so itself.
stop_left_behind() {
    local process tenths=300
    process="$(cat "$1/application" 2>/dev/null)"
    case "$(process_command "${process:-none}")" in
        *"$STATE/application.jar"*) ;;
        *) return 0 ;;
    esac
    say "Stopping the application that an earlier run has left behind (process $process)."
    kill -TERM "$process" 2>/dev/null
    while [ $tenths -gt 0 ] && is_alive "$process"; do
        sleep 0.1
        tenths=$((tenths - 1))
    done
    kill -KILL "$process" 2>/dev/null
    return 0
}

release_locks() {
    local name
    for name in $HELD_LOCKS; do
        rm -rf "${STATE:?}/$name.lock"
    done
    HELD_LOCKS=''
}

# Whoever builds, tests or measures writes to target/: one at a time.
take_build_lock() {
    take_lock build \
        || fail "Process $LOCK_HOLDER builds or tests in this checkout: wait until it has ended, or stop it with: kill $LOCK_HOLDER"
}

# The end of this script on every way: the child, the application, then the database.
clean_up() {
    local status=$?
    trap '' INT TERM HUP
    trap - EXIT
    if [ $status -gt 128 ]; then
        say "Interrupted."
    fi
    if [ -n "$CHILD" ]; then
        stop_group "$CHILD" 10
    fi
    if [ -n "$APPLICATION" ]; then
        say "Stopping the application."
        stop_group "$APPLICATION" 30
        APPLICATION=''
    fi
    if [ -n "$STARTED_CLUSTER" ]; then
        say "Stopping the database."
        stop_cluster
    fi
    release_locks
    exit $status
}

# Commands that start processes or take locks call this first.
clean_up_at_end() {
    trap clean_up EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
}
