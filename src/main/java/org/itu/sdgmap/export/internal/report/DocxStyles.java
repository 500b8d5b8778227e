package org.itu.sdgmap.export.internal.report;

import org.itu.sdgmap.common.Language;

/** Styles, numbering and settings of documents. Lengths are in twentieths of a point. */
final class DocxStyles {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final int HEADINGS = 1;
    static final int BULLETS = 2;

    private static final String INK = "1B2733";
    private static final String BLUE = "00699A";
    private static final String MUTED = "51606F";
    private static final String HAIRLINE = "D5DCE2";

    private DocxStyles() {}

    /** Tag of the language as Word knows it. */
    static String tag(Language language) {
        return switch (language) {
            case EN -> "en-GB";
            case FR -> "fr-FR";
            case ES -> "es-ES";
            case RU -> "ru-RU";
            case ZH -> "zh-CN";
            case AR -> "ar-SA";
        };
    }

    static byte[] styles(Language language) {
        var xml = new Xml().open("w:styles", "xmlns:w", WORD);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        xml.empty(
                "w:rFonts",
                "w:ascii",
                "Calibri",
                "w:hAnsi",
                "Calibri",
                "w:eastAsia",
                "Microsoft YaHei",
                "w:cs",
                "Arial");
        xml.empty("w:color", "w:val", INK).empty("w:sz", "w:val", "21").empty("w:szCs", "w:val", "21");
        xml.empty("w:lang", "w:val", latin(language), "w:eastAsia", "zh-CN", "w:bidi", "ar-SA");
        xml.close(2).open("w:pPrDefault").open("w:pPr");
        xml.empty("w:spacing", "w:after", "120", "w:line", "276", "w:lineRule", "auto")
                .close(3);
        style(xml, "Normal", "Normal", "", 0, "", false, "");
        style(xml, "Title", "Title", "Normal", 44, BLUE, true, "before=0 after=60");
        style(xml, "Subtitle", "Subtitle", "Normal", 24, MUTED, false, "before=0 after=120");
        style(xml, "Abstract", "Abstract", "Normal", 21, MUTED, false, "before=0 after=240");
        heading(xml, 1, 32, "before=420 after=120");
        heading(xml, 2, 25, "before=280 after=80");
        style(xml, "Lead", "Lead", "Normal", 24, INK, false, "before=0 after=160");
        style(xml, "Note", "Note", "Normal", 17, MUTED, false, "before=0 after=120");
        style(xml, "Caption", "caption", "Normal", 19, INK, true, "before=200 after=80");
        style(xml, "TableText", "Table Text", "Normal", 17, INK, false, "before=20 after=20 line=240");
        style(xml, "TableSmall", "Table Small", "TableText", 14, INK, false, "");
        style(xml, "ListBullet", "List Bullet", "Normal", 0, "", false, "before=0 after=60");
        style(xml, "TOCHeading", "TOC Heading", "Normal", 26, INK, true, "before=240 after=80");
        style(xml, "TOC1", "toc 1", "Normal", 0, "", false, "before=0 after=40");
        style(xml, "TOC2", "toc 2", "Normal", 0, "", false, "before=0 after=40 left=340");
        style(xml, "Header", "header", "Normal", 16, MUTED, false, "before=0 after=0");
        style(xml, "Footer", "footer", "Normal", 16, MUTED, false, "before=0 after=0");
        xml.open("w:style", "w:type", "character", "w:styleId", "Hyperlink").empty("w:name", "w:val", "Hyperlink");
        xml.open("w:rPr").empty("w:color", "w:val", BLUE).close(2);
        tableStyle(xml);
        return xml.close().bytes();
    }

    private static String latin(Language language) {
        return language == Language.ZH || language == Language.AR ? "en-GB" : tag(language);
    }

    private static void heading(Xml xml, int level, int size, String spacing) {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", "Heading" + level);
        xml.empty("w:name", "w:val", "heading " + level).empty("w:basedOn", "w:val", "Normal");
        xml.empty("w:next", "w:val", "Normal").empty("w:qFormat");
        xml.open("w:pPr").empty("w:keepNext").empty("w:keepLines");
        xml.open("w:numPr").empty("w:ilvl", "w:val", String.valueOf(level - 1));
        xml.empty("w:numId", "w:val", String.valueOf(HEADINGS)).close();
        spacing(xml, spacing);
        xml.empty("w:outlineLvl", "w:val", String.valueOf(level - 1)).close();
        run(xml, size, level == 1 ? BLUE : INK, true);
        xml.close();
    }

    private static void style(
            Xml xml, String id, String name, String basedOn, int size, String colour, boolean bold, String spacing) {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", id, "w:default", basedOn.isEmpty() ? "1" : "0");
        xml.empty("w:name", "w:val", name);
        if (!basedOn.isEmpty()) {
            xml.empty("w:basedOn", "w:val", basedOn);
        }
        xml.empty("w:qFormat");
        if (!spacing.isEmpty() || id.equals("ListBullet")) {
            xml.open("w:pPr");
            if (id.equals("ListBullet")) {
                xml.open("w:numPr").empty("w:ilvl", "w:val", "0");
                xml.empty("w:numId", "w:val", String.valueOf(BULLETS)).close();
            }
            spacing(xml, spacing);
            xml.close();
        }
        if (size > 0 || bold || !colour.isEmpty()) {
            run(xml, size, colour, bold);
        }
        xml.close();
    }

    /** @param words such as before=0 after=60 line=240 left=340 */
    private static void spacing(Xml xml, String words) {
        var attributes = new java.util.ArrayList<String>();
        String left = null;
        for (var word : words.split(" ")) {
            var pair = word.split("=");
            if (pair.length == 2 && pair[0].equals("left")) {
                left = pair[1];
            } else if (pair.length == 2) {
                attributes.add("w:" + pair[0]);
                attributes.add(pair[1]);
            }
        }
        if (!attributes.isEmpty()) {
            xml.empty("w:spacing", attributes.toArray(String[]::new));
        }
        if (left != null) {
            xml.empty("w:ind", "w:start", left);
        }
    }

    private static void run(Xml xml, int size, String colour, boolean bold) {
        xml.open("w:rPr");
        if (bold) {
            xml.empty("w:b").empty("w:bCs");
        }
        if (!colour.isEmpty()) {
            xml.empty("w:color", "w:val", colour);
        }
        if (size > 0) {
            xml.empty("w:sz", "w:val", String.valueOf(size)).empty("w:szCs", "w:val", String.valueOf(size));
        }
        xml.close();
    }

    private static void tableStyle(Xml xml) {
        xml.open("w:style", "w:type", "table", "w:styleId", "ReportTable").empty("w:name", "w:val", "Report Table");
        xml.open("w:tblPr").open("w:tblBorders");
        border(xml, "w:top", "8", INK);
        border(xml, "w:bottom", "8", INK);
        border(xml, "w:insideH", "4", HAIRLINE);
        xml.close().open("w:tblCellMar");
        xml.empty("w:left", "w:w", "70", "w:type", "dxa").empty("w:right", "w:w", "70", "w:type", "dxa");
        xml.close(2);
        xml.open("w:tblStylePr", "w:type", "firstRow")
                .open("w:rPr")
                .empty("w:b")
                .empty("w:bCs")
                .close();
        xml.open("w:tcPr").open("w:tcBorders");
        border(xml, "w:bottom", "8", INK);
        xml.close()
                .empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "F5F7F9")
                .close(2);
        xml.open("w:tblStylePr", "w:type", "lastRow")
                .open("w:rPr")
                .empty("w:b")
                .empty("w:bCs")
                .close();
        xml.open("w:tcPr").open("w:tcBorders");
        border(xml, "w:top", "8", INK);
        xml.close(3);
        xml.close();
    }

    private static void border(Xml xml, String side, String eighths, String colour) {
        xml.empty(side, "w:val", "single", "w:sz", eighths, "w:space", "0", "w:color", colour);
    }

    static byte[] numbering(Language language) {
        var side = language.rightToLeft() ? "right" : "left";
        var xml = new Xml().open("w:numbering", "xmlns:w", WORD);
        xml.open("w:abstractNum", "w:abstractNumId", "0").empty("w:multiLevelType", "w:val", "multilevel");
        for (int level = 0; level < 2; level++) {
            xml.open("w:lvl", "w:ilvl", String.valueOf(level)).empty("w:start", "w:val", "1");
            xml.empty("w:numFmt", "w:val", "decimal").empty("w:pStyle", "w:val", "Heading" + (level + 1));
            xml.empty("w:suff", "w:val", "nothing");
            xml.empty("w:lvlText", "w:val", (level == 0 ? "%1" : "%1.%2") + "\u00A0\u00A0")
                    .empty("w:lvlJc", "w:val", side);
            xml.close();
        }
        xml.close()
                .open("w:abstractNum", "w:abstractNumId", "1")
                .empty("w:multiLevelType", "w:val", "hybridMultilevel");
        xml.open("w:lvl", "w:ilvl", "0").empty("w:start", "w:val", "1").empty("w:numFmt", "w:val", "bullet");
        xml.empty("w:lvlText", "w:val", "\u2022").empty("w:lvlJc", "w:val", side);
        xml.open("w:pPr").empty("w:ind", "w:start", "360", "w:hanging", "260").close(3);
        xml.open("w:num", "w:numId", String.valueOf(HEADINGS))
                .empty("w:abstractNumId", "w:val", "0")
                .close();
        xml.open("w:num", "w:numId", String.valueOf(BULLETS))
                .empty("w:abstractNumId", "w:val", "1")
                .close();
        return xml.close().bytes();
    }

    static byte[] settings(Language language) {
        return new Xml()
                .open("w:settings", "xmlns:w", WORD)
                .empty("w:zoom", "w:percent", "100")
                .empty("w:defaultTabStop", "w:val", "708")
                .open("w:compat")
                .empty(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        "15")
                .close()
                .empty("w:themeFontLang", "w:val", latin(language), "w:eastAsia", "zh-CN", "w:bidi", "ar-SA")
                .close()
                .bytes();
    }
}
