# shellcheck shell=bash
# What people see: plain lines on standard output, one sentence with its remedy on failure.

say() {
    printf '%s\n' "$*"
}

warn() {
    printf 'sdgmap: %s\n' "$*" >&2
}

# Ends the script. The sentence says what is wrong and what to do about it.
fail() {
    printf 'sdgmap: %s\n' "$*" >&2
    exit 1
}

# fail_with_log SENTENCE LOG [LINES]: the same, below the last lines of a log.
fail_with_log() {
    if [ -s "$2" ]; then
        tail -n "${3:-20}" "$2" | cut -c 1-400 | sed 's/^/    /' >&2
    fi
    fail "$1 The whole log is $(relative_path "$2")."
}

# Shortens a path inside the checkout to what one would type there.
relative_path() {
    printf '%s' "${1#"$CHECKOUT"/}"
}

# "7 s", "2 min 5 s"
duration_text() {
    if [ "$1" -lt 60 ]; then
        printf '%s s' "$1"
    else
        printf '%s min %s s' "$(($1 / 60))" "$(($1 % 60))"
    fi
}
