package org.itu.sdgmap.export.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.Report;
import org.itu.sdgmap.export.ReportBlock.Bullets;
import org.itu.sdgmap.export.ReportBlock.Figure;
import org.itu.sdgmap.export.ReportBlock.Heading;
import org.itu.sdgmap.export.ReportBlock.Paragraph;
import org.itu.sdgmap.export.ReportBlock.Table;
import org.itu.sdgmap.export.ReportBlock.Tone;
import org.itu.sdgmap.export.ReportMarkup;
import org.itu.sdgmap.export.ReportPieces;
import org.itu.sdgmap.export.ReportText;
import org.itu.sdgmap.ui.Texts;

/** The text of a document, with its head, foot and pictures. */
final class DocxBody {

    /** Of A4 within margins of 20 millimetres, in twentieths of a point. */
    private static final int TEXT_WIDTH = 9638;

    private static final String MARGIN = "1134";
    private static final double EMU_PER_MILLIMETRE = 36_000;
    private static final double WIDEST_MILLIMETRES = 170;
    /** Relationships that every document has. */
    private static final List<String> PARTS =
            List.of("styles.xml", "numbering.xml", "settings.xml", "header1.xml", "footer1.xml");

    private static final List<String> PART_TYPES = List.of("styles", "numbering", "settings", "header", "footer");

    /** Stands for the number in a caption, until the field is put there. */
    private static final String MARK = "\uE000";

    private final Report report;
    private final boolean rightToLeft;
    private final Xml xml = new Xml();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final List<Picture> pictures = new ArrayList<>();
    private int headings;
    private int tables;
    private int figures;

    /** @param target within the folder of the text */
    record Picture(String id, String target, byte[] png) {}

    DocxBody(Report report) {
        this.report = report;
        rightToLeft = report.language().rightToLeft();
    }

    List<Picture> pictures() {
        return pictures;
    }

    byte[] write() {
        xml.open(
                "w:document",
                "xmlns:w",
                DocxStyles.WORD,
                "xmlns:r",
                ReportDocx.TYPES,
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:pic",
                "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.open("w:body");
        paragraph("Title", ReportText.of(report.title()));
        paragraph("Subtitle", ReportText.of(report.subtitle()));
        paragraph("Abstract", ReportText.of(report.about()));
        if (report.choices().kind().hasContents()) {
            contents();
        }
        for (var block : report.blocks()) {
            switch (block) {
                case Heading heading -> heading(heading);
                case Paragraph paragraph -> paragraph(style(paragraph.tone()), paragraph.text());
                case Bullets bullets -> bullets.items().forEach(item -> paragraph("ListBullet", item));
                case Table table -> table(table);
                case Figure figure -> figure(figure);
            }
        }
        section();
        return xml.close(2).bytes();
    }

    private static String style(Tone tone) {
        return switch (tone) {
            case LEAD -> "Lead";
            case PLAIN -> "Normal";
            case NOTE -> "Note";
        };
    }

    // --- paragraphs ----------------------------------------------------------------------------

    private void paragraph(String style, ReportText text) {
        open(xml, style, "", false);
        runs(xml, text, false);
        xml.close();
    }

    /** @param justified word of Word, empty for the side on which reading begins */
    private void open(Xml to, String style, String justified, boolean keepNext) {
        to.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (keepNext) {
            to.empty("w:keepNext");
        }
        if (rightToLeft) {
            to.empty("w:bidi");
        }
        if (!justified.isEmpty()) {
            to.empty("w:jc", "w:val", justified);
        }
        to.close();
    }

    private void runs(Xml to, ReportText text, boolean bold) {
        for (var span : text.spans()) {
            var address = span.address();
            if (address != null) {
                to.open("w:hyperlink", "r:id", addressId(address), "w:history", "1");
            }
            var foreign = span.foreign();
            var language = foreign == null ? report.language() : foreign;
            for (var piece : ReportPieces.cut(span.text())) {
                var direction = piece.rightToLeft();
                run(
                        to,
                        piece.text(),
                        language,
                        direction == null ? language.rightToLeft() : direction,
                        bold || span.strong(),
                        address != null);
            }
            if (address != null) {
                to.close();
            }
        }
    }

    private static void run(Xml to, String text, Language language, boolean rightToLeft, boolean bold, boolean link) {
        to.open("w:r");
        properties(to, language, rightToLeft, bold, link);
        boolean first = true;
        for (var line : text.split("\n", -1)) {
            if (!first) {
                to.empty("w:br");
            }
            first = false;
            if (!line.isEmpty()) {
                to.element("w:t", line, "xml:space", "preserve");
            }
        }
        to.close();
    }

    private static void properties(Xml to, Language language, boolean rightToLeft, boolean bold, boolean link) {
        to.open("w:rPr");
        if (link) {
            to.empty("w:rStyle", "w:val", "Hyperlink");
        }
        if (bold) {
            to.empty("w:b").empty("w:bCs");
        }
        if (rightToLeft) {
            to.empty("w:rtl");
        }
        var tag = DocxStyles.tag(language);
        switch (language) {
            case AR -> to.empty("w:lang", "w:bidi", tag);
            case ZH -> to.empty("w:lang", "w:eastAsia", tag);
            default -> to.empty("w:lang", "w:val", tag);
        }
        to.close();
    }

    private void plainRun(Xml to, String text) {
        run(to, text, report.language(), rightToLeft, false, false);
    }

    private String addressId(String address) {
        return addresses.computeIfAbsent(address, a -> "rIdLink" + (addresses.size() + 1));
    }

    private void field(Xml to, String instruction, String result) {
        fieldMark(to, "begin");
        to.open("w:r")
                .element("w:instrText", " " + instruction + " ", "xml:space", "preserve")
                .close();
        fieldMark(to, "separate");
        plainRun(to, result);
        fieldMark(to, "end");
    }

    private static void fieldMark(Xml to, String type) {
        to.open("w:r").empty("w:fldChar", "w:fldCharType", type).close();
    }

    // --- headings and contents -----------------------------------------------------------------

    private void heading(Heading heading) {
        headings++;
        var id = String.valueOf(headings);
        open(xml, "Heading" + heading.level(), "", false);
        xml.empty("w:bookmarkStart", "w:id", id, "w:name", "_Toc" + id);
        runs(xml, ReportText.of(heading.text()), false);
        xml.empty("w:bookmarkEnd", "w:id", id).close();
    }

    /** Without numbers of pages, which only a program that lays the document out can know. */
    private void contents() {
        paragraph("TOCHeading", ReportText.of(Texts.text("report.contents")));
        var numbered = ReportMarkup.numbered(report);
        for (int i = 0; i < numbered.size(); i++) {
            open(xml, "TOC" + report.headings().get(i).level(), "", false);
            if (i == 0) {
                fieldMark(xml, "begin");
                xml.open("w:r")
                        .element("w:instrText", " TOC \\o \"1-2\" \\h \\n \\z \\u ", "xml:space", "preserve")
                        .close();
                fieldMark(xml, "separate");
            }
            xml.open("w:hyperlink", "w:anchor", "_Toc" + (i + 1), "w:history", "1");
            plainRun(xml, numbered.get(i));
            xml.close();
            if (i == numbered.size() - 1) {
                fieldMark(xml, "end");
            }
            xml.close();
        }
    }

    private void caption(String label, int number, String text, boolean above) {
        open(xml, "Caption", above ? "" : "center", above);
        var words = Texts.text(label, MARK, text).split(MARK, 2);
        plainRun(xml, words[0]);
        field(xml, "SEQ " + (above ? "Table" : "Figure") + " \\* ARABIC", String.valueOf(number));
        runs(xml, ReportText.of(words[1]), false);
        xml.close();
    }

    // --- tables --------------------------------------------------------------------------------

    private void table(Table table) {
        caption("report.tableCaption", ++tables, table.caption(), true);
        var widths = widths(table);
        boolean total = !table.rows().isEmpty() && table.rows().getLast().total();
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "ReportTable");
        if (rightToLeft) {
            xml.empty("w:bidiVisual");
        }
        xml.empty("w:tblW", "w:w", String.valueOf(TEXT_WIDTH), "w:type", "dxa")
                .empty("w:tblLayout", "w:type", "fixed")
                .empty(
                        "w:tblLook",
                        "w:val",
                        total ? "0060" : "0020",
                        "w:firstRow",
                        "1",
                        "w:lastRow",
                        total ? "1" : "0",
                        "w:noHBand",
                        "1",
                        "w:noVBand",
                        "1")
                .empty("w:tblCaption", "w:val", ReportPieces.plain(table.caption()))
                .close();
        xml.open("w:tblGrid");
        widths.forEach(w -> xml.empty("w:gridCol", "w:w", String.valueOf(w)));
        xml.close();
        row(
                table,
                widths,
                table.columns().stream().map(c -> ReportText.of(c.name())).toList(),
                true,
                false);
        table.rows().forEach(r -> row(table, widths, r.cells(), false, r.total()));
        xml.close();
        open(xml, "Note", "", false);
        xml.close();
    }

    private static List<Integer> widths(Table table) {
        double sum = table.columns().stream().mapToDouble(c -> c.width()).sum();
        return table.columns().stream()
                .map(c -> (int) Math.floor(TEXT_WIDTH * c.width() / sum))
                .toList();
    }

    private void row(Table table, List<Integer> widths, List<ReportText> cells, boolean head, boolean total) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        for (int i = 0; i < cells.size(); i++) {
            xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", String.valueOf(widths.get(i)), "w:type", "dxa");
            if (head) {
                xml.empty("w:vAlign", "w:val", "bottom");
            }
            xml.close();
            boolean number = table.columns().get(i).number();
            var side = table.compact() ? "center" : "right";
            open(xml, table.compact() ? "TableSmall" : "TableText", number ? side : "", head);
            runs(xml, cells.get(i), head || total);
            xml.close(2);
        }
        xml.close();
    }

    // --- figures -------------------------------------------------------------------------------

    private void figure(Figure figure) {
        double width = Math.min(WIDEST_MILLIMETRES, figure.widthMillimetres());
        var wide = String.valueOf(Math.round(width * EMU_PER_MILLIMETRE));
        var high = String.valueOf(
                Math.round(figure.heightMillimetres() * width / figure.widthMillimetres() * EMU_PER_MILLIMETRE));
        var number = String.valueOf(++figures);
        var picture = new Picture(
                "rIdPicture" + number,
                "media/figure" + number + ".png",
                figure.png().get());
        pictures.add(picture);
        var alternative = ReportPieces.plain(figure.alternative());
        open(xml, "Normal", "center", true);
        xml.open("w:r").open("w:drawing").open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", wide, "cy", high);
        xml.empty("wp:docPr", "id", number, "name", "Figure " + number, "descr", alternative);
        xml.open("a:graphic")
                .open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
                .open("pic:pic");
        xml.open("pic:nvPicPr")
                .empty("pic:cNvPr", "id", number, "name", "figure" + number + ".png", "descr", alternative)
                .empty("pic:cNvPicPr")
                .close();
        xml.open("pic:blipFill")
                .empty("a:blip", "r:embed", picture.id())
                .open("a:stretch")
                .empty("a:fillRect")
                .close(2);
        xml.open("pic:spPr")
                .open("a:xfrm")
                .empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", "cx", wide, "cy", high)
                .close();
        xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close(2);
        xml.close(7);
        caption("report.figureCaption", figures, figure.caption(), false);
    }

    // --- the page ------------------------------------------------------------------------------

    private void section() {
        xml.open("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", "rId4");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "rId5");
        xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty(
                "w:pgMar",
                "w:top",
                "1247",
                "w:right",
                MARGIN,
                "w:bottom",
                MARGIN,
                "w:left",
                MARGIN,
                "w:header",
                "567",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        if (rightToLeft) {
            xml.empty("w:bidi");
        }
        xml.close();
    }

    byte[] header() {
        var part = new Xml().open("w:hdr", "xmlns:w", DocxStyles.WORD, "xmlns:r", ReportDocx.TYPES);
        open(part, "Header", "", false);
        runs(part, ReportText.of(report.title()), false);
        return part.close(2).bytes();
    }

    byte[] footer() {
        var part = new Xml().open("w:ftr", "xmlns:w", DocxStyles.WORD, "xmlns:r", ReportDocx.TYPES);
        open(part, "Footer", "center", false);
        plainRun(part, Texts.text("app.name") + " · ");
        field(part, "PAGE", "1");
        plainRun(part, " / ");
        field(part, "NUMPAGES", "1");
        return part.close(2).bytes();
    }

    /** To be asked after the text is written. */
    byte[] relationships() {
        var part = new Xml()
                .open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        for (int i = 0; i < PARTS.size(); i++) {
            relationship(part, "rId" + (i + 1), PART_TYPES.get(i), PARTS.get(i), false);
        }
        pictures.forEach(p -> relationship(part, p.id(), "image", p.target(), false));
        addresses.forEach((address, id) -> relationship(part, id, "hyperlink", address, true));
        return part.close().bytes();
    }

    private static void relationship(Xml part, String id, String type, String target, boolean external) {
        var common = List.of("Id", id, "Type", ReportDocx.TYPES + "/" + type, "Target", target);
        var attributes = new ArrayList<>(common);
        if (external) {
            attributes.addAll(List.of("TargetMode", "External"));
        }
        part.empty("Relationship", attributes.toArray(String[]::new));
    }
}
