package org.itu.sdgmap.importing.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SafeText;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportWorkbooks;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RowReading;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Service;

@Service
class FastexcelWorkbooks implements ImportWorkbooks {

    private static final String PROGRAM = "ITU SDG Mapping Tool";
    private static final String VERSION = "1.0";
    private static final String HEAD_FILL = "DDE7F0";
    private static final String EXAMPLE_FILL = "EEEEEE";
    private static final String REMARK_FILL = "FFF2CC";
    private static final String REJECT_FILL = "F8CBAD";
    private static final int ROWS_TO_FILL = 2_000;
    private static final int LONGEST_CELL = 32_000;
    private static final int LONGEST_COMMENT = 1_000;
    private static final int ROWS_AT_ONCE = 500;

    static final List<ImportField> TEMPLATE = List.of(
            ImportField.NUMBER,
            ImportField.TITLE,
            ImportField.DESCRIPTION,
            ImportField.SECTOR,
            ImportField.KIND,
            ImportField.START,
            ImportField.END,
            ImportField.SCOPE,
            ImportField.COUNTRIES,
            ImportField.LATITUDE,
            ImportField.LONGITUDE,
            ImportField.PARTNERS,
            ImportField.ACTION_LINES,
            ImportField.SDG,
            ImportField.WEIGHTS,
            ImportField.URL);

    private final Translations translations;

    FastexcelWorkbooks(Translations translations) {
        this.translations = translations;
    }

    @Override
    public byte[] template(Language language) {
        var lists = Map.of(
                ImportField.SECTOR,
                        Arrays.stream(Sector.values()).map(Sector::code).toList(),
                ImportField.KIND,
                        Arrays.stream(ActivityKind.values())
                                .map(k -> text(language, "kind." + k.name()))
                                .toList(),
                ImportField.SCOPE,
                        Arrays.stream(Scope.values())
                                .map(s -> text(language, "scope." + s.name()))
                                .toList());
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, PROGRAM, VERSION)) {
            var sheet = sheet(workbook, language, "importing.template.sheet");
            var listSheet = sheet(workbook, language, "importing.template.lists");
            writeTemplate(sheet, listSheet, lists, language);
            sheet.finish();
            listSheet.finish();
            writeNotes(sheet(workbook, language, "importing.template.notes"), language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void writeTemplate(
            Worksheet sheet, Worksheet listSheet, Map<ImportField, List<String>> lists, Language language) {
        int listColumn = 0;
        for (int column = 0; column < TEMPLATE.size(); column++) {
            var field = TEMPLATE.get(column);
            sheet.value(0, column, text(language, field.key()));
            sheet.value(1, column, example(field, language));
            sheet.width(column, field == ImportField.DESCRIPTION ? 60 : field == ImportField.TITLE ? 40 : 18);
            // Text format keeps 17.10 and 3-8 as they are typed
            sheet.range(1, column, ROWS_TO_FILL, column).style().format("@").set();
            var list = lists.get(field);
            if (list != null) {
                for (int i = 0; i < list.size(); i++) {
                    listSheet.value(i + 1, listColumn, list.get(i));
                }
                listSheet.value(0, listColumn, text(language, field.key()));
                sheet.range(1, column, ROWS_TO_FILL, column)
                        .validateWithList(listSheet.range(1, listColumn, list.size(), listColumn));
                listColumn++;
            }
        }
        sheet.range(0, 0, 0, TEMPLATE.size() - 1)
                .style()
                .bold()
                .fillColor(HEAD_FILL)
                .wrapText(true)
                .set();
        sheet.range(1, 0, 1, TEMPLATE.size() - 1)
                .style()
                .italic()
                .format("@")
                .fillColor(EXAMPLE_FILL)
                .set();
        sheet.freezePane(2, 1);
    }

    private String example(ImportField field, Language language) {
        return switch (field) {
            case NUMBER -> text(language, "importing.template.example");
            case TITLE -> text(language, "importing.template.exampleTitle");
            case DESCRIPTION -> text(language, "importing.template.exampleDescription");
            case SECTOR -> Sector.ITU_D.code();
            case KIND -> text(language, "kind.TRAINING");
            case START -> "2021";
            case END -> "2024";
            case SCOPE -> text(language, "scope.SITE");
            case COUNTRIES -> "GHA";
            case LATITUDE -> "5.6037";
            case LONGITUDE -> "-0.1870";
            case ACTION_LINES -> "C4; C7-EMPLOY";
            case SDG -> "4.4; 8.6";
            case WEIGHTS -> "60; 40";
            case URL -> "https://academy.itu.int";
            default -> "";
        };
    }

    private void writeNotes(Worksheet sheet, Language language) throws IOException {
        for (int i = 0; i < TEMPLATE.size(); i++) {
            sheet.value(i, 0, text(language, TEMPLATE.get(i).key()));
            sheet.style(i, 0).bold().verticalAlignment("top").set();
            sheet.value(
                    i,
                    1,
                    text(language, "importing.template.note." + TEMPLATE.get(i).name()));
            sheet.style(i, 1).wrapText(true).set();
        }
        sheet.width(0, 30);
        sheet.width(1, 100);
        sheet.finish();
    }

    @Override
    public void report(ColumnMapping mapping, Iterator<RowReading> rows, Language language, OutputStream out) {
        try (var workbook = new Workbook(out, PROGRAM, VERSION)) {
            var sheet = sheet(workbook, language, "importing.report.sheet");
            var head = new ArrayList<>(List.of(
                    text(language, "importing.report.row"),
                    text(language, "importing.report.outcome"),
                    text(language, "importing.report.remarks")));
            mapping.columns().forEach(c -> head.add(c.heading()));
            for (int i = 0; i < head.size(); i++) {
                sheet.value(0, i, safe(head.get(i)));
                sheet.width(i, i == 2 ? 70 : i < 2 ? 12 : 24);
            }
            sheet.range(0, 0, 0, head.size() - 1)
                    .style()
                    .bold()
                    .fillColor(HEAD_FILL)
                    .wrapText(true)
                    .set();
            sheet.freezePane(2, 1);
            int line = 1;
            while (rows.hasNext()) {
                writeRow(sheet, line, rows.next(), language);
                if (line++ % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeRow(Worksheet sheet, int line, RowReading row, Language language) {
        sheet.value(line, 0, row.number());
        sheet.value(line, 1, text(language, row.outcome().key()));
        var all = new ArrayList<String>();
        var byColumn = new java.util.TreeMap<Integer, List<String>>();
        for (var remark : row.remarks()) {
            var sentence = text(language, remark.rule().key(), remark.args().toArray());
            var field = remark.field();
            all.add(field == null ? sentence : text(language, field.key()) + ": " + sentence);
            if (remark.column() != null) {
                byColumn.computeIfAbsent(remark.column(), c -> new ArrayList<>())
                        .add(sentence);
            }
        }
        sheet.value(line, 2, safe(String.join("\n", all)));
        sheet.style(line, 2).wrapText(true).verticalAlignment("top").set();
        for (int column = 0; column < row.cells().size(); column++) {
            var cell = row.cells().get(column);
            if (!cell.isEmpty()) {
                sheet.value(line, column + 3, safe(cell));
            }
        }
        var fill = row.outcome() == Outcome.REJECT ? REJECT_FILL : REMARK_FILL;
        byColumn.forEach((column, sentences) -> {
            var comment = SafeText.xml(String.join("\n", sentences));
            sheet.comment(
                    line,
                    column + 3,
                    comment.length() <= LONGEST_COMMENT ? comment : comment.substring(0, LONGEST_COMMENT) + "…");
            sheet.style(line, column + 3).fillColor(fill).set();
        });
    }

    private static String safe(String text) {
        return SafeText.cell(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…");
    }

    private Worksheet sheet(Workbook workbook, Language language, String key) {
        var sheet = workbook.newWorksheet(text(language, key));
        if (language.rightToLeft()) {
            sheet.rightToLeft();
        }
        return sheet;
    }

    private String text(Language language, String key, Object... args) {
        return translations.text(language, key, args);
    }
}
