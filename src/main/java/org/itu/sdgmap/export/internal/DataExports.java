package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.StateRows;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportNotes;
import org.itu.sdgmap.export.ExportNotesService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportProgress;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.ExportWriter;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.itu.sdgmap.geography.CountryShapes;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One subject as data: the same tables in every format, so that values are equal in all of them. */
abstract class DataExports implements ExportWriter {

    private static final Set<ExportFormat> TABLES = EnumSet.of(ExportFormat.XLSX, ExportFormat.CSV, ExportFormat.JSON);
    private static final Set<ExportFormat> FEATURES =
            EnumSet.of(ExportFormat.XLSX, ExportFormat.CSV, ExportFormat.JSON, ExportFormat.GEOJSON);

    /** What all subjects need. */
    @Component
    record Parts(
            Translations translations,
            ExportNotesService notes,
            DataParameters parameters,
            CountryShapes shapes,
            StateRows states,
            JsonMapper json) {}

    /** Uses content while it can be read. */
    @FunctionalInterface
    interface ContentReader {
        void read(DataContent content) throws IOException;
    }

    final Parts parts;
    private final ExportSubject subject;
    private final boolean hasShapes;

    DataExports(Parts parts, ExportSubject subject, boolean hasShapes) {
        this.parts = parts;
        this.subject = subject;
        this.hasShapes = hasShapes;
    }

    @Override
    public final ExportSubject subject() {
        return subject;
    }

    @Override
    public Set<ExportFormat> formats() {
        return hasShapes ? FEATURES : TABLES;
    }

    /** Codes of the tables, the first one that of the page. */
    abstract List<String> tables();

    /** Names of parameters beside those of the filter. */
    List<String> own() {
        return List.of();
    }

    /** Looks at what the parameters name, after their names are known to be right. */
    abstract void checkValues(ExportOrder order);

    /** Called in the reader's language. */
    abstract DataContent content(ExportOrder order);

    /** Reads the content and hands it on while it can be read. */
    void read(ExportOrder order, ExportProgress progress, ContentReader reader) throws IOException {
        reader.read(content(order));
    }

    /** Whether reading finds the frameworks and countries of a snapshot by itself. */
    boolean readsItsState() {
        return false;
    }

    boolean comparesFilters() {
        return false;
    }

    @Override
    public final List<String> parameters() {
        var names = new ArrayList<>(own());
        names.add(Own.TABLE);
        return names;
    }

    @Override
    public final void check(ExportOrder order) {
        parts.parameters.requireKnown(order, parameters(), comparesFilters());
        if (order.parameters().containsKey(ExportOrder.OF) && !own().contains(ExportOrder.OF)) {
            throw new InvalidValueException(
                    ExportOrder.OF,
                    String.join(",", order.parameters().get(ExportOrder.OF)),
                    "none for " + subject.code());
        }
        var table = DataParameters.find(order, Own.TABLE);
        if (table.isPresent() && !tables().contains(table.get())) {
            throw new InvalidValueException(Own.TABLE, table.get(), String.join(", ", tables()));
        }
        checkValues(order);
    }

    @Override
    public final void write(ExportOrder order, OutputStream out, ExportProgress progress) throws IOException {
        inLanguage(order, progress, content -> write(order, content, out));
    }

    /** Says what a CSV file is, in JSON. */
    final void writeMetadata(ExportOrder order, OutputStream out) throws IOException {
        inLanguage(order, ExportProgress.NONE, content -> new CsvMetadata(
                        order, content, table(order, content), parts.json)
                .write(out));
    }

    private void inLanguage(ExportOrder order, ExportProgress progress, ContentReader reader) throws IOException {
        try {
            Texts.inLanguage(order.language(), parts.translations, () -> {
                try {
                    readAsOfItsState(order, progress, reader);
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    /** With the frameworks and countries of its snapshot, where it is of one. */
    private void readAsOfItsState(ExportOrder order, ExportProgress progress, ContentReader reader) throws IOException {
        var snapshot = parts.parameters.filter(order).snapshot();
        if (snapshot == null || readsItsState()) {
            read(order, progress, reader);
            return;
        }
        parts.states.read(ActivityFilter.all().withSnapshot(snapshot), order.language(), all -> {
            try {
                read(order, progress, reader);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void write(ExportOrder order, DataContent content, OutputStream out) throws IOException {
        switch (order.format()) {
            case CSV -> writeCsv(order, content, out);
            case XLSX -> new WorkbookFile(order, content).write(out);
            case JSON -> new JsonFile(order, content, parts.json).write(out);
            case GEOJSON -> new GeoJsonFile(order, content, parts.shapes, parts.json).write(out);
            default -> throw new IllegalArgumentException("Not a format of tables: " + order.format());
        }
    }

    private static void writeCsv(ExportOrder order, DataContent content, OutputStream out) throws IOException {
        var table = table(order, content);
        var address = content.notes().snapshot() == null ? null : DataAddress.csv(order, content, table);
        try (var csv = new CsvSink(table, address, new Unclosed(out))) {
            table.rows().read(csv::add);
        }
    }

    private static DataTable table(ExportOrder order, DataContent content) {
        var code = DataParameters.find(order, Own.TABLE);
        return content.tables().stream()
                .filter(t -> code.isEmpty() || t.code().equals(code.get()))
                .findFirst()
                .orElseThrow();
    }

    /** @param rules how it is counted, in sentences */
    final ExportNotes notes(
            ExportOrder order, ActivityFilter filter, String title, String path, boolean onMap, List<String> rules) {
        return parts.notes.of(withoutTable(order), filter, title, rules, path, onMap);
    }

    static List<String> texts(String... keys) {
        return Arrays.stream(keys).map(Texts::text).toList();
    }

    /** A sentence, then the texts of some keys. */
    static List<String> texts(List<String> first, String... keys) {
        var all = new ArrayList<>(first);
        all.addAll(texts(keys));
        return all;
    }

    /** What the page's address has. */
    private static ExportOrder withoutTable(ExportOrder order) {
        return order.withParameters(order.parameters().entrySet().stream()
                .filter(e -> !e.getKey().equals(Own.TABLE))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
