# shellcheck shell=bash
# ./sdgmap bench: the benchmarks in src/test/java/org/itu/sdgmap/benchmark, each a class with a
# main method whose name ends in Benchmark. They get a database of their own, which is kept.

BENCHMARKS="$CHECKOUT/src/test/java/org/itu/sdgmap/benchmark"

# The class of a benchmark by its name: coverage gives CoverageBenchmark.
benchmark_class() {
    local file class name
    for file in "$BENCHMARKS"/*Benchmark.java; do
        [ -f "$file" ] || continue
        class="$(basename "$file" .java)"
        name="$(benchmark_name "$class")"
        if [ "$name" = "$1" ]; then
            printf '%s' "$class"
            return 0
        fi
    done
    return 1
}

benchmark_name() {
    printf '%s' "${1%Benchmark}" | tr '[:upper:]' '[:lower:]'
}

list_benchmarks() {
    local file found=no
    for file in "$BENCHMARKS"/*Benchmark.java; do
        [ -f "$file" ] || continue
        found=yes
        # The first sentence of the class comment says what is measured.
        printf '  %-16s %s\n' "$(benchmark_name "$(basename "$file" .java)")" \
            "$(sed -n '/^\/\*\*/,/\*\//p' "$file" | sed 's/^ *\/*\**\/* *//' | grep . | head -n 1)"
    done
    [ $found = yes ] || say "  none yet; they belong into $(relative_path "$BENCHMARKS")"
}

bench_command() {
    local class
    if [ $# -eq 0 ]; then
        say "Benchmarks, to be run with ./sdgmap bench NAME:"
        list_benchmarks
        return 0
    fi
    class="$(benchmark_class "$1")" || fail "There is no benchmark '$1': ./sdgmap bench lists them."
    shift
    make_state_folder
    clean_up_at_end
    # Before the lock, since it builds the application.
    if [ "$class" = MapBenchmark ]; then
        ensure_peers
        release_build_lock
    fi
    take_build_lock
    use_cluster bench
    ensure_tools java maven npm postgres
    ensure_node
    start_cluster
    SDGMAP_BENCH_DATABASE_URL="$(cluster_url)"
    SDGMAP_BENCH_DATABASE_USERNAME="$CLUSTER_USERNAME"
    SDGMAP_BENCH_DATABASE_PASSWORD="$(cluster_password)"
    export SDGMAP_BENCH_DATABASE_URL SDGMAP_BENCH_DATABASE_USERNAME SDGMAP_BENCH_DATABASE_PASSWORD
    say "Compiling."
    # A JVM without Maven in it measures better.
    run_child maven -q test-compile dependency:build-classpath \
        -Dmdep.includeScope=test -Dmdep.outputFile="$STATE/bench-classpath" \
        || fail "The benchmark could not be compiled: see the lines above."
    # shellcheck disable=SC2086
    run_child "$JAVA_HOME/bin/java" ${SDGMAP_JAVA_OPTIONS:-} \
        -cp "target/test-classes:target/classes:$(cat "$STATE/bench-classpath")" \
        "org.itu.sdgmap.benchmark.$class" "$@"
}
