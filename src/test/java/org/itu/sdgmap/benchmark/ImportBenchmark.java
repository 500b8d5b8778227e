package org.itu.sdgmap.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.itu.sdgmap._support.NoLetters;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Imports.Upload;
import org.itu.sdgmap.security.AuditLog;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.security.SignedIn;
import org.itu.sdgmap.ui.Translations;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reading, writing and undoing imports of 10,000 and 50,000 rows, with the most memory that was used.
 *
 * <p>Arguments: numbers of rows, other than those two; {@code hot} lists the methods in which the time is spent. The
 * budget is 20 s for 10,000 rows read and written, and 512 MB of heap: {@code SDGMAP_JAVA_OPTIONS=-Xmx512m ./sdgmap
 * bench import}. On a busy machine the seconds of the processor say more than those of the clock; those of the database
 * are its processes' own, where the machine tells them.
 */
public final class ImportBenchmark {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int BUDGET_ROWS = 10_000;
    private static final double BUDGET_SECONDS = 20;
    private static final String HOT = "hot";
    private static final String HEADS = "%8s %8s | %8s %8s %8s | %8s %8s %8s | %8s %8s %8s | %8s %7s%n";
    private static final String FIGURES =
            "%,8d %8.1f | %8.1f %8.1f %8.1f | %8.1f %8.1f %8.1f | %8.1f %8.1f %8.1f | %8d %7s%n";

    private final Imports imports;
    private final CountryCatalog countries;
    private final JdbcClient jdbc;
    private final boolean hot;

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
        "org.itu.sdgmap.importing"
    })
    @EntityScan("org.itu.sdgmap.activity")
    @EnableJpaRepositories("org.itu.sdgmap.activity")
    @Import({NoLetters.class, Translations.class})
    static class Importing {

        /** Accounts and their log are left out. */
        @Bean
        AuditLog noLog() {
            return (action, subject, details) -> {};
        }

        /** A coordinator does all of it. */
        @Bean
        CurrentAccount coordinator() {
            var coordinator =
                    new SignedIn("benchmark", "Benchmark", Set.of(new SignedIn.HeldRole(Role.COORDINATOR, null)));
            return new CurrentAccount() {
                @Override
                public Optional<SignedIn> find() {
                    return Optional.of(coordinator);
                }

                @Override
                public SignedIn get() {
                    return coordinator;
                }
            };
        }
    }

    private ImportBenchmark(Imports imports, CountryCatalog countries, JdbcClient jdbc, boolean hot) {
        this.imports = imports;
        this.countries = countries;
        this.jdbc = jdbc;
        this.hot = hot;
    }

    public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
        var address = BenchmarkDatabase.create("imports");
        try (var context = new SpringApplicationBuilder(Importing.class)
                .web(WebApplicationType.NONE)
                .initializers(c -> TestPropertyValues.of(
                                "spring.datasource.url=" + address.url(),
                                "spring.datasource.username=" + address.username(),
                                "spring.datasource.password=" + address.password(),
                                "sdgmap.sample-data=false",
                                "spring.main.banner-mode=off",
                                "logging.level.org.itu.sdgmap=WARN",
                                "logging.level.org.flywaydb=WARN")
                        .applyTo(c))
                .run()) {
            var imports = context.getBean(Imports.class);
            var database = context.getBean(JdbcClient.class);
            var countries = context.getBean(CountryCatalog.class);
            System.out.printf(
                    Locale.ROOT,
                    "Heap: at most %d MB; processors: %d%n",
                    Runtime.getRuntime().maxMemory() / MEGABYTE,
                    Runtime.getRuntime().availableProcessors());
            System.out.printf(Locale.ROOT, "%,d activities are there already%n", count(database));
            System.out.printf(HEADS, "", "", "read", "", "", "write", "", "", "undo", "", "", "", "");
            System.out.printf(
                    HEADS, "rows", "file MB", "clock s", "java s", "db s", "clock s", "java s", "db s", "clock s",
                    "java s", "db s", "heap MB", "20 s");
            var benchmark = new ImportBenchmark(
                    imports, countries, database, List.of(arguments).contains(HOT));
            benchmark.measure(1_000);
            var sizes = Arrays.stream(arguments)
                    .filter(a -> !a.equals(HOT))
                    .map(Integer::valueOf)
                    .toList();
            for (int rows : sizes.isEmpty() ? List.of(10_000, 50_000) : sizes) {
                benchmark.measure(rows);
            }
        }
        System.exit(0);
    }

    private void measure(int rows) throws IOException, InterruptedException {
        var file = generate(countries, rows, System.nanoTime());
        try (var samples = hot ? HotMethods.ofThreads("import-") : null) {
            var peak = new Peak();
            var begin = Spent.now(jdbc);
            ImportBatch batch;
            try (var in = Files.newInputStream(file)) {
                batch = imports.upload(in, Upload.of(file.getFileName().toString()));
            }
            settle(batch.id(), peak);
            var read = Spent.now(jdbc);
            imports.commit(batch.id(), true);
            var written = settle(batch.id(), peak);
            var committed = Spent.now(jdbc);
            if (written.counts().written() < rows * 9 / 10) {
                throw new IllegalStateException(
                        "Only %s of %d rows were written; %s".formatted(written.counts(), rows, written.failure()));
            }
            imports.undo(batch.id());
            var undone = Spent.now(jdbc);
            var reading = read.minus(begin);
            var writing = committed.minus(read);
            var undoing = undone.minus(committed);
            System.out.printf(
                    Locale.ROOT,
                    FIGURES,
                    rows,
                    Files.size(file) / (double) MEGABYTE,
                    reading.clock(),
                    reading.java(),
                    reading.database(),
                    writing.clock(),
                    writing.java(),
                    writing.database(),
                    undoing.clock(),
                    undoing.java(),
                    undoing.database(),
                    peak.bytes / MEGABYTE,
                    rows != BUDGET_ROWS ? "" : reading.clock() + writing.clock() <= BUDGET_SECONDS ? "kept" : "MISSED");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Seconds since some moment: by the clock, of this Java's processors, and of the database's; NaN where unknown. */
    private record Spent(double clock, double java, double database) {

        static Spent now(JdbcClient jdbc) {
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Spent(
                    System.nanoTime() / 1e9,
                    system.getProcessCpuTime() / 1e9,
                    jdbc
                            .sql("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
                            .query(Long.class)
                            .list()
                            .stream()
                            .mapToDouble(Spent::ofProcess)
                            .sum());
        }

        private static double ofProcess(long id) {
            return ProcessHandle.of(id)
                    .flatMap(p -> p.info().totalCpuDuration())
                    .map(d -> d.toMillis() / 1e3)
                    .orElse(Double.NaN);
        }

        Spent minus(Spent before) {
            return new Spent(clock - before.clock, java - before.java, database - before.database);
        }
    }

    private static int count(JdbcClient database) {
        return database.sql("SELECT count(*) FROM activity")
                .query(Integer.class)
                .single();
    }

    /** The most heap that was in use at the times somebody looked. */
    private static final class Peak {

        private long bytes;

        void look() {
            var runtime = Runtime.getRuntime();
            bytes = Math.max(bytes, runtime.totalMemory() - runtime.freeMemory());
        }
    }

    private ImportBatch settle(long id, Peak peak) throws InterruptedException {
        while (true) {
            peak.look();
            var batch = imports.get(id);
            if (!batch.state().isAtWork()) {
                return batch;
            }
            Thread.sleep(50);
        }
    }

    /** Rows as staff send them: names of countries, several codes a cell, sites, weights, a few doubts. */
    private static Path generate(CountryCatalog countries, int rows, long seed) {
        var random = new Random(seed);
        var names = countries.listCountries().stream()
                .map(c -> c.name().in(org.itu.sdgmap.common.Language.EN))
                .filter(n -> !n.contains(",") && !n.contains("\""))
                .toList();
        try {
            var file = Files.createTempFile("import-benchmark-", ".csv");
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                out.write(
                        "No,Bureau,Title,Description,Start date,End date,Country(ies),Partners,WSIS Action Line,SDG,Lat,"
                                + "Long,Link\n");
                for (int i = 0; i < rows; i++) {
                    boolean isSite = i % 10 == 0;
                    out.write("%d,%s,Activity %d of run %d,\"%s\",%s,%d,%s,Ministry %d;Agency %d,C2;C%d,%s,%s,%s,%s\n"
                            .formatted(
                                    i + 1,
                                    i % 3 == 0 ? "BDT" : i % 3 == 1 ? "ITU-T" : "BR",
                                    i,
                                    seed,
                                    "What is done, for whom and with which result. ".repeat(1 + random.nextInt(8)),
                                    i % 2 == 0 ? "01.09.2019" : "since 2020",
                                    2022 + random.nextInt(3),
                                    isSite
                                            ? "Ghana"
                                            : names.get(random.nextInt(names.size())) + "; "
                                                    + names.get(random.nextInt(names.size())),
                                    random.nextInt(500),
                                    random.nextInt(500),
                                    8 + random.nextInt(4),
                                    i % 5 == 0 ? "\"9.c, 17.16 and 17.8\"" : "SDG 9 (9.c); 4.4",
                                    isSite ? 5.6 + random.nextInt(100) / 1000.0 : "",
                                    isSite ? -0.2 - random.nextInt(100) / 1000.0 : "",
                                    "https://www.itu.int/activity/" + i));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
