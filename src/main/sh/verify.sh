# shellcheck shell=bash
# ./sdgmap verify: formatting first, so that its failure is obvious; every step runs even if an
# earlier one has failed. ./sdgmap format.

FRONTEND_TOOLS="$CHECKOUT/frontend/tools"
SUMMARY=''
FAILED_STEPS=0

verify_command() {
    local quick=no started=$SECONDS kept=no
    case "${1:-}" in
        '') ;;
        --quick) quick=yes ;;
        *) fail "./sdgmap verify does not know '$1': it takes --quick." ;;
    esac
    make_state_folder
    clean_up_at_end
    take_build_lock
    require_space "$CHECKOUT" "$BUILD_MEGABYTES" "verifying"
    use_cluster test
    if [ $quick = yes ]; then
        ensure_tools java maven npm postgres gdal
    else
        ensure_tools java maven npm postgres gdal chromium fonts
    fi
    ensure_node

    step "Format of the Java sources" run_child maven -q spotless:check
    step "Frontend: packages" npm_folder_ready "$FRONTEND_TOOLS"
    step "Frontend: types, linter, format" run_child npm --prefix "$FRONTEND_TOOLS" run check
    step "Frontend: unit tests" run_child npm --prefix "$FRONTEND_TOOLS" test
    step "Tests of this script" run_child bash "$CHECKOUT/src/test/sh/run-tests.sh"

    # A fresh database for each run, unless a developer keeps one running.
    find_cluster_owner
    if cluster_running && [ -e "$CLUSTER_KEPT" ]; then
        kept=yes
    else
        stop_cluster
        delete_cluster
    fi
    step "Test database" start_cluster
    export_test_environment
    if [ $quick = yes ]; then
        step "Java: unit, database and view tests" run_child maven --no-transfer-progress test
    else
        step "Java: unit, database, view and browser tests" run_child maven --no-transfer-progress verify
        if [ "$LAST_STATUS" -eq 0 ]; then keep_built_jar; fi
    fi
    [ $kept = yes ] || stop_cluster

    say ""
    say "Summary"
    printf '%s' "$SUMMARY"
    if [ $FAILED_STEPS -gt 0 ]; then
        fail "$FAILED_STEPS of the steps failed after $(duration_text $((SECONDS - started)))."
    fi
    say "All steps passed in $(duration_text $((SECONDS - started)))."
}

# step TITLE COMMAND...: runs it and keeps its outcome for the summary.
step() {
    local title="$1" started=$SECONDS word=passed
    shift
    say ""
    say "== $title"
    "$@"
    LAST_STATUS=$?
    if [ "$LAST_STATUS" -ne 0 ]; then
        word=FAILED
        FAILED_STEPS=$((FAILED_STEPS + 1))
        say "== $title: FAILED"
        case "$title" in
            Format* | *format) say "   ./sdgmap format formats all sources." ;;
        esac
    fi
    SUMMARY="$SUMMARY$(printf '  %-8s %-48s %s' "$word" "$title" "$(duration_text $((SECONDS - started)))")
"
}

format_command() {
    local status=0
    make_state_folder
    clean_up_at_end
    take_build_lock
    ensure_tools java maven npm
    ensure_node
    run_child maven -q spotless:apply || status=1
    npm_folder_ready "$FRONTEND_TOOLS" || status=1
    run_child npm --prefix "$FRONTEND_TOOLS" run format || status=1
    [ $status -eq 0 ] || fail "Not everything could be formatted: see the lines above."
    say "All sources are formatted."
}
