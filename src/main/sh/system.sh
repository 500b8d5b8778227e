# shellcheck shell=bash
# The machine: its kind, free space, ports, versions, and apt-get where it may be used.

STATE="$CHECKOUT/.sdgmap"
LOGS="$STATE/logs"
BUILD_MEGABYTES=1500
RUN_MEGABYTES=300

# Root's PATH lacks these after a plain `su`.
PATH="$PATH:/usr/sbin:/sbin"
export PATH

# Settings for psql that belong to another database must not reach ours.
unset PGHOST PGHOSTADDR PGPORT PGUSER PGDATABASE PGPASSWORD PGSERVICE PGOPTIONS PGSSLMODE PGDATA

is_root() {
    [ "$(id -u)" -eq 0 ]
}

is_macos() {
    [ "$(uname -s)" = Darwin ]
}

have() {
    command -v "$1" >/dev/null 2>&1
}

make_state_folder() {
    { mkdir -p "$LOGS" 2>/dev/null && [ -w "$STATE" ] && [ -w "$LOGS" ]; } \
        || fail "The folder $STATE cannot be written by user $(id -un): run ./sdgmap as the user who owns it ($(owner_of "$STATE")), or delete it."
    # The user who runs the database passes through these folders, whatever the umask.
    chmod a+x "$STATE" 2>/dev/null || true
    # The log of the first start holds the administrator's password.
    chmod 700 "$LOGS" 2>/dev/null || true
}

owner_of() {
    if [ -e "$1" ]; then
        stat -c %U "$1" 2>/dev/null || stat -f %Su "$1" 2>/dev/null
    else
        owner_of "$(dirname "$1")"
    fi
}

# version_at_least 3.10 3.3: compares the first two numbers.
version_at_least() {
    local have_major="${1%%.*}" want_major="${2%%.*}" have_minor=0 want_minor=0
    case "$1" in *.*) have_minor="${1#*.}" ;; esac
    case "$2" in *.*) want_minor="${2#*.}" ;; esac
    have_major="${have_major%%[!0-9]*}"
    have_minor="${have_minor%%[!0-9]*}"
    want_minor="${want_minor%%[!0-9]*}"
    [ -n "$have_major" ] || return 1
    [ "$have_major" -gt "$want_major" ] && return 0
    [ "$have_major" -eq "$want_major" ] && [ "${have_minor:-0}" -ge "${want_minor:-0}" ]
}

# The first version number in a text: "postgres (PostgreSQL) 15.18 (Debian)" gives 15.18.
version_in() {
    printf '%s\n' "$1" | sed -n 's/^[^0-9]*\([0-9][0-9.]*\).*/\1/p' | head -n 1
}

free_megabytes() {
    df -Pk "$1" 2>/dev/null | awk 'NR == 2 { print int($4 / 1024) }'
}

# require_space FOLDER MEGABYTES PURPOSE
require_space() {
    local free
    free="$(free_megabytes "$1")"
    if [ -n "$free" ] && [ "$free" -lt "$2" ]; then
        fail "The disk that holds $1 has $free MB free, but $3 needs $2 MB: delete something there, or move the checkout to a larger disk."
    fi
    return 0
}

checksum() {
    if have sha256sum; then sha256sum; else shasum -a 256; fi | cut -c 1-16
}

random_password() {
    head -c 2048 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9' | cut -c 1-32
}

# --- ports ---------------------------------------------------------------------------------

is_port() {
    case "$1" in '' | *[!0-9]*) return 1 ;; esac
    [ "${#1}" -le 5 ] && [ "$1" -ge 1 ] && [ "$1" -le 65535 ]
}

# True if something on this machine answers there.
port_taken() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# find_free_port FIRST: the first free one of a hundred.
find_free_port() {
    local port="$1" last="$(($1 + 99))"
    while [ "$port" -le "$last" ]; do
        if ! port_taken "$port"; then
            printf '%s' "$port"
            return 0
        fi
        port=$((port + 1))
    done
    return 1
}

# "java (process 4711)", or nothing where the system does not tell.
port_holder() {
    local line='' name pid
    if have ss; then
        line="$(ss -Hltnp "sport = :$1" 2>/dev/null | grep -o '(("[^"]*",pid=[0-9]*' | head -n 1)"
        name="$(printf '%s' "$line" | cut -d '"' -f 2)"
        pid="${line##*pid=}"
    fi
    if [ -z "$line" ] && have lsof; then
        line="$(lsof -nP -iTCP:"$1" -sTCP:LISTEN -Fpc 2>/dev/null | head -n 2 | tr '\n' ' ')"
        pid="$(printf '%s' "$line" | sed -n 's/^p\([0-9]*\) .*/\1/p')"
        name="$(printf '%s' "$line" | sed -n 's/.* c\([^ ]*\).*/\1/p')"
    fi
    if [ -n "$line" ]; then
        printf '%s (process %s)' "$name" "$pid"
    fi
}

require_free_port() {
    local holder another
    port_taken "$1" || return 0
    holder="$(port_holder "$1")"
    another="$(find_free_port "$(($1 + 1))")" || another=18080
    fail "Port $1 is taken by ${holder:-another program}: stop that, or choose another port, for example ./sdgmap run --port $another."
}

# http_get PORT PATH: the whole answer, headers included; waits three seconds at most for a line.
http_get() {
    (
        exec 3<>"/dev/tcp/${SERVER_ADDRESS:-127.0.0.1}/$1" || exit 1
        printf 'GET %s HTTP/1.0\r\nHost: localhost\r\nAccept: application/json\r\n\r\n' "$2" >&3
        line=''
        while IFS= read -r -t 3 line <&3; do
            printf '%s\n' "$line"
        done
        printf '%s\n' "$line"
    ) 2>/dev/null
}

# --- apt-get -------------------------------------------------------------------------------

APT_REFRESHED=no

# Only on Debian and its kin, as root or with a sudo that asks nothing.
can_install() {
    if [ "${SDGMAP_INSTALL:-yes}" = no ] || ! have apt-get || ! have apt-cache; then
        return 1
    fi
    is_root || { have sudo && sudo -n true 2>/dev/null; }
}

as_administrator() {
    if is_root; then "$@"; else sudo -n "$@"; fi
}

apt_refresh() {
    [ "$APT_REFRESHED" = yes ] && return 0
    as_administrator apt-get -o DPkg::Lock::Timeout=300 update >>"$LOGS/apt.log" 2>&1 \
        || warn "apt-get update had problems, see $(relative_path "$LOGS/apt.log")."
    APT_REFRESHED=yes
}

apt_knows() {
    apt-cache policy "$1" 2>/dev/null | grep 'Candidate: [0-9]' >/dev/null
}

# Installs packages. PostgreSQL's packages would set up and start a server of their own;
# a setting that lies there only meanwhile keeps them from it.
apt_install() {
    local settings=/etc/postgresql-common/createcluster.d setting status
    setting="$settings/sdgmap-$$.conf"
    say "Installing through apt-get: $*"
    # shellcheck disable=SC2016
    as_administrator sh -c 'mkdir -p "$1" && echo "create_main_cluster = false" > "$2"' sh "$settings" "$setting"
    as_administrator env DEBIAN_FRONTEND=noninteractive \
        apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@" \
        >>"$LOGS/apt.log" 2>&1 </dev/null
    status=$?
    as_administrator rm -f "$setting"
    [ $status -eq 0 ] \
        || fail_with_log "apt-get could not install $*: repair that by hand and try again." "$LOGS/apt.log" 8
}

# ensure_tools TOOL...: each tool has find_TOOL, packages_for_TOOL and explain_TOOL. What is
# missing is installed in one go where that is allowed; otherwise the explanation ends the script.
ensure_tools() {
    local tool missing='' packages='' package
    for tool in "$@"; do
        "find_$tool" || missing="$missing $tool"
    done
    [ -n "$missing" ] || return 0
    if can_install; then
        apt_refresh
        for tool in $missing; do
            for package in $("packages_for_$tool"); do
                if apt_knows "$package"; then packages="$packages $package"; fi
            done
        done
        # shellcheck disable=SC2086
        if [ -n "$packages" ]; then apt_install $packages; fi
    fi
    for tool in $missing; do
        "find_$tool" || fail "$("explain_$tool")"
    done
}
