package org.itu.sdgmap.export.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.itu.sdgmap.common.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV, UTF-8 with a byte order mark, row by row. Rows of a snapshot have one more column: the address of
 * the file, by which it can be made again and compared.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvSink implements Closeable {

    /** Head of the column with the address of a file of a snapshot, the same in every language. */
    static final String ADDRESS = "export_address";

    /** Without it Excel takes UTF-8 for the code page of the computer. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;
    private final @Nullable String address;

    /** @param address of the very file; null where it is not of a snapshot */
    CsvSink(DataTable table, @Nullable String address, OutputStream out) throws IOException {
        this.address = address;
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        var head = new ArrayList<String>();
        table.columns().forEach(column -> head.add(SafeText.cell(column.title())));
        if (address != null) {
            head.add(ADDRESS);
        }
        csv.writeRecord(head);
    }

    void add(DataRow row) {
        var cells = new ArrayList<String>(row.values().size() + 1);
        row.values().forEach(value -> cells.add(DataValues.text(value)));
        if (address != null) {
            cells.add(address);
        }
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
