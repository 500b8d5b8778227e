package org.itu.sdgmap.snapshot.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.itu.sdgmap.analysis.InvolvementThresholds;
import org.itu.sdgmap.analysis.StateRows;
import org.itu.sdgmap.analysis.StateRows.Selection;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.snapshot.SnapshotManifest;
import org.itu.sdgmap.snapshot.SnapshotRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the content of a snapshot, gzipped: all that its figures follow from, in a stable order, and nothing of when and
 * by which program it was made.
 *
 * @see "docs/snapshots.md"
 */
@Component
class ContentWriter {

    static final String FORMAT = "itu-sdg-mapping-tool/snapshot";
    static final int FORMAT_VERSION = 1;

    /** Rows read from the database at a time. */
    private static final int AT_ONCE = 1_000;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String ACTIVITIES = SqlFile.read("snapshot/content/activities.sql");
    private static final String ENTRIES = SqlFile.read("snapshot/content/stocktaking_entries.sql");
    private static final String FIGURES = SqlFile.read("snapshot/figures.sql");

    /** Sections of reference data, in canonical order; each is a query of its name. */
    private static final Map<String, String> REFERENCE = Arrays.stream(
                    new String[] {"countries", "crosswalk", "elements", "frameworks", "groups", "hlpf_cycles", "matrix"
                    })
            .collect(Collectors.toMap(name -> name, name -> SqlFile.read("snapshot/content/" + name + ".sql")));

    private final StateRows rows;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InvolvementThresholds thresholds;

    ContentWriter(StateRows rows, JdbcClient jdbc, JsonMapper json, InvolvementThresholds thresholds) {
        this.thresholds = thresholds;
        this.rows = rows;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Hears how the writing goes, and may end it by an exception. */
    interface Progress {
        void report(long recordsDone, long records);
    }

    FrozenContent write(SnapshotRequest request, OutputStream out, Progress progress) {
        return rows.read(request.filter(), request.language(), selection -> {
            // Begun anew where the reading is; nothing has been written before its transaction stands.
            try (var gzip = new GZIPOutputStream(out, BUFFER_BYTES);
                    var buffered = new BufferedOutputStream(gzip, BUFFER_BYTES)) {
                return write(request, selection, new CanonicalDocument(buffered), progress);
            } catch (IOException e) {
                throw new UncheckedIOException("The content of a snapshot could not be written", e);
            }
        });
    }

    private FrozenContent write(
            SnapshotRequest request, Selection selection, CanonicalDocument document, Progress progress) {
        var activities = selection.activities();
        var entries = selection.entries();
        long total = (long) activities.length + entries.length;
        document.addValue("about", json.writeValueAsString(about(request)));
        document.addRecords("activities", out -> addRows(ACTIVITIES, activities, 0, total, out, progress));
        document.addValue("counting_rule", json.writeValueAsString(countingRule(request)));
        addReference(document, "countries");
        addReference(document, "crosswalk");
        addReference(document, "elements");
        document.addValue("filter", json.writeValueAsString(filter(request)));
        document.addValue("format", json.writeValueAsString(FORMAT));
        document.addValue("format_version", String.valueOf(FORMAT_VERSION));
        addReference(document, "frameworks");
        var geodata = geodataVersion();
        document.addValue("geodata_version", json.writeValueAsString(geodata));
        addReference(document, "groups");
        addReference(document, "hlpf_cycles");
        document.addValue("instant", json.writeValueAsString(selection.instant().toString()));
        document.addValue("involvement_thresholds", json.writeValueAsString(thresholds()));
        addReference(document, "matrix");
        document.addRecords(
                "stocktaking_entries", out -> addRows(ENTRIES, entries, activities.length, total, out, progress));
        var hash = document.end();
        var manifest = new SnapshotManifest(document.records(), frameworks(), geodata, FORMAT_VERSION);
        return jdbc.sql(FIGURES)
                .param("ids", activities)
                .query((rs, row) -> new FrozenContent(
                        selection.instant(),
                        hash,
                        document.size(),
                        activities.length,
                        rs.getLong("links"),
                        rs.getLong("countries"),
                        entries.length,
                        manifest))
                .single();
    }

    private static Map<String, Object> about(SnapshotRequest request) {
        var about = new LinkedHashMap<String, Object>();
        about.put("label", request.label());
        about.put("purpose", request.purpose());
        if (request.meeting() != null) {
            about.put("meeting", request.meeting());
        }
        return about;
    }

    private static Map<String, Object> countingRule(SnapshotRequest request) {
        return Map.of(
                "counting",
                request.filter().counting().name(),
                "rule",
                "An activity counts once in each total, whatever the number of its countries, places and"
                        + " elements. It counts for the elements under counts_for: those it is linked to and"
                        + " all above them; and for those under tied_by_crosswalk. Activities of scope REGION"
                        + " and GLOBAL count in no country by themselves. Stocktaking entries are counted"
                        + " apart. With FRACTIONAL counting an activity is shared out by the weights of its links,"
                        + " equally where there are none.");
    }

    private static Map<String, Object> filter(SnapshotRequest request) {
        return Map.of(
                "language", request.language().code(),
                "parameters", FilterText.parameters(request.filter()));
    }

    /** Least shares of all link weight for the three inner rings. */
    private Map<String, Object> thresholds() {
        return Map.of(
                "main_key_focus", thresholds.mainKeyFocus(),
                "key_focus", thresholds.keyFocus(),
                "focus", thresholds.focus());
    }

    private void addRows(String sql, Long[] ids, long before, long total, Consumer<String> out, Progress progress) {
        for (int from = 0; from < ids.length; from += AT_ONCE) {
            progress.report(before + from, total);
            int to = Math.min(ids.length, from + AT_ONCE);
            var written = new int[1];
            jdbc.sql(sql).param("ids", Arrays.copyOfRange(ids, from, to)).query(rs -> {
                out.accept(rs.getString("record"));
                written[0]++;
            });
            if (written[0] != to - from) {
                throw new IllegalStateException("Of %d selected rows %d were found".formatted(to - from, written[0]));
            }
        }
        progress.report(before + ids.length, total);
    }

    private void addReference(CanonicalDocument document, String name) {
        document.addRecords(name, out -> jdbc.sql(Objects.requireNonNull(REFERENCE.get(name)))
                .withFetchSize(AT_ONCE)
                .query(rs -> {
                    out.accept(rs.getString("record"));
                }));
    }

    private String geodataVersion() {
        return jdbc.sql("SELECT version FROM geodata_version WHERE current")
                .query(String.class)
                .single();
    }

    private List<String> frameworks() {
        return new ArrayList<>(jdbc.sql("SELECT code FROM framework ORDER BY sort_order, code")
                .query(String.class)
                .list());
    }
}
