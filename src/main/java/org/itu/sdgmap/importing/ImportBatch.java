package org.itu.sdgmap.importing;

import java.time.Instant;
import java.util.List;
import org.itu.sdgmap.activity.Sector;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in.
 *
 * @param username who brought it
 * @param bytes size of the file
 * @param encoding of a text file, null of others
 * @param sheet the one that is read, by its index among {@link #sheets}
 * @param sheets names of those that can be read
 * @param otherSheets whether another sheet can still be chosen
 * @param defaultSector of rows that name none
 * @param rowsTotal rows of the sheet below its header, as far as known
 * @param rowsDone rows that are read, or written while COMMITTING
 * @param failure of the last step; null where none failed
 * @param mayManage whether this account may change, commit and take back the import as a whole
 */
public record ImportBatch(
        long id,
        String username,
        String displayName,
        Instant createdAt,
        String fileName,
        String sha256,
        long bytes,
        FileFormat format,
        @Nullable String encoding,
        int sheet,
        List<SheetSource.Sheet> sheets,
        boolean otherSheets,
        ColumnMapping mapping,
        @Nullable Sector defaultSector,
        ImportState state,
        int rowsTotal,
        int rowsDone,
        ImportCounts counts,
        @Nullable ImportFailure failure,
        @Nullable Instant committedAt,
        @Nullable Instant undoneAt,
        boolean mayManage) {

    public ImportBatch {
        sheets = List.copyOf(sheets);
    }

    /** Share of the present step that is done, 0 to 1. */
    public double progress() {
        if (!state.isAtWork()) {
            return 1;
        }
        return rowsTotal == 0 ? 0 : Math.min(1, (double) rowsDone / rowsTotal);
    }
}
