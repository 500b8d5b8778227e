package org.itu.sdgmap.importing.internal;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.itu.sdgmap.importing.Cell;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.SourceRow;

/** The cells of a row by field, mended before they are read. */
final class FieldCells {

    private static final Pattern DASHES = Pattern.compile("[-–—?._/*…]+");
    private static final Set<ImportField> NUMBERS = EnumSet.of(
            ImportField.LATITUDE,
            ImportField.LONGITUDE,
            ImportField.COORDINATES,
            ImportField.WEIGHTS,
            ImportField.LINE_WEIGHTS);

    private final SourceRow row;
    private final ColumnMapping mapping;
    private final RowCorrection correction;
    private final Remarks remarks;

    FieldCells(SourceRow row, ColumnMapping mapping, RowCorrection correction, Remarks remarks) {
        this.row = row;
        this.mapping = mapping;
        this.correction = correction;
        this.remarks = remarks;
    }

    Cell cell(ImportField field) {
        var column = mapping.findColumn(field);
        return column.isPresent() ? row.cell(column.getAsInt()) : Cell.EMPTY;
    }

    /** The field's text, mended; remarks say what was mended. */
    FieldCell field(ImportField field) {
        var typed = correction.texts().get(field);
        var cell = typed == null ? cell(field) : Cell.text(typed);
        boolean byPerson = typed != null;
        if (!byPerson) {
            var chosen = remarks.chosen(field, cell.text().strip());
            if (chosen != null) {
                cell = Cell.text(chosen);
                byPerson = true;
            }
        }
        if (cell.kind() == Cell.Kind.EMPTY) {
            return new FieldCell(field, cell, "", byPerson);
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            remarks.add(field, cell.text(), RemarkRule.ERROR_CELL);
            return new FieldCell(field, Cell.EMPTY, "", byPerson);
        }
        var text = mended(field, cell);
        if (isPlaceholder(text) && field != ImportField.TITLE) {
            remarks.add(field, cell.text().strip(), RemarkRule.PLACEHOLDER);
            return new FieldCell(field, Cell.EMPTY, "", byPerson);
        }
        return new FieldCell(field, cell, text, byPerson);
    }

    private String mended(ImportField field, Cell cell) {
        var original = cell.text();
        var text = original;
        var redecoded = TextRepair.redecoded(text);
        if (redecoded.isPresent()) {
            text = redecoded.get();
            remarks.add(field, original, RemarkRule.MOJIBAKE_REPAIRED, shortened(text));
        } else if (TextRepair.looksDamaged(text)) {
            remarks.add(field, original, RemarkRule.MOJIBAKE);
        }
        if (text.indexOf('\uFFFD') >= 0) {
            remarks.add(field, original, RemarkRule.REPLACEMENT_CHARACTER);
        }
        if (cell.kind() == Cell.Kind.FORMULA || !NUMBERS.contains(field) && TextRepair.beginsLikeFormula(text)) {
            remarks.add(field, original, RemarkRule.FORMULA_TEXT);
        }
        boolean words = field == ImportField.TITLE || field == ImportField.DESCRIPTION || field == ImportField.PARTNERS;
        if (words && TextRepair.hasHtml(text)) {
            var bare = TextRepair.withoutHtml(text);
            if (!TextRepair.lines(bare).equals(TextRepair.lines(text))) {
                text = bare;
                remarks.add(field, original, RemarkRule.HTML_REMOVED);
            }
        }
        boolean oneLine = field == ImportField.TITLE || field == ImportField.URL;
        return oneLine ? TextRepair.line(text) : TextRepair.lines(text);
    }

    private static boolean isPlaceholder(String text) {
        return DASHES.matcher(text).matches()
                || text.length() <= 40 && Words.all().is("PLACEHOLDER", text);
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
