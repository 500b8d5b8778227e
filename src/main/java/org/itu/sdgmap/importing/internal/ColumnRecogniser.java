package org.itu.sdgmap.importing.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.ColumnMapping.Certainty;
import org.itu.sdgmap.importing.ColumnMapping.Column;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.NormalText;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.SheetSource;
import org.itu.sdgmap.importing.SourceRow;
import org.jspecify.annotations.Nullable;

/** Finds the header of a sheet and what its columns hold. */
final class ColumnRecogniser {

    private static final int ROWS_TO_LOOK_AT = 10;
    private static final int LONGEST_HEADING = 80;
    private static final Pattern BRACKETS = Pattern.compile("[(\\[（].*?[)\\]）]");

    private ColumnRecogniser() {}

    static ColumnMapping recognise(SheetSource source, int sheet) {
        var name = source.sheets().get(sheet).name();
        var best = new ColumnMapping[1];
        int[] looked = {0};
        boolean[] below = {false};
        source.forEachRow(sheet, row -> {
            if (row.cells().stream().allMatch(c -> c.isBlank())) {
                return true;
            }
            if (looked[0]++ < ROWS_TO_LOOK_AT) {
                var mapping = mappingOf(row);
                if (score(mapping) > score(best[0])) {
                    best[0] = mapping;
                    below[0] = false;
                    return true;
                }
            }
            below[0] = true;
            return looked[0] < ROWS_TO_LOOK_AT;
        });
        if (best[0] == null) {
            throw new RefusedFileException(FileRule.NO_HEADER, name);
        }
        if (!below[0]) {
            throw new RefusedFileException(FileRule.HEADER_ONLY, name);
        }
        return best[0];
    }

    private static int score(@Nullable ColumnMapping mapping) {
        if (mapping == null || mapping.findColumn(ImportField.TITLE).isEmpty()) {
            return 0;
        }
        int score = 0;
        int fields = 0;
        for (var column : mapping.columns()) {
            if (column.field() != ImportField.IGNORED) {
                fields++;
                score += column.certainty() == Certainty.SURE ? 3 : 1;
            }
        }
        return fields < 2 ? 0 : score;
    }

    static ColumnMapping mappingOf(SourceRow row) {
        var columns = new ArrayList<Column>();
        int last = -1;
        for (int i = 0; i < row.cells().size(); i++) {
            last = row.cell(i).isBlank() ? last : i;
        }
        var taken = EnumSet.noneOf(ImportField.class);
        for (var wanted : List.of(Certainty.SURE, Certainty.LIKELY)) {
            for (int i = 0; i <= last; i++) {
                int index = i;
                if (columns.stream().anyMatch(c -> c.index() == index)) {
                    continue;
                }
                var column = columnOf(i, row.cell(i).text());
                if (column.certainty() == wanted && (!column.field().isRead() || taken.add(column.field()))) {
                    columns.add(column);
                }
            }
        }
        for (int i = 0; i <= last; i++) {
            int index = i;
            if (columns.stream().noneMatch(c -> c.index() == index)) {
                columns.add(new Column(i, heading(row.cell(i).text()), ImportField.IGNORED, Certainty.NONE));
            }
        }
        columns.sort(java.util.Comparator.comparingInt(Column::index));
        return new ColumnMapping(row.number(), columns);
    }

    private static Column columnOf(int index, String text) {
        var heading = heading(text);
        var exact = exact(heading);
        if (exact != null) {
            return new Column(index, heading, exact, Certainty.SURE);
        }
        var likely = heading.length() > LONGEST_HEADING ? null : likely(heading);
        return likely == null
                ? new Column(index, heading, ImportField.IGNORED, Certainty.NONE)
                : new Column(index, heading, likely, Certainty.LIKELY);
    }

    private static String heading(String text) {
        var repaired = TextRepair.redecoded(text).orElse(text);
        return TextRepair.line(repaired.length() > 500 ? repaired.substring(0, 500) : repaired);
    }

    /** The field of a known heading, with or without remarks in brackets, asterisks and per cent signs. */
    static @Nullable ImportField exact(String heading) {
        var words = Words.all();
        return words.find("FIELD", heading.equals("#") ? "no" : heading)
                .or(() -> words.find("FIELD", BRACKETS.matcher(heading).replaceAll(" ")))
                .map(ImportField::valueOf)
                .orElse(null);
    }

    private static @Nullable ImportField likely(String heading) {
        for (var part : heading.split("[/|:–—(\\[（]| - ")) {
            var field = exact(part);
            if (field != null) {
                return field;
            }
        }
        var normal = " " + NormalText.of(heading) + " ";
        String longest = "";
        boolean weights = false;
        boolean lines = false;
        for (var entry : Words.all().of("FIELD").entrySet()) {
            boolean han = Tokens.isHan(entry.getKey().codePointAt(0));
            boolean within = han
                    ? entry.getKey().length() >= 2 && normal.contains(entry.getKey())
                    : entry.getKey().length() >= 3 && normal.contains(" " + entry.getKey() + " ");
            if (within) {
                weights |=
                        entry.getValue().equals("WEIGHTS") || entry.getValue().equals("LINE_WEIGHTS");
                lines |= entry.getValue().equals("ACTION_LINES");
                longest = entry.getKey().length() > longest.length() ? entry.getKey() : longest;
            }
        }
        if (weights) {
            return lines ? ImportField.LINE_WEIGHTS : ImportField.WEIGHTS;
        }
        return longest.isEmpty()
                ? null
                : ImportField.valueOf(
                        java.util.Objects.requireNonNull(Words.all().of("FIELD").get(longest)));
    }

    /** How many texts are known headings, each field once. */
    static int count(List<String> texts) {
        return (int) texts.stream()
                .filter(t -> t.length() <= LONGEST_HEADING)
                .map(t -> exact(heading(t)))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
    }
}
