package org.itu.sdgmap.export.internal.report;

import org.itu.sdgmap.export.ReportKind;

/** Writes what one kind of report says. */
interface ReportAuthor {

    ReportKind kind();

    void write(ReportDraft draft);
}
