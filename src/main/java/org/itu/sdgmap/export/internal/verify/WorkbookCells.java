package org.itu.sdgmap.export.internal.verify;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a workbook one after the other: what they hold, not how they look. A program that has opened and saved
 * it again may have written it quite differently.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, Part 1, 18.3</a>
 */
final class WorkbookCells implements Closeable {

    private static final XMLInputFactory FACTORY = factory();
    private static final long MOST_BYTES = 2L << 30;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final ZipFile zip;
    private final List<String> shared;

    /** @throws IOException if it is no workbook */
    WorkbookCells(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            shared = sharedStrings();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Hears each cell that holds something. */
    @FunctionalInterface
    interface Reader {
        /** @return whether to go on */
        boolean accept(Cell cell);
    }

    /** @param reference such as B7 */
    record Cell(String sheet, String reference, String value) {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private record Sheet(String name, String entry) {}

    /** In the order of the sheets. */
    List<String> listSheets() throws IOException {
        return sheets().stream().map(Sheet::name).toList();
    }

    void read(Reader reader) throws IOException {
        for (var sheet : sheets()) {
            if (!readSheet(sheet, reader)) {
                return;
            }
        }
    }

    private List<Sheet> sheets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        with("xl/_rels/workbook.xml.rels", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            }
        });
        var sheets = new ArrayList<Sheet>();
        with("xl/workbook.xml", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    var target = targets.get(xml.getAttributeValue(RELATIONS, "id"));
                    if (target != null) {
                        sheets.add(new Sheet(
                                xml.getAttributeValue(null, "name"),
                                target.startsWith("/") ? target.substring(1) : "xl/" + target));
                    }
                }
            }
        });
        return sheets;
    }

    private List<String> sharedStrings() throws IOException {
        var strings = new ArrayList<String>();
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return strings;
        }
        with("xl/sharedStrings.xml", xml -> {
            StringBuilder text = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    text.setLength(0);
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("t")) {
                    text.append(xml.getElementText());
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    strings.add(text.toString());
                }
            }
        });
        return strings;
    }

    private boolean readSheet(Sheet sheet, Reader reader) throws IOException {
        var goOn = new boolean[] {true};
        with(sheet.entry(), xml -> {
            String reference = "";
            String type = "";
            var text = new StringBuilder();
            while (goOn[0] && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "c" -> {
                            reference = String.valueOf(xml.getAttributeValue(null, "r"));
                            type = String.valueOf(xml.getAttributeValue(null, "t"));
                            text.setLength(0);
                        }
                        case "v", "t" -> text.append(xml.getElementText());
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("c")
                        && !text.isEmpty()) {
                    goOn[0] = reader.accept(new Cell(sheet.name(), reference, value(type, text.toString())));
                }
            }
        });
        return goOn[0];
    }

    private String value(String type, String text) {
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(text.strip()));
            case "str", "inlineStr", "e" -> text;
            case "b" -> text.strip().equals("1") ? "TRUE" : "FALSE";
            default -> number(text.strip());
        };
    }

    /** 1, 1.0 and 1E0 are one number; a spreadsheet has no more than 15 digits of it. */
    private static String number(String text) {
        var number = new BigDecimal(Double.parseDouble(text)).round(new MathContext(15));
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }

    private interface Work {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private void with(String entry, Work work) throws IOException {
        var found = zip.getEntry(entry);
        if (found == null) {
            throw new IOException("No part " + entry + " in the workbook");
        }
        try (var in = new Bounded(zip.getInputStream(found))) {
            var xml = FACTORY.createXMLStreamReader(in);
            try {
                work.read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException("Part " + entry + " of the workbook cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A small file may unpack to an endless one. */
    private static final class Bounded extends FilterInputStream {

        private long count;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            if (count > MOST_BYTES) {
                throw new IOException("A part of the workbook is too large");
            }
            return read;
        }
    }

    /** @return the first cell in which another workbook differs, in words; null where none does */
    static @Nullable String findDifference(WorkbookCells one, WorkbookCells other) throws IOException {
        if (!one.listSheets().equals(other.listSheets())) {
            return String.join(", ", one.listSheets());
        }
        var cells = new HashMap<String, String>();
        for (var sheet : one.sheets()) {
            cells.clear();
            one.readSheet(sheet, cell -> {
                cells.put(cell.reference(), cell.value());
                return true;
            });
            var difference = new String[1];
            for (var same : other.sheets()) {
                if (same.name().equals(sheet.name())) {
                    other.readSheet(same, cell -> {
                        if (!cell.value().equals(cells.remove(cell.reference()))) {
                            difference[0] = sheet.name() + "!" + cell.reference();
                        }
                        return difference[0] == null;
                    });
                }
            }
            if (difference[0] != null) {
                return difference[0];
            }
            if (!cells.isEmpty()) {
                return sheet.name() + "!" + cells.keySet().iterator().next();
            }
        }
        return null;
    }
}
