package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.internal.DataColumn.Type;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the columns of a CSV file are, where it comes from, and its hash.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
final class CsvMetadata {

    private final ExportOrder order;
    private final DataContent content;
    private final DataTable table;
    private final JsonMapper json;

    CsvMetadata(ExportOrder order, DataContent content, DataTable table, JsonMapper json) {
        this.order = order;
        this.content = content;
        this.table = table;
        this.json = json;
    }

    void write(OutputStream out) throws IOException {
        var address = DataAddress.csv(order, content, table);
        boolean frozen = content.notes().snapshot() != null;
        var hash = new RowHash(table, frozen ? address : null);
        table.rows().read(hash::add);
        try (var writer = JsonFile.generator(json, out)) {
            writer.writeStartObject();
            writer.writeName("@context");
            writer.writeStartArray();
            writer.writeString("http://www.w3.org/ns/csvw");
            writer.writeStartObject();
            writer.writeStringProperty("@language", order.language().code());
            writer.writeEndObject();
            writer.writeEndArray();
            writer.writeStringProperty("url", address);
            writer.writeStringProperty("dc:title", content.notes().title());
            writer.writeStringProperty("dc:description", content.notes().filter());
            writer.writeStringProperty("dc:source", content.notes().source());
            writer.writeStringProperty("dc:format", ExportFormat.CSV.mediaType());
            writer.writeName("dialect");
            writeDialect(writer);
            writer.writeName("tableSchema");
            writeSchema(writer, frozen);
            writeNotes(writer);
            writer.writeNumberProperty("schema:numberOfItems", hash.count());
            writer.writeStringProperty("schema:sha256", hash.end());
            writer.writeEndObject();
        }
    }

    private void writeNotes(JsonGenerator writer) {
        var notes = content.notes();
        writer.writeName("schema:measurementTechnique");
        writer.writeStartArray();
        notes.rules().forEach(writer::writeString);
        writer.writeEndArray();
        writer.writeStringProperty("schema:temporalCoverage", notes.state());
        writer.writeStringProperty("schema:mainEntityOfPage", notes.address());
        var frozen = notes.snapshot();
        if (frozen != null) {
            writer.writeStringProperty(
                    "schema:isBasedOn",
                    order.origin() + "/api/v1/snapshots/" + frozen.id() + ".json sha256:" + frozen.sha256());
        }
    }

    private static void writeDialect(JsonGenerator writer) {
        writer.writeStartObject();
        writer.writeStringProperty("encoding", "utf-8");
        writer.writeStringProperty("delimiter", ",");
        writer.writeStringProperty("quoteChar", "\"");
        writer.writeBooleanProperty("doubleQuote", true);
        writer.writeStringProperty("lineTerminators", "\r\n");
        writer.writeBooleanProperty("header", true);
        writer.writeEndObject();
    }

    private void writeSchema(JsonGenerator writer, boolean frozen) {
        writer.writeStartObject();
        writer.writeName("columns");
        writer.writeStartArray();
        for (var column : table.columns()) {
            writer.writeStartObject();
            writer.writeStringProperty("name", column.code());
            writer.writeStringProperty("titles", column.title());
            writer.writeStringProperty("datatype", column.type().datatype());
            if (column.type() == Type.LIST) {
                writer.writeStringProperty("separator", DataValues.SEPARATOR);
            }
            writer.writeEndObject();
        }
        if (frozen) {
            writer.writeStartObject();
            writer.writeStringProperty("name", CsvSink.ADDRESS);
            writer.writeStringProperty("titles", CsvSink.ADDRESS);
            writer.writeStringProperty("datatype", Type.ADDRESS.datatype());
            writer.writeEndObject();
        }
        writer.writeEndArray();
        writer.writeEndObject();
    }
}
