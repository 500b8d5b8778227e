package org.itu.sdgmap.importing.internal.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itu.sdgmap.importing.Cell;
import org.itu.sdgmap.importing.FileFormat;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.SheetSource;
import org.itu.sdgmap.importing.internal.file.CellValues.Format;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel 2007 and later. Only sheets, shared strings and number formats are read; macros, links to other
 * files and drawings are not.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376</a>
 */
final class XlsxSource implements SheetSource {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final int MOST_SHEETS = 500;

    private final ZipPackage zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<Format> formats = new ArrayList<>();
    private final SharedTexts shared = new SharedTexts();
    private boolean from1904;

    private XlsxSource(ZipPackage zip) {
        this.zip = zip;
    }

    static XlsxSource open(ZipPackage zip) {
        var source = new XlsxSource(zip);
        try {
            source.readWorkbook(source.readRelations());
            if (zip.has("xl/styles.xml")) {
                source.readFormats();
            }
            if (zip.has("xl/sharedStrings.xml")) {
                source.readSharedStrings();
            }
        } catch (RuntimeException | Error e) {
            source.shared.close();
            throw e;
        }
        return source;
    }

    @Override
    public FileFormat format() {
        return FileFormat.XLSX;
    }

    @Override
    public Optional<String> encoding() {
        return Optional.empty();
    }

    @Override
    public boolean hasMacros() {
        return zip.hasAny(name -> name.endsWith("vbaProject.bin"));
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void forEachRow(int sheet, RowConsumer consumer) {
        var part = parts.get(sheet);
        if (part.isEmpty()) {
            return;
        }
        var merges = readMerges(part);
        var emitter = new RowEmitter(sheets.get(sheet).name(), merges, consumer);
        SafeXml.read(zip, part, xml -> {
            int row = -1;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    row = Math.max(row + 1, SafeXml.integer(SafeXml.attribute(xml, "r"), row + 2) - 1);
                    if (!emitter.emit(row, readRow(xml))) {
                        return;
                    }
                }
            }
        });
    }

    @Override
    public void close() {
        shared.close();
        zip.close();
    }

    private Map<String, String> readRelations() {
        var targets = new HashMap<String, String>();
        if (zip.has("xl/_rels/workbook.xml.rels")) {
            SafeXml.read(zip, "xl/_rels/workbook.xml.rels", xml -> {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("Relationship")) {
                        var id = SafeXml.attribute(xml, "Id");
                        var target = SafeXml.attribute(xml, "Target");
                        if (id != null && target != null) {
                            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                        }
                    }
                }
            });
        }
        return targets;
    }

    private void readWorkbook(Map<String, String> targets) {
        SafeXml.read(zip, WORKBOOK, xml -> {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = SafeXml.flag(SafeXml.attribute(xml, "date1904"));
                } else if (xml.getLocalName().equals("sheet") && sheets.size() < MOST_SHEETS) {
                    var name = SafeXml.attribute(xml, "name");
                    var state = SafeXml.attribute(xml, "state");
                    var id = SafeXml.attribute(xml, "id");
                    var part = targets.getOrDefault(
                            id == null ? "" : id, "xl/worksheets/sheet%d.xml".formatted(sheets.size() + 1));
                    sheets.add(new Sheet(
                            sheets.size(),
                            name == null ? "" : name,
                            state != null && !state.equals("visible") || !part.contains("worksheets/")));
                    parts.add(zip.has(part) ? part : "");
                }
            }
        });
        if (parts.stream().allMatch(String::isEmpty)) {
            throw new RefusedFileException(FileRule.BROKEN);
        }
    }

    private void readFormats() {
        var codes = new HashMap<Integer, String>();
        SafeXml.read(zip, "xl/styles.xml", xml -> {
            boolean cellFormats = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "numFmt" -> {
                            var code = SafeXml.attribute(xml, "formatCode");
                            if (code != null) {
                                codes.put(SafeXml.integer(SafeXml.attribute(xml, "numFmtId"), -1), code);
                            }
                        }
                        case "cellXfs" -> cellFormats = true;
                        case "xf" -> {
                            if (cellFormats) {
                                int id = SafeXml.integer(SafeXml.attribute(xml, "numFmtId"), 0);
                                formats.add(CellValues.format(id, codes.get(id)));
                            }
                        }
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    cellFormats = false;
                }
            }
        });
    }

    private void readSharedStrings() {
        SafeXml.read(zip, "xl/sharedStrings.xml", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    shared.add(readRichText(xml, "si"));
                }
            }
        });
    }

    /** Text of all runs, without the reading aids of Japanese. */
    private static String readRichText(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        boolean inText = false;
        boolean aid = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText |= xml.getLocalName().equals("t");
                    aid |= xml.getLocalName().equals("rPh");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals(end)) {
                        return unescape(CellValues.cut(text.toString()));
                    }
                    inText &= !xml.getLocalName().equals("t");
                    aid &= !xml.getLocalName().equals("rPh");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText && !aid && text.length() <= SheetSource.MAX_CELL) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    /** Control characters are written as _x000D_. */
    private static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private RowEmitter.Merges readMerges(String part) {
        var merges = new RowEmitter.Merges();
        SafeXml.read(zip, part, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mergeCell")) {
                    var reference = SafeXml.attribute(xml, "ref");
                    if (reference != null && reference.matches("[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7}")) {
                        var corners = reference.split(":");
                        merges.add(rowOf(corners[0]), rowOf(corners[1]), columnOf(corners[0]));
                    }
                }
            }
        });
        return merges;
    }

    private TreeMap<Integer, Cell> readRow(XMLStreamReader xml) throws XMLStreamException {
        var cells = new TreeMap<Integer, Cell>();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                var reference = SafeXml.attribute(xml, "r");
                column = reference == null ? column + 1 : columnOf(reference);
                var cell = readCell(xml);
                if (column >= 0 && column < MAX_COLUMNS && cell.kind() != Cell.Kind.EMPTY) {
                    cells.put(column, cell);
                }
            }
        }
        return cells;
    }

    private Cell readCell(XMLStreamReader xml) throws XMLStreamException {
        var type = SafeXml.attribute(xml, "t");
        int style = SafeXml.integer(SafeXml.attribute(xml, "s"), 0);
        var value = "";
        String formula = null;
        String inline = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = readElement(xml, "v");
                    case "f" -> formula = readElement(xml, "f");
                    case "is" -> inline = readRichText(xml, "is");
                    default -> {}
                }
            }
        }
        if (formula != null) {
            return CellValues.formula(formula.isEmpty() ? "…" : formula);
        }
        return inline != null ? CellValues.text(inline) : cellOf(type == null ? "n" : type, value, style);
    }

    private static String readElement(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals(end)) {
                        return text.toString();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() <= SheetSource.MAX_CELL) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private Cell cellOf(String type, String value, int style) {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        try {
            return switch (type) {
                case "s" -> CellValues.text(shared.get(Integer.parseInt(value.strip())));
                case "str" -> CellValues.text(unescape(value));
                case "b" -> CellValues.bool(value.strip().equals("1"));
                case "e" -> CellValues.error(value);
                case "d" -> isoDate(value);
                default ->
                    CellValues.number(
                            Double.parseDouble(value.strip()),
                            style >= 0 && style < formats.size() ? formats.get(style) : Format.PLAIN,
                            from1904);
            };
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new RefusedFileException(FileRule.BROKEN);
        }
    }

    private static Cell isoDate(String value) {
        try {
            return CellValues.date(LocalDate.parse(value.strip().split("T")[0]), null);
        } catch (DateTimeParseException e) {
            return CellValues.text(value);
        }
    }

    private static int columnOf(@Nullable String reference) {
        int column = 0;
        for (int i = 0; reference != null && i < Math.min(3, reference.length()); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    private static int rowOf(String reference) {
        return Integer.parseInt(reference.replaceAll("[^0-9]", "")) - 1;
    }
}
