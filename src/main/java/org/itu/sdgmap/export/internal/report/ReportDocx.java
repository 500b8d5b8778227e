package org.itu.sdgmap.export.internal.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.itu.sdgmap.export.Report;
import org.itu.sdgmap.export.ReportPieces;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/**
 * A report as a WordprocessingML document: real styles, numbered headings, captions that count themselves, a table of
 * contents that is filled already, head rows that are repeated.
 *
 * @see "ECMA-376, Office Open XML File Formats, Part 1; docs/decisions/0029-reports.md"
 */
@Component
class ReportDocx {

    static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Clock clock;

    ReportDocx(Clock clock) {
        this.clock = clock;
    }

    /** To be asked within the language of the report. */
    byte[] write(Report report) {
        var body = new DocxBody(report);
        var document = body.write();
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", packageRelationships());
            part(zip, "docProps/core.xml", coreProperties(report));
            part(zip, "docProps/app.xml", applicationProperties());
            part(zip, "word/document.xml", document);
            part(zip, "word/_rels/document.xml.rels", body.relationships());
            part(zip, "word/styles.xml", DocxStyles.styles(report.language()));
            part(zip, "word/numbering.xml", DocxStyles.numbering(report.language()));
            part(zip, "word/settings.xml", DocxStyles.settings(report.language()));
            part(zip, "word/header1.xml", body.header());
            part(zip, "word/footer1.xml", body.footer());
            for (var picture : body.pictures()) {
                part(zip, "word/" + picture.target(), picture.png());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be written as DOCX", e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] contentTypes() {
        var xml = new Xml()
                .open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
                .empty(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .empty("Default", "Extension", "xml", "ContentType", "application/xml")
                .empty("Default", "Extension", "png", "ContentType", "image/png");
        override(xml, "/word/document.xml", WORD + "document.main+xml");
        override(xml, "/word/styles.xml", WORD + "styles+xml");
        override(xml, "/word/numbering.xml", WORD + "numbering+xml");
        override(xml, "/word/settings.xml", WORD + "settings+xml");
        override(xml, "/word/header1.xml", WORD + "header+xml");
        override(xml, "/word/footer1.xml", WORD + "footer+xml");
        override(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        override(xml, "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        return xml.close().bytes();
    }

    private static void override(Xml xml, String part, String type) {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }

    private static byte[] packageRelationships() {
        return new Xml()
                .open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
                .empty("Relationship", "Id", "rId1", "Type", TYPES + "/officeDocument", "Target", "word/document.xml")
                .empty(
                        "Relationship",
                        "Id",
                        "rId2",
                        "Type",
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "Target",
                        "docProps/core.xml")
                .empty(
                        "Relationship",
                        "Id",
                        "rId3",
                        "Type",
                        TYPES + "/extended-properties",
                        "Target",
                        "docProps/app.xml")
                .close()
                .bytes();
    }

    private byte[] coreProperties(Report report) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Xml()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .element("dc:title", ReportPieces.plain(report.title()))
                .element("dc:subject", report.about())
                .element("dc:creator", Texts.text("app.name"))
                .element("dc:description", ReportPieces.plain(report.subtitle()))
                .element("dc:language", report.language().code())
                .element("dcterms:created", now, "xsi:type", "dcterms:W3CDTF")
                .element("dcterms:modified", now, "xsi:type", "dcterms:W3CDTF")
                .close()
                .bytes();
    }

    private static byte[] applicationProperties() {
        return new Xml()
                .open(
                        "Properties",
                        "xmlns",
                        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
                .element("Application", "ITU SDG Mapping Tool")
                .close()
                .bytes();
    }
}
