package org.itu.sdgmap.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Activities and Stocktaking entries that are not real but skewed as real ones are: a few targets, lines and countries
 * have most, most activities have about three targets and two lines, words are those of the sample. The same for the
 * same numbers.
 */
final class GeneratedContent {

    private static final int IDS_AT_ONCE = 25_000;

    private final Random random = new Random(20261122);
    private final JdbcClient jdbc;
    private final List<Element> targets;
    private final List<Element> lines;
    private final List<Country> countries;
    private final List<String> titles = new ArrayList<>();
    private final List<String> descriptions = new ArrayList<>();

    GeneratedContent(JdbcClient jdbc, FrameworkCatalog frameworks, CountryCatalog catalog) {
        this.jdbc = jdbc;
        this.targets = shuffled(frameworks.listElements(ElementKey.SDG).stream()
                .filter(e -> e.kind() == ElementKind.TARGET)
                .toList());
        this.lines = shuffled(frameworks.listMatrixLines());
        this.countries = shuffled(
                catalog.listCountries().stream().filter(Country::ituMember).toList());
        for (var row : ReferenceFile.read("db/sample/itu_activities.csv").rows()) {
            titles.add(row.text("title").replaceAll("[\\t\\n\\\\]", " "));
            descriptions.add(row.text("description").replaceAll("[\\t\\n\\\\]", " "));
        }
    }

    private <T> List<T> shuffled(List<T> values) {
        var copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Fills an empty database; one transaction. */
    void fill(Connection connection, int activities, int entries) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, SqlFile.read("benchmark/staging.sql"));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copyActivities(copy, activities);
        copyEntries(copy, entries);
        execute(connection, SqlFile.read("benchmark/generate.sql"));
        for (int from = 1; from <= activities; from += IDS_AT_ONCE) {
            execute(
                    connection,
                    "SELECT project_elements(array(SELECT generate_series(%d, %d)::bigint))"
                            .formatted(from, Math.min(activities, from + IDS_AT_ONCE - 1)));
        }
        execute(connection, "SELECT note_publication('ACTIVITY', NULL)");
        connection.commit();
        connection.setAutoCommit(true);
        execute(connection, "VACUUM ANALYZE");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One activity or entry as lines of the staging tables. */
    private static final class Row {

        private final StringBuilder head = new StringBuilder();
        private final StringBuilder countries = new StringBuilder();
        private final StringBuilder regions = new StringBuilder();
        private final StringBuilder links = new StringBuilder();
        private final StringBuilder sites = new StringBuilder();
    }

    private void copyActivities(CopyManager copy, int count) throws SQLException {
        inPortions(count, (from, to) -> {
            var row = new Row();
            for (int id = from; id <= to; id++) {
                addActivity(row, id);
            }
            copyIn(copy, "generated_activity", row.head);
            copyIn(copy, "generated_country", row.countries);
            copyIn(copy, "generated_region", row.regions);
            copyIn(copy, "generated_link", row.links);
            copyIn(copy, "generated_site", row.sites);
        });
    }

    private void copyEntries(CopyManager copy, int count) throws SQLException {
        inPortions(count, (from, to) -> {
            var row = new Row();
            for (int id = from; id <= to; id++) {
                line(row.head, id, oneOf(titles), oneOf(descriptions), 2012 + random.nextInt(15));
                line(row.countries, id, skewed(countries).iso3());
                for (var element : elements(1, 1)) {
                    line(row.links, id, element.id());
                }
            }
            copyIn(copy, "generated_entry", row.head);
            copyIn(copy, "generated_entry_country", row.countries);
            copyIn(copy, "generated_entry_link", row.links);
        });
    }

    private void addActivity(Row row, int id) {
        var sector = random.nextInt(100);
        int start = 2026 - (int) Math.min(45, Math.abs(random.nextGaussian()) * 9);
        boolean ongoing = random.nextInt(100) < 35;
        var scope = random.nextInt(100);
        line(
                row.head,
                id,
                oneOf(titles) + " " + id,
                oneOf(descriptions),
                sector < 22 ? "ITU-R" : sector < 45 ? "ITU-T" : sector < 85 ? "ITU-D" : sector < 95 ? "GS" : "INTER",
                oneOf(List.of(
                        "PROJECT", "PROJECT", "PROGRAMME", "STANDARD", "EVENT", "EVENT", "PUBLICATION", "TRAINING")),
                start,
                ongoing ? "\\N" : Math.min(2030, start + random.nextInt(4)),
                ongoing,
                scope < 15 ? "SITE" : scope < 60 ? "COUNTRY" : scope < 70 ? "REGION" : "GLOBAL");
        if (scope < 60) {
            addPlaces(row, id, scope < 15);
        } else if (scope < 70) {
            line(row.regions, id, oneOf(List.of("AFRICA", "AMERICAS", "ARAB_STATES", "ASIA_PACIFIC", "CIS", "EUROPE")));
        }
        boolean weighted = random.nextInt(10) == 0;
        for (var element : elements(3, 2)) {
            line(row.links, id, element.id(), weighted ? 10 + random.nextInt(80) : "\\N");
        }
    }

    private void addPlaces(Row row, int id, boolean sites) {
        var chosen = new LinkedHashSet<Country>();
        do {
            chosen.add(skewed(countries));
        } while (random.nextInt(3) == 0);
        int position = 1;
        for (var country : chosen) {
            line(row.countries, id, country.iso3());
            if (sites) {
                line(
                        row.sites,
                        id,
                        position++,
                        country.iso3(),
                        Math.clamp(country.longitude() + random.nextGaussian(), -179.9, 179.9),
                        Math.clamp(country.latitude() + random.nextGaussian(), -85, 85));
            }
        }
    }

    /** About so many targets and lines, at least one of each. */
    private Set<Element> elements(int aboutTargets, int aboutLines) {
        var chosen = new LinkedHashSet<Element>();
        IntStream.rangeClosed(0, random.nextInt(2 * aboutTargets - 1)).forEach(i -> chosen.add(skewed(targets)));
        IntStream.rangeClosed(0, random.nextInt(2 * aboutLines - 1)).forEach(i -> chosen.add(skewed(lines)));
        return chosen;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The first values come much more often than the last. */
    private <T> T skewed(List<T> values) {
        double place = Math.pow(random.nextDouble(), 2.5);
        return values.get((int) (place * values.size()));
    }

    private static void line(StringBuilder lines, Object... values) {
        for (int i = 0; i < values.length; i++) {
            lines.append(i == 0 ? "" : "\t").append(values[i]);
        }
        lines.append('\n');
    }

    @FunctionalInterface
    private interface Portion {
        void copy(int from, int to) throws SQLException;
    }

    private static void inPortions(int count, Portion portion) throws SQLException {
        for (int from = 1; from <= count; from += IDS_AT_ONCE) {
            portion.copy(from, Math.min(count, from + IDS_AT_ONCE - 1));
        }
    }

    private static void copyIn(CopyManager copy, String table, StringBuilder lines) throws SQLException {
        try {
            copy.copyIn(
                    "COPY %s FROM STDIN".formatted(table),
                    new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
