package org.itu.sdgmap.importing.internal.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itu.sdgmap.importing.Cell;
import org.itu.sdgmap.importing.FileFormat;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.SheetSource;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet of LibreOffice and others.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/">OpenDocument 1.3</a>
 */
final class OdsSource implements SheetSource {

    private static final String CONTENT = "content.xml";
    private static final int MOST_SHEETS = 500;

    private final ZipPackage zip;
    private final List<Sheet> sheets;

    private OdsSource(ZipPackage zip, List<Sheet> sheets) {
        this.zip = zip;
        this.sheets = sheets;
    }

    static OdsSource open(ZipPackage zip) {
        try (var in = zip.read("mimetype")) {
            var type = new String(in.readNBytes(200), StandardCharsets.UTF_8);
            if (!type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
                throw new RefusedFileException(FileRule.UNKNOWN_FORMAT);
            }
        } catch (IOException e) {
            throw new RefusedFileException(FileRule.BROKEN);
        }
        if (zip.has("META-INF/manifest.xml")) {
            SafeXml.read(zip, "META-INF/manifest.xml", xml -> {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("encryption-data")) {
                        throw new RefusedFileException(FileRule.PASSWORD);
                    }
                }
            });
        }
        return new OdsSource(zip, readSheets(zip));
    }

    @Override
    public FileFormat format() {
        return FileFormat.ODS;
    }

    @Override
    public Optional<String> encoding() {
        return Optional.empty();
    }

    @Override
    public boolean hasMacros() {
        return zip.hasAny(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"));
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() {
        zip.close();
    }

    private static List<Sheet> readSheets(ZipPackage zip) {
        var sheets = new ArrayList<Sheet>();
        Set<String> hidden = new HashSet<>();
        SafeXml.read(zip, CONTENT, xml -> {
            String style = "";
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("table")) {
                    depth--;
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "style" -> style = orEmpty(SafeXml.attribute(xml, "name"));
                    case "table-properties" -> {
                        if ("false".equals(SafeXml.attribute(xml, "display"))) {
                            hidden.add(style);
                        }
                    }
                    case "table" -> {
                        if (depth++ == 0 && sheets.size() < MOST_SHEETS) {
                            sheets.add(new Sheet(
                                    sheets.size(),
                                    orEmpty(SafeXml.attribute(xml, "name")),
                                    hidden.contains(orEmpty(SafeXml.attribute(xml, "style-name")))));
                        }
                    }
                    default -> {}
                }
            }
        });
        return sheets;
    }

    @Override
    public void forEachRow(int sheet, RowConsumer consumer) {
        var merges = new RowEmitter.Merges();
        var emitter = new RowEmitter(sheets.get(sheet).name(), merges, consumer);
        SafeXml.read(zip, CONTENT, xml -> {
            int current = -1;
            int depth = 0;
            int row = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("table")) {
                    depth--;
                    if (depth == 0 && current == sheet) {
                        return;
                    }
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("table") && depth++ == 0) {
                    current++;
                } else if (xml.getLocalName().equals("table-row") && current == sheet && depth == 1) {
                    int times = Math.max(1, SafeXml.integer(SafeXml.attribute(xml, "number-rows-repeated"), 1));
                    var cells = readRow(xml, row, merges);
                    for (int i = 0; i < times && !cells.isEmpty(); i++) {
                        if (!emitter.emit(row + i, new TreeMap<>(cells))) {
                            return;
                        }
                    }
                    row = (int) Math.min(Integer.MAX_VALUE / 2, (long) row + times);
                }
            }
        });
    }

    private static TreeMap<Integer, Cell> readRow(XMLStreamReader xml, int row, RowEmitter.Merges merges)
            throws XMLStreamException {
        var cells = new TreeMap<Integer, Cell>();
        int column = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("table-cell")
                            || xml.getLocalName().equals("covered-table-cell"))) {
                int times = Math.max(1, SafeXml.integer(SafeXml.attribute(xml, "number-columns-repeated"), 1));
                int rows = SafeXml.integer(SafeXml.attribute(xml, "number-rows-spanned"), 1);
                var cell = readCell(xml, xml.getLocalName());
                if (cell.kind() != Cell.Kind.EMPTY) {
                    for (int i = column; i < Math.min((long) column + times, MAX_COLUMNS); i++) {
                        cells.put(i, cell);
                    }
                    merges.add(row, row + Math.clamp(rows, 1, MAX_ROWS) - 1, column);
                }
                column = (int) Math.min(1_000_000, (long) column + times);
            }
        }
        return cells;
    }

    private static Cell readCell(XMLStreamReader xml, String end) throws XMLStreamException {
        var formula = SafeXml.attribute(xml, "formula");
        var type = orEmpty(SafeXml.attribute(xml, "value-type"));
        var value = SafeXml.attribute(xml, "value");
        var date = SafeXml.attribute(xml, "date-value");
        var flag = SafeXml.attribute(xml, "boolean-value");
        var text = readText(xml, end);
        if (formula != null) {
            return CellValues.formula(formula.replaceFirst("^[a-z]+:", "").replaceFirst("^=", ""));
        }
        try {
            return switch (type) {
                case "float", "currency" ->
                    CellValues.number(Double.parseDouble(orEmpty(value)), CellValues.Format.PLAIN, false);
                case "percentage" ->
                    CellValues.number(Double.parseDouble(orEmpty(value)), CellValues.Format.PERCENT, false);
                case "date" -> CellValues.date(LocalDate.parse(orEmpty(date).split("T")[0]), (BigDecimal) null);
                case "boolean" -> CellValues.bool("true".equals(flag));
                default ->
                    text.matches("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)") || text.matches("Err:[0-9]{3}")
                            ? CellValues.error(text)
                            : CellValues.text(text);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return CellValues.text(text);
        }
    }

    /** Paragraphs, one a line, without comments. */
    private static String readText(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        int paragraphs = 0;
        int comments = 0;
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                var name = xml.getLocalName();
                depth += name.equals(end) ? 1 : 0;
                comments += name.equals("annotation") ? 1 : 0;
                if (comments == 0) {
                    switch (name) {
                        case "p" -> {
                            if (paragraphs++ > 0) {
                                text.append('\n');
                            }
                        }
                        case "s" ->
                            text.repeat(' ', Math.clamp(SafeXml.integer(SafeXml.attribute(xml, "c"), 1), 0, 1000));
                        case "tab" -> text.append('\t');
                        case "line-break" -> text.append('\n');
                        default -> {}
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                comments -= xml.getLocalName().equals("annotation") ? 1 : 0;
                if (xml.getLocalName().equals(end) && depth-- == 0) {
                    break;
                }
            } else if (comments == 0
                    && paragraphs > 0
                    && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && text.length() <= SheetSource.MAX_CELL) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return CellValues.cut(text.toString());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
