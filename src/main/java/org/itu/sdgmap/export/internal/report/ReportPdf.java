package org.itu.sdgmap.export.internal.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.itu.sdgmap.export.Report;
import org.itu.sdgmap.export.ReportMarkup;
import org.itu.sdgmap.export.ReportPieces;
import org.itu.sdgmap.export.internal.pdf.PdfWriter;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** A report as tagged PDF on A4. */
@Component
class ReportPdf {

    private static final double MILLIMETRES = 170;
    /** Tables with no more rows stand on one page. */
    private static final int MOST_KEPT_ROWS = 20;

    private final PdfWriter writer;
    private final String style;

    ReportPdf(PdfWriter writer) {
        this.writer = writer;
        try (InputStream in = ReportPdf.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("No style sheet of reports");
            }
            style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet of reports cannot be read", e);
        }
    }

    /** To be asked within the language of the report. */
    byte[] write(Report report) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(new W3CDom().fromJsoup(page(report)), report.language(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be written as PDF", e);
        }
        return out.toByteArray();
    }

    Document page(Report report) {
        var page = new Document("");
        var root = page.appendElement("html")
                .attr("xmlns", "http://www.w3.org/1999/xhtml")
                .attr("lang", report.language().code())
                .attr("dir", ReportMarkup.direction(report.language()));
        var head = root.appendElement("head");
        head.appendElement("title").text(ReportPieces.plain(report.title()));
        head.appendElement("meta").attr("name", "subject").attr("content", report.about());
        head.appendElement("meta").attr("name", "author").attr("content", Texts.text("app.name"));
        var headings = ReportMarkup.numbered(report);
        addBookmarks(head, report, headings);
        head.appendElement("style").appendChild(new org.jsoup.nodes.DataNode(style + margins(report)));
        var body = root.appendElement("body");
        addMargins(body, report);
        body.appendElement("h1").text(ReportPieces.plain(report.title()));
        body.appendElement("p").addClass("subtitle").text(ReportPieces.plain(report.subtitle()));
        body.appendElement("p").addClass("about").text(report.about());
        if (report.choices().kind().hasContents()) {
            addContents(body, report, headings);
        }
        new ReportMarkup(report, 2).appendTo(body);
        layOut(body, report);
        return page;
    }

    private static void addBookmarks(Element head, Report report, java.util.List<String> headings) {
        var bookmarks = head.appendElement("bookmarks");
        Element chapter = bookmarks;
        for (int i = 0; i < headings.size(); i++) {
            boolean top = report.headings().get(i).level() == 1;
            var bookmark = (top ? bookmarks : chapter)
                    .appendElement("bookmark")
                    .attr("name", headings.get(i))
                    .attr("href", "#" + ReportMarkup.headingId(i + 1));
            chapter = top ? bookmark : chapter;
        }
    }

    private static void addContents(Element body, Report report, java.util.List<String> headings) {
        body.appendElement("p").addClass("contents-title").text(Texts.text("report.contents"));
        var list = body.appendElement("div").addClass("contents");
        for (int i = 0; i < headings.size(); i++) {
            list.appendElement("p")
                    .addClass("level" + report.headings().get(i).level())
                    .appendElement("a")
                    .attr("href", "#" + ReportMarkup.headingId(i + 1))
                    .text(headings.get(i));
        }
    }

    /** Widths of columns and drawings, which a style sheet cannot know. */
    private static void layOut(Element body, Report report) {
        // The signs of lists would be left out where reading goes from right to left.
        body.select("li").forEach(item -> item.prependText("\u2022 "));
        var tables = body.select("table");
        for (int t = 0; t < tables.size(); t++) {
            var columns = report.tables().get(t).columns();
            double sum = columns.stream().mapToDouble(c -> c.width()).sum();
            if (report.tables().get(t).rows().size() <= MOST_KEPT_ROWS) {
                tables.get(t).parents().getFirst().addClass("kept");
            }
            var cells = tables.get(t).select("thead th");
            for (int c = 0; c < columns.size(); c++) {
                cells.get(c)
                        .attr(
                                "style",
                                String.format(
                                        java.util.Locale.ROOT,
                                        "width:%.2f%%",
                                        columns.get(c).width() / sum * 100));
            }
        }
        var drawings = body.select("svg");
        for (int i = 0; i < drawings.size() && i < report.figures().size(); i++) {
            var figure = report.figures().get(i);
            drawings.get(i)
                    .attr(
                            "style",
                            String.format(
                                    java.util.Locale.ROOT,
                                    "width:%.1fmm;height:%.1fmm",
                                    Math.min(MILLIMETRES, figure.widthMillimetres()),
                                    figure.heightMillimetres()));
        }
    }

    /** What stands in the margins of pages: set as the text is, since what a style sheet writes is not put into order. */
    private static void addMargins(Element body, Report report) {
        body.appendElement("div").addClass("running-title").text(ReportPieces.plain(report.title()));
        body.appendElement("div").addClass("running-tool").text(Texts.text("app.name"));
    }

    /** On which side each margin stands. */
    private static String margins(Report report) {
        boolean rightToLeft = report.language().rightToLeft();
        return """
                @page {
                  @top-%1$s { content: element(title); }
                  @bottom-%2$s { content: counter(page) ' / ' counter(pages); font-size: 8pt; color: #51606f; }
                  @bottom-%1$s { content: element(tool); }
                }
                @page :first { @top-%1$s { content: ''; } }
                """.formatted(rightToLeft ? "right" : "left", rightToLeft ? "left" : "right");
    }
}
