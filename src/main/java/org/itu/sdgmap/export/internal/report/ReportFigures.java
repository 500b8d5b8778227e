package org.itu.sdgmap.export.internal.report;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.export.ReportBlock.Figure;
import org.itu.sdgmap.export.internal.BriefDrawings;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;

/** Drawings of reports. */
@Component
class ReportFigures {

    private static final double RINGS_MILLIMETRES = 110;

    /** The Goals in their rings, with the activities of each. */
    void addRings(ReportDraft draft, Rings rings) {
        if (rings.total() == 0) {
            return;
        }
        var page = new Document("", "http://www.w3.org/2000/svg");
        page.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        BriefDrawings.addRings(page, rings);
        var svg = page.child(0)
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("font-family", org.itu.sdgmap.export.internal.pdf.DocumentFont.FAMILIES);
        draft.add(new Figure(
                Texts.text("report.caption.RINGS"),
                Texts.text("brief.rings"),
                svg.outerHtml(),
                RINGS_MILLIMETRES,
                RINGS_MILLIMETRES));
    }

    /** The countries that activities reach. */
    void addMap(ReportDraft draft, ActivityFilter filter) {}
}
