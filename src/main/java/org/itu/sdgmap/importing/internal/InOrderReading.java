package org.itu.sdgmap.importing.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowDefaults;
import org.itu.sdgmap.importing.RowReading;
import org.itu.sdgmap.importing.RowRemark;
import org.itu.sdgmap.importing.SheetReading;
import org.itu.sdgmap.importing.SourceRow;

/** Finds copies among the rows of one sheet. Of each row it keeps two fingerprints of sixteen bytes. */
final class InOrderReading implements SheetReading {

    private final ColumnMapping mapping;
    private final RowDefaults defaults;
    private final RowInterpreter interpreter;
    private final Map<Fingerprint, Integer> rows = new HashMap<>();
    private final Map<Fingerprint, Integer> titles = new HashMap<>();

    private record Fingerprint(long high, long low) {

        static Fingerprint of(String text) {
            try {
                var bytes = java.nio.ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
                return new Fingerprint(bytes.getLong(), bytes.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is part of every Java platform", e);
            }
        }
    }

    InOrderReading(ColumnMapping mapping, RowDefaults defaults, RowInterpreter interpreter) {
        this.mapping = mapping;
        this.defaults = defaults;
        this.interpreter = interpreter;
    }

    @Override
    public ColumnMapping mapping() {
        return mapping;
    }

    @Override
    public RowReading read(SourceRow row, RowCorrection correction) {
        var reading = interpreter.read(row, mapping, correction, defaults);
        var activity = reading.activity();
        if (activity == null || activity.title().isEmpty()) {
            return reading;
        }
        var same = rows.putIfAbsent(Fingerprint.of(contentOf(row)), row.number());
        if (same != null && same != row.number()) {
            return remarked(reading, RemarkRule.EXACT_COPY, activity.title(), same);
        }
        // Spaces do not tell copies apart, and Chinese has none
        var title = activity.normalisedTitle().replace(" ", "");
        if (title.isEmpty()) {
            return reading;
        }
        var near = titles.putIfAbsent(Fingerprint.of(title + "|" + activity.startYear()), row.number());
        return near == null || near == row.number() || correction.accepted().contains(RemarkRule.NEAR_COPY)
                ? reading
                : remarked(reading, RemarkRule.NEAR_COPY, activity.title(), near);
    }

    private static RowReading remarked(RowReading reading, RemarkRule rule, String title, int first) {
        var remarks = new ArrayList<>(reading.remarks());
        remarks.add(new RowRemark(ImportField.TITLE, null, title, rule, List.of(String.valueOf(first)), List.of()));
        var outcome = RowReading.outcomeOf(remarks);
        return new RowReading(
                reading.number(),
                reading.cells(),
                outcome,
                remarks,
                outcome == Outcome.SKIP ? null : reading.activity(),
                first);
    }

    /** All cells but the row's own number. */
    private String contentOf(SourceRow row) {
        var text = new StringBuilder();
        for (var column : mapping.columns()) {
            if (column.field() != ImportField.NUMBER) {
                text.append(row.cell(column.index()).text().strip()).append('\u0000');
            }
        }
        return text.toString();
    }
}
