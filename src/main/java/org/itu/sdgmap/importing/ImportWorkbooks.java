package org.itu.sdgmap.importing;

import java.io.OutputStream;
import java.util.Iterator;
import org.itu.sdgmap.common.Language;

/** Workbooks (XLSX) that people download around an import. Nothing in them is a formula. */
public interface ImportWorkbooks {

    /** A sheet to fill in, with headings, drop-down lists, an example and notes in the language. */
    byte[] template(Language language);

    /**
     * The rows of an import with outcome and remarks; remarks stand as comments at their cells, too.
     *
     * @param rows in the order of the sheet; taken one by one
     */
    void report(ColumnMapping mapping, Iterator<RowReading> rows, Language language, OutputStream out);
}
