package org.itu.sdgmap.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.itu.sdgmap.export.KeptReport;
import org.itu.sdgmap.ui.Texts;

/** Reports that are kept, to be downloaded again. */
class KeptReportTable extends Div {

    private static final List<String> COLUMNS = List.of("REPORT", "FILE", "LANGUAGE", "MADE", "HASH");
    private static final long KILOBYTE = 1000;

    KeptReportTable(List<KeptReport> reports) {
        addClassNames("data-table", "kept-reports");
        var head = new Element("tr");
        COLUMNS.forEach(c -> head.appendChild(
                new Element("th").setAttribute("scope", "col").setText(Texts.text("reports.column." + c))));
        var body = new Element("tbody");
        reports.forEach(r -> body.appendChild(row(r)));
        var table = new Element("table").setAttribute("aria-label", Texts.text("reports.kept"));
        table.appendChild(new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    private static Element row(KeptReport report) {
        var title = new Span(report.title());
        title.getElement()
                .setAttribute("lang", report.language().code())
                .setAttribute("dir", report.language().rightToLeft() ? "rtl" : "ltr");
        var again = new Anchor(ReportAddress.of(report.parameters()), Texts.text("reports.again"));
        again.addClassName("kept-again");
        var file = new Anchor(
                "/api/v1/reports/kept/" + report.id(),
                Texts.text(
                        "reports.file",
                        report.format().name(),
                        Math.max(1, (report.sizeBytes() + KILOBYTE / 2) / KILOBYTE)));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        var hash = new Code(report.shortHash());
        hash.getElement().setAttribute("dir", "ltr").setAttribute("title", report.sha256());
        Component[] cells = {
            new Div(title, again),
            file,
            new Span(report.language().ownName()),
            new Span(Texts.minute(report.madeAt())),
            hash
        };
        var row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            var cell = new Element(i == 0 ? "th" : "td")
                    .setAttribute("data-label", Texts.text("reports.column." + COLUMNS.get(i)));
            if (i == 0) {
                cell.setAttribute("scope", "row");
            }
            row.appendChild(cell.appendChild(cells[i].getElement()));
        }
        return row;
    }
}
