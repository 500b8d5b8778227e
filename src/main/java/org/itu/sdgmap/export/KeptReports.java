package org.itu.sdgmap.export;

import java.util.List;

/** Reports that are kept, so that all who cite one mean the same file. */
public interface KeptReports {

    /** Newest first; whose account made them is not said. */
    List<KeptReport> list(int most);

    /**
     * @throws org.itu.sdgmap.common.NotFoundException if there is none
     */
    ExportFile getFile(long id);

    /**
     * Keeps what a coordinator made; the audit log says who.
     *
     * @throws org.springframework.security.access.AccessDeniedException for others
     */
    KeptReport keep(Report report, ExportFormat format, ExportFile file);
}
