package org.itu.sdgmap.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Imports.Upload;
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

/**
 * Reading, writing and undoing imports of 10,000 and 50,000 rows, with the most memory that was used.
 *
 * <p>Arguments: numbers of rows, other than those two. The budget is 20 s for 10,000 rows, and 512 MB of heap:
 * {@code SDGMAP_JAVA_OPTIONS=-Xmx512m ./sdgmap bench import}.
 */
public final class ImportBenchmark {

    private static final long MEGABYTE = 1024 * 1024;

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
    @Import(Translations.class)
    static class Importing {

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

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
        var database = BenchmarkDatabase.create("imports");
        try (var context = new SpringApplicationBuilder(Importing.class)
                .web(WebApplicationType.NONE)
                .initializers(c -> TestPropertyValues.of(
                                "spring.datasource.url=" + database.url(),
                                "spring.datasource.username=" + database.username(),
                                "spring.datasource.password=" + database.password(),
                                "sdgmap.sample-data=false",
                                "spring.main.banner-mode=off",
                                "logging.level.org.itu.sdgmap=WARN",
                                "logging.level.org.flywaydb=WARN")
                        .applyTo(c))
                .run()) {
            var imports = context.getBean(Imports.class);
            var countries = context.getBean(CountryCatalog.class);
            System.out.printf(
                    Locale.ROOT,
                    "Heap: at most %d MB; processors: %d%n",
                    Runtime.getRuntime().maxMemory() / MEGABYTE,
                    Runtime.getRuntime().availableProcessors());
            System.out.printf(
                    "%8s %10s %10s %10s %10s %10s%n", "rows", "file MB", "read s", "write s", "undo s", "heap MB");
            measure(imports, countries, 1_000, 0);
            var sizes = Arrays.stream(arguments).map(Integer::valueOf).toList();
            for (int rows : sizes.isEmpty() ? List.of(10_000, 50_000) : sizes) {
                measure(imports, countries, rows, System.nanoTime());
            }
        }
        System.exit(0);
    }

    private static void measure(Imports imports, CountryCatalog countries, int rows, long seed)
            throws IOException, InterruptedException {
        var file = generate(countries, rows, seed == 0 ? System.nanoTime() : seed);
        try {
            var peak = new Peak();
            long begin = System.nanoTime();
            ImportBatch batch;
            try (var in = Files.newInputStream(file)) {
                batch = imports.upload(in, Upload.of(file.getFileName().toString()));
            }
            settle(imports, batch.id(), peak);
            long read = System.nanoTime();
            imports.commit(batch.id(), true);
            var written = settle(imports, batch.id(), peak);
            long committed = System.nanoTime();
            if (written.counts().written() < rows * 9 / 10) {
                throw new IllegalStateException(
                        "Only %s of %d rows were written; %s".formatted(written.counts(), rows, written.failure()));
            }
            imports.undo(batch.id());
            long undone = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "%8d %10.1f %10.1f %10.1f %10.1f %10d%n",
                    rows,
                    Files.size(file) / (double) MEGABYTE,
                    (read - begin) / 1e9,
                    (committed - read) / 1e9,
                    (undone - committed) / 1e9,
                    peak.bytes / MEGABYTE);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The most heap that was in use at the times somebody looked. */
    private static final class Peak {

        private long bytes;

        void look() {
            var runtime = Runtime.getRuntime();
            bytes = Math.max(bytes, runtime.totalMemory() - runtime.freeMemory());
        }
    }

    private static ImportBatch settle(Imports imports, long id, Peak peak) throws InterruptedException {
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
