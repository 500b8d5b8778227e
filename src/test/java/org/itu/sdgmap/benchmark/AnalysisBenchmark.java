package org.itu.sdgmap.benchmark;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.itu.sdgmap._support.NoLetters;
import org.itu.sdgmap._support.NoRecord;
import org.itu.sdgmap._support.Nobody;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.analysis.FlowService;
import org.itu.sdgmap.analysis.InvolvementThresholds;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.TrendService;
import org.itu.sdgmap.analysis.internal.PlainSql;
import org.itu.sdgmap.analysis.internal.index.CurrentIndex;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Translations;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Aggregates of the analysis under twenty filters at 25,000 and 1,000,000 activities, index against plain SQL.
 *
 * <p>Arguments: numbers of activities, other than those two; {@code index} leaves plain SQL out, which takes minutes. Databases are generated once and kept. Every answer of the
 * index is computed anew, none is taken from the cache of answers, and its total is compared with that of SQL.
 */
public final class AnalysisBenchmark {

    private static final String INDEX_ALONE = "index";
    private static final int ENTRIES = 15_000;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 10;
    private static final List<String> IN_SQL =
            List.of("coverage", "rings", "matrix", "tree", "trend", "flow", "facets");

    private final ConfigurableApplicationContext context;
    private final Map<String, ActivityFilter> filters = TwentyFilters.byName();
    private int givenUp;

    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
            })
    @ComponentScan({
        "org.itu.sdgmap.common",
        "org.itu.sdgmap.framework",
        "org.itu.sdgmap.geography",
        "org.itu.sdgmap.activity",
        "org.itu.sdgmap.stocktaking",
        "org.itu.sdgmap.analysis.internal"
    })
    @EntityScan("org.itu.sdgmap.activity")
    @EnableJpaRepositories("org.itu.sdgmap.activity")
    @EnableConfigurationProperties(InvolvementThresholds.class)
    @Import({PlainSql.class, Nobody.class, NoRecord.class, NoLetters.class, Translations.class, CoverageMeasures.class})
    static class Analysis {}

    private AnalysisBenchmark(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static void main(String[] arguments) throws SQLException {
        var sizes = Arrays.stream(arguments)
                .filter(a -> !a.equals(INDEX_ALONE))
                .map(Integer::valueOf)
                .toList();
        boolean withSql = !List.of(arguments).contains(INDEX_ALONE);
        for (int size : sizes.isEmpty() ? List.of(25_000, 1_000_000) : sizes) {
            measure(size, withSql);
        }
        System.exit(0);
    }

    private static void measure(int activities, boolean withSql) throws SQLException {
        var database = BenchmarkDatabase.create("analysis_" + activities);
        try (var context = new SpringApplicationBuilder(Analysis.class)
                .web(WebApplicationType.NONE)
                .initializers(c -> TestPropertyValues.of(
                                "spring.datasource.url=" + database.url(),
                                "spring.datasource.username=" + database.username(),
                                "spring.datasource.password=" + database.password(),
                                "sdgmap.sample-data=false",
                                "spring.main.banner-mode=off",
                                "logging.level.org.itu.sdgmap=WARN",
                                "logging.level.org.flywaydb=WARN",
                                "sdgmap.analysis.kept-answers=0")
                        .applyTo(c))
                .run()) {
            var jdbc = context.getBean(JdbcClient.class);
            long present = jdbc.sql("SELECT count(*) FROM published_activity")
                    .query(Long.class)
                    .single();
            if (present == 0) {
                print("Generating %,d activities and %,d entries; this is done once.", activities, ENTRIES);
                try (var connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password())) {
                    new GeneratedContent(
                                    jdbc,
                                    context.getBean(FrameworkCatalog.class),
                                    context.getBean(CountryCatalog.class))
                            .fill(connection, activities, ENTRIES);
                }
            }
            new AnalysisBenchmark(context).run(activities, withSql);
        }
    }

    private void run(int activities, boolean withSql) {
        print("%n## %,d activities, %,d entries of Stocktaking%n", activities, ENTRIES);
        holdIndex(activities);
        firstWords();
        var byIndex = measureIndex();
        var bySql = withSql ? measureSql() : Map.<String, Times>of();
        print("| aggregate | index p50 | p95 | most | plain SQL p50 | p95 | SQL / index at p95 |");
        print("|---|---|---|---|---|---|---|");
        byIndex.forEach((name, times) -> {
            var sql = bySql.get(name);
            print(
                    "| %s | %.1f ms | %.1f ms | %.1f ms | %s | %s | %s |",
                    name,
                    times.percentile(50),
                    times.percentile(95),
                    times.percentile(100),
                    sql == null ? "-" : "%.0f ms".formatted(sql.percentile(50)),
                    sql == null ? "-" : "%.0f ms".formatted(sql.percentile(95)),
                    sql == null ? "-" : "%.0f".formatted(sql.percentile(95) / times.percentile(95)));
        });
        if (withSql) {
            print("%nStatements of SQL that were given up after 20 s: %d.", givenUp);
            measurePreAggregation();
        }
        measureChange();
    }

    /** Reads the index once more and says how much memory it takes by the difference of the heap in use. */
    private void holdIndex(int activities) {
        long before = usedHeap();
        long start = System.nanoTime();
        var index = context.getAutowireCapableBeanFactory()
                .createBean(CurrentIndex.class)
                .get();
        double seconds = (System.nanoTime() - start) / 1e9;
        long used = usedHeap() - before;
        print(
                "Index read in %.1f s. Bitmaps and shares: %.1f MB; heap in use rose by %.1f MB, or %.0f MB per million.%n",
                seconds,
                (index.activities().sizeBytes() + index.entries().sizeBytes()) / 1e6,
                used / 1e6,
                used / 1e6 * 1_000_000 / activities);
    }

    private static long usedHeap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Words are looked up in the database once; after that their rows are held. */
    private void firstWords() {
        var search = context.getBean(ActivitySearch.class);
        filters.forEach((name, filter) -> {
            if (filter.text() != null) {
                long start = System.nanoTime();
                long count = search.count(filter, Language.EN);
                print(
                        "Words \"%s\" the first time: %.0f ms, %,d activities selected.",
                        filter.text(), millis(start), count);
            }
        });
        print("");
    }

    private Map<String, Consumer<ActivityFilter>> aggregates() {
        var coverage = context.getBean(CoverageService.class);
        var rings = context.getBean(RingsService.class);
        var matrix = context.getBean(MatrixService.class);
        var flow = context.getBean(FlowService.class);
        var trend = context.getBean(TrendService.class);
        var search = context.getBean(ActivitySearch.class);
        var aggregates = new LinkedHashMap<String, Consumer<ActivityFilter>>();
        aggregates.put("count", f -> search.count(f, Language.EN));
        aggregates.put("coverage", f -> coverage.getCoverage(f, Language.EN));
        measures()
                .forEach((name, measure) ->
                        aggregates.put("coverage, " + name, f -> coverage.getCoverage(f, measure, Language.EN)));
        aggregates.put("rings", f -> rings.getRings(f, Language.EN));
        aggregates.put("matrix", f -> matrix.getMatrix(f, Depth.GOAL, Language.EN));
        aggregates.put("matrix of targets", f -> matrix.getMatrix(f, Depth.TARGET, Language.EN));
        aggregates.put("tree", f -> rings.listFrameworkCounts(ElementKey.SDG, f, Language.EN));
        aggregates.put("trend", f -> trend.getTrend(f, Language.EN));
        aggregates.put("flow", f -> flow.getFlow(f, "SP2024", Language.EN));
        aggregates.put("facets", f -> search.listFacetCounts(f, Language.EN));
        aggregates.put(
                "matrix, fractional",
                f -> matrix.getMatrix(f.withCounting(Counting.FRACTIONAL), Depth.GOAL, Language.EN));
        aggregates.put(
                "flow, fractional", f -> flow.getFlow(f.withCounting(Counting.FRACTIONAL), "SP2024", Language.EN));
        aggregates.put("first page of the list", f -> search.list(f, Language.EN, ActivityOrder.CHANGED, null, 20));
        return aggregates;
    }

    /** The measures of the map other than the number of activities. */
    private static Map<String, CoverageMeasure> measures() {
        var measures = new LinkedHashMap<String, CoverageMeasure>();
        measures.put("targets", CoverageMeasure.plain(CoverageMeasure.Kind.TARGETS));
        measures.put("share of Action Lines", CoverageMeasure.share(ElementKey.WSIS, ElementKind.ACTION_LINE));
        measures.put("share of strategic outcomes", CoverageMeasure.share("SP2024", ElementKind.OUTCOME));
        measures.put("one Sector", CoverageMeasure.ofSector(Sector.ITU_D));
        measures.put("entries", CoverageMeasure.plain(CoverageMeasure.Kind.ENTRIES));
        measures.put("years", CoverageMeasure.plain(CoverageMeasure.Kind.YEARS));
        return measures;
    }

    private Map<String, Times> measureIndex() {
        var measured = new LinkedHashMap<String, Times>();
        aggregates().forEach((name, aggregate) -> {
            var times = new Times();
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                for (var filter : filters.values()) {
                    long start = System.nanoTime();
                    aggregate.accept(filter);
                    if (round >= 0) {
                        times.add(millis(start));
                    }
                }
            }
            measured.put(name, times);
        });
        return measured;
    }

    private Map<String, Times> measureSql() {
        var sql = context.getBean(PlainSql.class);
        var measured = new LinkedHashMap<String, Times>();
        for (var aggregate : IN_SQL) {
            var times = new Times();
            for (var filter : filters.values()) {
                long start = System.nanoTime();
                try {
                    if (aggregate.equals("facets")) {
                        sql.facets(filter);
                    } else {
                        sql.rows(aggregate, filter);
                    }
                } catch (QueryTimeoutException e) {
                    // Given up by the database: it counts with the time after which it was.
                    givenUp++;
                }
                times.add(millis(start));
            }
            measured.put(aggregate, times);
        }
        compare(sql);
        return measured;
    }

    /** What the index and plain SQL say of the same filter must be the same. */
    private void compare(PlainSql sql) {
        var coverage = context.getBean(CoverageService.class);
        var search = context.getBean(ActivitySearch.class);
        filters.forEach((name, filter) -> {
            var byIndex = new LinkedHashMap<String, Long>();
            coverage.getCoverage(filter, Language.EN).countries().stream()
                    .filter(c -> c.activities() > 0)
                    .forEach(c ->
                            byIndex.put("%s %d %d".formatted(c.iso3(), c.sites(), c.latestYear()), c.activities()));
            require(name + ", coverage", sql.rows("coverage", filter), byIndex);
            var kinds = new LinkedHashMap<String, Long>();
            search.listFacetCounts(filter, Language.EN).stream()
                    .filter(c -> c.facet() == Facet.KIND)
                    .forEach(c -> kinds.put(c.value(), c.activities()));
            require(name + ", kinds", sql.facet(Facet.KIND, filter), kinds);
        });
    }

    private static void require(String what, Map<String, Long> bySql, Map<String, Long> byIndex) {
        if (!bySql.equals(byIndex)) {
            throw new IllegalStateException("Index and SQL disagree on %s: %s and %s".formatted(what, byIndex, bySql));
        }
    }

    /** The third way that was tried: tables that hold the counts of all single-valued facets. */
    private void measurePreAggregation() {
        var jdbc = context.getBean(JdbcClient.class);
        long start = System.nanoTime();
        Arrays.stream(SqlFile.read("benchmark/pre_aggregate.sql").split(";"))
                .filter(s -> !s.isBlank())
                .forEach(s -> jdbc.sql(s).update());
        double seconds = (System.nanoTime() - start) / 1e9;
        long rows = jdbc.sql("""
                SELECT (SELECT count(*) FROM pre_aggregated_country) + (SELECT count(*) FROM pre_aggregated_element)
                """).query(Long.class).single();
        var times = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            jdbc.sql("""
                    SELECT iso3, sum(activities) FROM pre_aggregated_country
                    WHERE scope IN ('SITE', 'COUNTRY') AND sector = 'ITU-D' GROUP BY iso3
                    """).query((rs, row) -> rs.getLong(2)).list();
            times.add(millis(began));
        }
        long answerable = filters.values().stream()
                .filter(f -> f.text() == null
                        && f.elements().isEmpty()
                        && f.countries().isEmpty()
                        && f.groups().isEmpty())
                .count();
        print(
                "%nPre-aggregated tables: %,d rows made in %.1f s; coverage of one Sector %.1f ms; they answer %d of the %d"
                        + " filters, those without words, elements or places.",
                rows, seconds, times.percentile(95), answerable, filters.size());
    }

    /** How long a question waits after one activity was published. */
    private void measureChange() {
        var jdbc = context.getBean(JdbcClient.class);
        var coverage = context.getBean(CoverageService.class);
        var times = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            long id = 1 + round * 7L;
            jdbc.sql("SELECT note_publication('ACTIVITY', ARRAY [:id]::bigint[])")
                    .param("id", id)
                    .query((rs, row) -> row)
                    .list();
            long start = System.nanoTime();
            coverage.getCoverage(ActivityFilter.all(), Language.EN);
            times.add(millis(start));
        }
        print(
                "Coverage of everything, asked right after one activity changed: p50 %.1f ms, most %.1f ms.",
                times.percentile(50), times.percentile(100));
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** Measured times in milliseconds. */
    private static final class Times {

        private final List<Double> millis = new ArrayList<>();

        void add(double time) {
            millis.add(time);
        }

        double percentile(int percent) {
            var sorted = millis.stream().sorted().toList();
            return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
        }
    }
}
