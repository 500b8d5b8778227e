package org.itu.sdgmap.importing;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Spreadsheets on their way in: a file is staged and read in the background, looked at and corrected row by row, written
 * as a whole, and can be taken back as a whole. Who may enter activities in a Sector may see and answer the rows of that
 * Sector; an import as a whole is managed by whoever brought it, by those who may enter activities in all its Sectors, and
 * by coordinators. All methods throw {@link org.springframework.security.access.AccessDeniedException} for accounts that
 * may enter nothing, and {@link org.itu.sdgmap.common.NotFoundException} for imports that the account may not see.
 */
public interface Imports {

    /**
     * @param sheet name of the sheet to be read; null for the first visible one
     * @param defaultSector of rows that name none
     * @param commitWhenRead whether the clean rows are written as soon as all are read; else it is only a preview
     */
    record Upload(
            String fileName,
            @Nullable String sheet,
            @Nullable Sector defaultSector,
            boolean commitWhenRead) {

        public static Upload of(String fileName) {
            return new Upload(fileName, null, null, false);
        }
    }

    /**
     * Takes a file in; its rows are read in the background.
     *
     * @throws RefusedFileException if it cannot be read; nothing is kept of it
     * @throws RefusedImportException if too many files of the account wait to be read, or too many others are being
     *     looked into
     */
    ImportBatch upload(InputStream file, Upload upload);

    /** Newest first. */
    List<ImportBatch> list(int offset, int limit);

    int count();

    ImportBatch get(long batch);

    RowPage listRows(long batch, RowFilter filter, int after, int limit);

    ImportRow getRow(long batch, int number);

    /** First texts of each column below its heading, to tell what it holds; by the column's index. */
    List<List<String>> listSamples(long batch, int limit);

    /** Rows of all imports that wait for an answer of this account, the oldest first. */
    List<ImportRow> listWaiting(int offset, int limit);

    int countWaiting();

    /**
     * Reads all rows anew with another meaning of columns, and remembers it for the same headings.
     *
     * @param fields by index of the column
     * @throws WrongImportStateException unless it is READY
     */
    ImportBatch map(long batch, Map<Integer, ImportField> fields);

    /** The same for one column. */
    default ImportBatch map(long batch, int column, ImportField field) {
        return map(batch, Map.of(column, field));
    }

    /**
     * Reads the file anew from another sheet.
     *
     * @throws WrongImportStateException unless it is READY and the file is still kept
     */
    ImportBatch chooseSheet(long batch, int sheet);

    /** Reads all rows anew with a Sector for those that name none. */
    ImportBatch chooseSector(long batch, @Nullable Sector sector);

    /**
     * Reads one row anew with an answer; what depends on it is looked at again, such as later rows that are near copies
     * of it.
     *
     * @throws WrongImportStateException unless it is READY or COMMITTED, and the row not written
     */
    ImportRow correct(long batch, int number, RowCorrection correction);

    /** Leaves a row out. */
    ImportRow skip(long batch, int number);

    /** Takes a row in spite of the doubt, such as a near copy. */
    ImportRow accept(long batch, int number, RemarkRule rule);

    /**
     * Writes all clean rows in one transaction, in the background: all or none. After a first commit it writes the rows
     * that were answered since.
     *
     * @param publish whether they are public at once, for which the account must be reviewer of their Sectors
     * @throws WrongImportStateException unless it is READY or COMMITTED
     */
    ImportBatch commit(long batch, boolean publish);

    /**
     * Writes one row that was answered, as part of its import.
     *
     * @throws RefusedImportException if what the row meets has changed since it was looked at, in which case it is read
     *     anew, or another import is being written
     */
    ImportRow finish(long batch, int number, boolean publish);

    /** Stops reading or writing, on whatever node that happens, or throws away what is not written. */
    ImportBatch cancel(long batch);

    /**
     * Takes back all that the import wrote.
     *
     * @throws StandsAgainstUndoException if something newer is built on it
     */
    ImportBatch undo(long batch);

    /** Slugs of the activities that were made or changed by rows that the account may see. */
    Set<String> listWritten(long batch);

    /** The rows with outcomes and remarks as a workbook, in the language of the present reader; the caller deletes it. */
    Path report(long batch, org.itu.sdgmap.common.Language language);
}
