package org.itu.sdgmap.export;

import java.util.List;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SafeText;
import org.itu.sdgmap.export.ReportBlock.Bullets;
import org.itu.sdgmap.export.ReportBlock.Column;
import org.itu.sdgmap.export.ReportBlock.Figure;
import org.itu.sdgmap.export.ReportBlock.Heading;
import org.itu.sdgmap.export.ReportBlock.Paragraph;
import org.itu.sdgmap.export.ReportBlock.Row;
import org.itu.sdgmap.export.ReportBlock.Table;
import org.itu.sdgmap.export.ReportText.Span;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A report as HTML, for its preview on the page and for print. To be asked within
 * {@link org.itu.sdgmap.ui.Texts#inLanguage} of the report. Neither scripts nor style attributes.
 */
public final class ReportMarkup {

    private final Report report;
    private final int topLevel;
    private int chapter;
    private int section;
    private int tables;
    private int figures;
    private int headings;

    /** @param topLevel of the headings that chapters have, 2 below the one title of a page */
    public ReportMarkup(Report report, int topLevel) {
        this.report = report;
        this.topLevel = topLevel;
    }

    /** Id of the n-th heading, from 1: for tables of contents and bookmarks. */
    public static String headingId(int number) {
        return "section-" + number;
    }

    /** Headings with their numbers, such as 2.1 Gaps. */
    public static List<String> numbered(Report report) {
        var numbering = new ReportMarkup(report, 2);
        return report.headings().stream()
                .map(h -> numbering.number(h) + " " + ReportPieces.plain(h.text()))
                .toList();
    }

    public void appendTo(Element parent) {
        for (var block : report.blocks()) {
            switch (block) {
                case Heading heading -> append(parent, heading);
                case Paragraph paragraph ->
                    append(
                            parent.appendElement("p")
                                    .addClass(
                                            "report-" + paragraph.tone().name().toLowerCase(java.util.Locale.ROOT)),
                            paragraph.text());
                case Bullets bullets -> {
                    var list = parent.appendElement("ul");
                    bullets.items().forEach(item -> append(list.appendElement("li"), item));
                }
                case Table table -> append(parent, table);
                case Figure figure -> append(parent, figure);
            }
        }
    }

    private String number(Heading heading) {
        if (heading.level() == 1) {
            chapter++;
            section = 0;
            return String.valueOf(chapter);
        }
        section++;
        return chapter + "." + section;
    }

    private void append(Element parent, Heading heading) {
        var element =
                parent.appendElement("h" + (topLevel + heading.level() - 1)).attr("id", headingId(++headings));
        element.appendElement("span").addClass("report-number").text(number(heading));
        element.appendText(" ");
        append(element, ReportText.of(heading.text()));
    }

    private void append(Element parent, Table table) {
        var frame = parent.appendElement("div").addClass("report-table");
        var element = frame.appendElement("table");
        if (table.compact()) {
            element.addClass("compact");
        }
        append(
                element.appendElement("caption"),
                ReportText.of(Texts.text("report.tableCaption", String.valueOf(++tables), table.caption())));
        var head = element.appendElement("thead").appendElement("tr");
        for (var column : table.columns()) {
            var cell = head.appendElement("th").attr("scope", "col");
            if (column.number()) {
                cell.addClass("number");
            }
            append(cell, ReportText.of(column.name()));
        }
        var body = element.appendElement("tbody");
        table.rows().forEach(row -> append(body, table.columns(), row));
    }

    private void append(Element body, List<Column> columns, Row row) {
        var element = body.appendElement("tr");
        if (row.total()) {
            element.addClass("total");
        }
        for (int i = 0; i < columns.size(); i++) {
            var cell = i == 0 ? element.appendElement("th").attr("scope", "row") : element.appendElement("td");
            if (columns.get(i).number()) {
                cell.addClass("number");
            }
            append(cell, row.cells().get(i));
        }
    }

    private void append(Element parent, Figure figure) {
        var frame = parent.appendElement("div").addClass("report-figure");
        var svg = Jsoup.parse(figure.svg(), "", Parser.xmlParser()).selectFirst("svg");
        if (svg == null) {
            throw new IllegalArgumentException("No drawing in the figure '%s'".formatted(figure.caption()));
        }
        figures++;
        // Several drawings on one page must not share names.
        var own = "figure" + figures + "-";
        svg.select("[id]").forEach(e -> e.attr("id", own + e.id()));
        for (var attribute : List.of("clip-path", "fill")) {
            svg.select("[" + attribute + "^=url(#]")
                    .forEach(e -> e.attr(attribute, e.attr(attribute).replace("url(#", "url(#" + own)));
        }
        svg.select("title, desc").remove();
        svg.removeAttr("width").removeAttr("height");
        svg.attr("role", "img").attr("aria-label", figure.alternative()).attr("alt", figure.alternative());
        frame.appendChild(svg);
        append(
                frame.appendElement("p").addClass("report-caption"),
                ReportText.of(Texts.text("report.figureCaption", String.valueOf(figures), figure.caption())));
    }

    private static void append(Element parent, ReportText text) {
        text.spans().forEach(span -> append(parent, span));
    }

    private static void append(Element parent, Span span) {
        var element = parent;
        if (span.strong()) {
            element = element.appendElement("strong");
        }
        var address = span.address();
        if (address != null) {
            element = element.appendElement("a").attr("href", address);
        }
        var foreign = span.foreign();
        if (foreign != null) {
            element = element.appendElement("span")
                    .attr("lang", foreign.code())
                    .attr("dir", foreign.rightToLeft() ? "rtl" : "ltr");
        }
        boolean first = true;
        for (var line : span.text().split("\n", -1)) {
            if (!first) {
                element.appendElement("br");
            }
            first = false;
            for (var piece : ReportPieces.cut(SafeText.xml(line))) {
                var direction = piece.rightToLeft();
                if (direction == null) {
                    element.appendText(piece.text());
                } else {
                    element.appendElement("span")
                            .attr("dir", direction ? "rtl" : "ltr")
                            .text(piece.text());
                }
            }
        }
    }

    /** Whether a report reads from right to left. */
    public static String direction(Language language) {
        return language.rightToLeft() ? "rtl" : "ltr";
    }
}
