package org.itu.sdgmap.export.internal.report;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.export.ReportBlock.Figure;
import org.itu.sdgmap.export.internal.figure.DocumentFigures;
import org.itu.sdgmap.export.internal.figure.DocumentFigures.Drawn;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Drawings of reports: those of the pages, as wide as the text. */
@Component
class ReportFigures {

    private static final double MILLIMETRES = 170;

    private final DocumentFigures figures;

    ReportFigures(DocumentFigures figures) {
        this.figures = figures;
    }

    /** The Goals in their rings, with the activities of each. */
    void addRings(ReportDraft draft, ActivityFilter filter) {
        add(draft, "RINGS", figures.rings(filter, draft.language(), draft.origin()));
    }

    /** The countries that activities reach. */
    void addMap(ReportDraft draft, ActivityFilter filter) {
        add(draft, "MAP", figures.map(filter, draft.language(), draft.origin()));
        draft.drawsMap();
    }

    private static void add(ReportDraft draft, String caption, Drawn drawn) {
        draft.add(new Figure(
                Texts.text("report.caption." + caption),
                drawn.alternative(),
                drawn.svg(),
                drawn.png(),
                MILLIMETRES,
                MILLIMETRES / drawn.aspect()));
    }
}
