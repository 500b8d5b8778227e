package org.itu.sdgmap.importing.internal.batch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.FileFormat;
import org.itu.sdgmap.importing.ImportFailure;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.SheetSource;
import org.itu.sdgmap.importing.WrongImportStateException;
import org.jspecify.annotations.Nullable;

/**
 * An import as the database has it.
 *
 * @param allowed codes of Sectors in which whoever brought it may enter; null for all
 * @param isStaged whether all rows are staged
 * @param commitWhenRead whether it is to be written as soon as it is read
 * @param hasFile whether the file is still kept
 */
record BatchRow(
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
        ColumnMapping mapping,
        @Nullable Sector defaultSector,
        @Nullable Set<String> allowed,
        ImportState state,
        boolean isStaged,
        boolean hasFile,
        int rowsTotal,
        int rowsDone,
        @Nullable String worker,
        boolean commitWhenRead,
        @Nullable ImportFailure failure,
        @Nullable Instant committedAt,
        @Nullable Instant undoneAt) {

    boolean mayEnter(Sector sector) {
        return allowed == null || allowed.contains(sector.code());
    }

    /**
     * @param expected such as: Only a READY import can be committed
     * @throws WrongImportStateException unless it is in one of the states
     */
    void requireState(Set<ImportState> states, String expected) {
        if (!states.contains(state)) {
            throw new WrongImportStateException(expected, state);
        }
    }
}
