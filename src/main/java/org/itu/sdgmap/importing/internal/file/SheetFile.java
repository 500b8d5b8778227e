package org.itu.sdgmap.importing.internal.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.SheetSource;

/** Tells formats apart by their first bytes. */
public final class SheetFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private SheetFile() {}

    /**
     * @param headings how many headings are known among texts; chooses delimiter and encoding of a text file
     * @throws RefusedFileException if it is no spreadsheet that can be read
     */
    public static SheetSource open(Path file, Headings headings) {
        try {
            long bytes = Files.size(file);
            if (bytes > SheetSource.MAX_BYTES) {
                throw new RefusedFileException(FileRule.TOO_LARGE, megabytes(bytes), megabytes(SheetSource.MAX_BYTES));
            }
            byte[] head;
            try (var in = Files.newInputStream(file)) {
                head = in.readNBytes(4096);
            }
            if (isBlank(head) && bytes <= head.length) {
                throw new RefusedFileException(FileRule.EMPTY);
            }
            if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) {
                return openZip(file);
            }
            if (startsWith(head, OLE2)) {
                return XlsSource.open(file);
            }
            // Excel 2 to 4: a BOF record at the very beginning
            if (head.length > 4 && head[0] == 9 && (head[1] == 0 || head[1] == 2 || head[1] == 4) && head[3] == 0) {
                throw new RefusedFileException(FileRule.OLD_VERSION);
            }
            refuseMarkup(head);
            return TextSource.open(file, headings);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the uploaded file", e);
        }
    }

    private static SheetSource openZip(Path file) {
        var zip = ZipPackage.open(file);
        try {
            if (zip.has("mimetype") && zip.has("content.xml")) {
                return OdsSource.open(zip);
            }
            if (zip.has("xl/workbook.bin")) {
                throw new RefusedFileException(FileRule.BINARY_WORKBOOK);
            }
            if (zip.has("[Content_Types].xml") && zip.has("xl/workbook.xml")) {
                return XlsxSource.open(zip);
            }
            throw new RefusedFileException(zip.isEmpty() ? FileRule.BROKEN : FileRule.UNKNOWN_FORMAT);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void refuseMarkup(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .replace("\0", "")
                .replaceFirst("^(\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml")
                || text.startsWith("<!doctype")
                || text.startsWith("<html")
                || text.matches("(?s)<(table|meta|head|body|div|script|style|!--).*")) {
            throw new RefusedFileException(
                    text.contains("<html")
                                    || text.contains("<table") && !text.startsWith("<?xml")
                                    || text.startsWith("<meta")
                                    || text.startsWith("<!doctype html")
                            ? FileRule.HTML
                            : FileRule.UNKNOWN_FORMAT);
        }
        if (text.startsWith("%pdf-")
                || text.startsWith("{\\rtf")
                || text.startsWith("\u0089png")
                || text.startsWith("gif8")
                || text.startsWith("\u00FF\u00D8\u00FF")
                || text.startsWith("\u001F\u008B")
                || text.startsWith("7z\u00BC\u00AF")
                || text.startsWith("rar!")) {
            throw new RefusedFileException(FileRule.UNKNOWN_FORMAT);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceAll("[\u00EF\u00BB\u00BF\u00FF\u00FE\\s]", "")
                .isEmpty();
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static String megabytes(long bytes) {
        return String.valueOf(Math.ceilDiv(bytes, 1024 * 1024));
    }
}
