package org.itu.sdgmap.importing;

import java.util.List;
import java.util.Optional;

/** A spreadsheet file that has been opened. Its rows are streamed; nothing in it is calculated or run. */
public interface SheetSource extends AutoCloseable {

    /** Most rows of one sheet. */
    int MAX_ROWS = 50_000;

    /** Largest file, in bytes. */
    long MAX_BYTES = 50L * 1024 * 1024;

    /** Most columns that are read of a row. */
    int MAX_COLUMNS = 200;

    /** Most characters that are kept of one cell; longer texts are refused anyhow. */
    int MAX_CELL = 100_000;

    /** @param index place in the file, from 0 */
    record Sheet(int index, String name, boolean hidden) {}

    /** Takes rows one by one. */
    @FunctionalInterface
    interface RowConsumer {
        /** @return whether further rows are wanted */
        boolean accept(SourceRow row);
    }

    FileFormat format();

    /** Encoding of a text file, such as UTF-8 or windows-1252. */
    Optional<String> encoding();

    /** Whether the file carries macros, which were left unread. */
    boolean hasMacros();

    List<Sheet> sheets();

    /** The sheets that are read unless somebody chooses others: those not hidden. */
    default List<Sheet> visibleSheets() {
        return sheets().stream().filter(s -> !s.hidden()).toList();
    }

    /**
     * Reads a sheet from its first row to its last, as often as wanted.
     *
     * @throws RefusedFileException if the file breaks off, or the sheet has more than {@link #MAX_ROWS} rows
     */
    void forEachRow(int sheet, RowConsumer consumer);

    @Override
    void close();
}
