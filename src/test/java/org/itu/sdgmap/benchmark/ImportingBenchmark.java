package org.itu.sdgmap.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.Spreadsheets;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Reading and recognising spreadsheets of 10,000 and 50,000 rows, in seconds of the processor.
 *
 * <p>Arguments: other numbers of rows; {@code hot} lists the methods in which the time is spent. The rows are the real
 * activities with titles, descriptions and places of their own; two in five cells of codes, countries, dates and weights
 * are written in the ways of the messy rows of the tests.
 */
public final class ImportingBenchmark {

    private static final String HOT = "hot";
    private static final Path MESSY = Path.of("src/test/resources/importing/messy_import.csv");
    private static final List<String> HEAD = List.of(
            "No",
            "Bureau",
            "Title ",
            "Description",
            "Start date",
            "End date",
            "Country(ies)",
            "Partners",
            "WSIS Action Line",
            "SDG / ODD",
            "Weight %",
            "Lat",
            "Long",
            "Link",
            "Contact");

    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
            })
    @ComponentScan({"org.itu.sdgmap.common", "org.itu.sdgmap.framework", "org.itu.sdgmap.geography"})
    @ComponentScan(
            basePackages = "org.itu.sdgmap.importing.internal",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*[.](SpreadsheetReader|GeographyLookup)"))
    static class Importing {}

    private final Spreadsheets spreadsheets;
    private final boolean hot;

    private ImportingBenchmark(Spreadsheets spreadsheets, boolean hot) {
        this.spreadsheets = spreadsheets;
        this.hot = hot;
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        var sizes = new ArrayList<Integer>();
        boolean hot = false;
        for (var argument : arguments) {
            if (argument.equals(HOT)) {
                hot = true;
            } else {
                sizes.add(Integer.valueOf(argument));
            }
        }
        var database = BenchmarkDatabase.create("importing");
        try (var context = new SpringApplicationBuilder(Importing.class)
                .web(WebApplicationType.NONE)
                .initializers(c -> TestPropertyValues.of(
                                "spring.datasource.url=" + database.url(),
                                "spring.datasource.username=" + database.username(),
                                "spring.datasource.password=" + database.password(),
                                "sdgmap.sample-data=false",
                                "spring.main.banner-mode=off",
                                "logging.level.root=WARN")
                        .applyTo(c))
                .run()) {
            var benchmark = new ImportingBenchmark(context.getBean(Spreadsheets.class), hot);
            for (int size : sizes.isEmpty() ? List.of(10_000, 50_000) : sizes) {
                benchmark.measure(size);
            }
        }
        System.exit(0);
    }

    private void measure(int rows) throws IOException {
        for (var ending : List.of("csv", "xlsx")) {
            var file = Files.createTempFile("importing", "." + ending);
            try {
                try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    if (ending.equals("csv")) {
                        writeText(out, rows);
                    } else {
                        writeWorkbook(out, rows);
                    }
                }
                read(file, rows);
            } finally {
                Files.delete(file);
            }
        }
    }

    private void read(Path file, int rows) throws IOException {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        try (var samples = hot ? HotMethods.of(Thread.currentThread()) : null;
                var source = spreadsheets.open(file, file.toString())) {
            var mapping = spreadsheets.recogniseColumns(source, 0);
            if (mapping.findColumn(ImportField.TITLE).isEmpty()) {
                throw new IllegalStateException("The header was not recognised");
            }
            var sheet = spreadsheets.begin(mapping);
            source.forEachRow(0, row -> {
                if (row.number() > mapping.headerRow()) {
                    outcomes.merge(sheet.read(row).outcome(), 1, Integer::sum);
                }
                return true;
            });
        }
        double processorSeconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
        double seconds = (System.nanoTime() - clock) / 1e9;
        System.out.println(String.format(
                Locale.ROOT,
                "%,6d rows, %5.1f MB, %-38s %6.1f s of the processor, %6.1f s by the clock, heap at most %d MB; %s",
                rows,
                Files.size(file) / 1e6,
                file.getFileName(),
                processorSeconds,
                seconds,
                Runtime.getRuntime().maxMemory() >> 20,
                outcomes));
    }

    private static void writeText(OutputStream out, int rows) throws IOException {
        out.write(line(HEAD).getBytes(StandardCharsets.UTF_8));
        var generator = new Rows();
        for (int i = 1; i <= rows; i++) {
            out.write(line(generator.row(i)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(c -> "\"" + c.replace("\"", "\"\"") + "\"")
                        .collect(java.util.stream.Collectors.joining(","))
                + "\r\n";
    }

    private static void writeWorkbook(OutputStream out, int rows) throws IOException {
        try (var workbook = new Workbook(out, "Benchmark", null)) {
            var sheet = workbook.newWorksheet("Activities");
            var generator = new Rows();
            for (int i = 0; i <= rows; i++) {
                var cells = i == 0 ? HEAD : generator.row(i);
                for (int c = 0; c < cells.size(); c++) {
                    if (!cells.get(c).isEmpty()) {
                        sheet.value(i, c, cells.get(c));
                    }
                }
                if (i % 500 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /** The same rows at every run. */
    private static final class Rows {

        private final List<ReferenceFile.Row> activities =
                ReferenceFile.read("db/sample/itu_activities.csv").rows();
        private final List<ReferenceFile.Row> messy;
        private final Random random = new Random(20_261_122);

        Rows() throws IOException {
            messy = ReferenceFile.of("messy_import.csv", Files.readString(MESSY).replaceFirst("\uFEFF", ""))
                    .rows();
        }

        List<String> row(int number) {
            var activity = activities.get(number % activities.size());
            return List.of(
                    String.valueOf(number),
                    text(activity, "sector"),
                    text(activity, "title") + " " + number,
                    text(activity, "description") + " (" + number + ")",
                    messy("Start date", text(activity, "start_year")),
                    messy("End date", text(activity, "end_year")),
                    messy("Country(ies)", text(activity, "countries")),
                    text(activity, "partners"),
                    messy("WSIS Action Line", text(activity, "action_lines")),
                    messy("SDG / ODD", text(activity, "sdg_targets")),
                    random.nextInt(10) == 0 ? text(messy.get(random.nextInt(messy.size())), "Weight %") : "",
                    near(text(activity, "lat")),
                    near(text(activity, "lon")),
                    text(activity, "url"),
                    "");
        }

        private static String text(ReferenceFile.Row row, String column) {
            return row.findText(column).orElse("");
        }

        private String messy(String column, String clean) {
            return random.nextInt(5) < 3 ? clean : text(messy.get(random.nextInt(messy.size())), column);
        }

        /** A place of its own, a kilometre or two beside. */
        private String near(String degrees) {
            return degrees.isEmpty()
                    ? ""
                    : String.format(Locale.ROOT, "%.4f", Double.parseDouble(degrees) + random.nextDouble(0.02));
        }
    }
}
