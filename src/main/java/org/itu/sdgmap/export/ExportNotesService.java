package org.itu.sdgmap.export;

import java.util.List;
import org.itu.sdgmap.analysis.ActivityFilter;

/** Makes the notes of files, so that all formats say the same. */
public interface ExportNotesService {

    /**
     * To be asked within {@link org.itu.sdgmap.ui.Texts#inLanguage}.
     *
     * @param title and rules in the reader's language
     * @param path of the page, without leading slash, such as {@code map}
     * @param onMap whether boundaries are drawn
     * @throws org.itu.sdgmap.common.NotFoundException if the filter names a snapshot that is not
     */
    ExportNotes of(
            ExportOrder order, ActivityFilter filter, String title, List<String> rules, String path, boolean onMap);
}
