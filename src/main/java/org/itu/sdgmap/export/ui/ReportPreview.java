package org.itu.sdgmap.export.ui;

import com.vaadin.flow.component.Html;
import org.itu.sdgmap.export.Report;
import org.itu.sdgmap.export.ReportMarkup;
import org.itu.sdgmap.export.ReportPieces;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jsoup.nodes.Document;

/** A report as it reads, in its own language. */
final class ReportPreview {

    private ReportPreview() {}

    static Html of(Report report, Translations translations) {
        return Texts.inLanguage(report.language(), translations, () -> {
            var page = Document.createShell("");
            page.outputSettings().prettyPrint(false);
            var root = page.body()
                    .appendElement("article")
                    .addClass("report-preview")
                    .attr("lang", report.language().code())
                    .attr("dir", ReportMarkup.direction(report.language()));
            root.appendElement("h2").addClass("report-title").text(ReportPieces.plain(report.title()));
            root.appendElement("p").addClass("report-subtitle").text(ReportPieces.plain(report.subtitle()));
            new ReportMarkup(report, 3).appendTo(root);
            // Wide tables are moved by keyboard too.
            root.select(".report-table").forEach(frame -> frame.attr("tabindex", "0")
                    .attr("role", "region")
                    .attr("aria-label", frame.select("caption").text()));
            return new Html(root.outerHtml());
        });
    }
}
