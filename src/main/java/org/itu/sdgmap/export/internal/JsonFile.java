package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.itu.sdgmap.export.ExportNotes;
import org.itu.sdgmap.export.ExportOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tables with their notes as JSON, row by row. */
final class JsonFile {

    static final String FORMAT = "itu-sdg-mapping-tool/export";
    static final int FORMAT_VERSION = 1;

    private final ExportOrder order;
    private final DataContent content;
    private final JsonMapper json;

    JsonFile(ExportOrder order, DataContent content, JsonMapper json) {
        this.order = order;
        this.content = content;
        this.json = json;
    }

    void write(OutputStream out) throws IOException {
        try (var writer = generator(json, out)) {
            writer.writeStartObject();
            writer.writeStringProperty("format", FORMAT);
            writer.writeNumberProperty("format_version", FORMAT_VERSION);
            writer.writeStringProperty("subject", order.subject().code());
            writer.writeName("notes");
            writeNotes(writer, order, content.notes());
            writer.writeName("tables");
            writer.writeStartArray();
            for (var table : content.tables()) {
                writeTable(writer, table);
            }
            writer.writeEndArray();
            writer.writeEndObject();
        }
    }

    static JsonGenerator generator(JsonMapper json, OutputStream out) {
        var writer = json.createGenerator(out);
        writer.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
        return writer;
    }

    static void writeNotes(JsonGenerator writer, ExportOrder order, ExportNotes notes) {
        writer.writeStartObject();
        writer.writeStringProperty("language", order.language().code());
        writer.writeStringProperty("title", notes.title());
        writer.writeStringProperty("filter", notes.filter());
        writer.writeName("rules");
        writeTexts(writer, notes.rules());
        writer.writeStringProperty("source", notes.source());
        writer.writeStringProperty("state", notes.state());
        if (notes.disclaimer() != null) {
            writer.writeStringProperty("disclaimer", notes.disclaimer());
        }
        writer.writeStringProperty("address", notes.address());
        writer.writeStringProperty("file", order.origin() + DataAddress.path(order, order.format()));
        var frozen = notes.snapshot();
        if (frozen != null) {
            writer.writeName("snapshot");
            writer.writeStartObject();
            writer.writeNumberProperty("id", frozen.id());
            writer.writeStringProperty("label", frozen.label());
            writer.writeStringProperty("sha256", frozen.sha256());
            writer.writeEndObject();
        }
        writer.writeEndObject();
    }

    private void writeTable(JsonGenerator writer, DataTable table) throws IOException {
        writer.writeStartObject();
        writer.writeStringProperty("code", table.code());
        writer.writeStringProperty("title", table.title());
        writer.writeName("columns");
        writer.writeStartArray();
        for (var column : table.columns()) {
            writer.writeStartObject();
            writer.writeStringProperty("code", column.code());
            writer.writeStringProperty("title", column.title());
            writer.writeStringProperty("type", column.type().name());
            writer.writeEndObject();
        }
        writer.writeEndArray();
        var hash =
                new RowHash(table, content.notes().snapshot() == null ? null : DataAddress.csv(order, content, table));
        writer.writeName("rows");
        writer.writeStartArray();
        table.rows().read(row -> {
            hash.add(row);
            writeValues(writer, table, row);
        });
        writer.writeEndArray();
        writer.writeNumberProperty("row_count", hash.count());
        writer.writeStringProperty("sha256", hash.end());
        writer.writeEndObject();
    }

    static void writeValues(JsonGenerator writer, DataTable table, DataRow row) {
        writer.writeStartObject();
        for (int i = 0; i < table.columns().size(); i++) {
            writer.writeName(table.columns().get(i).code());
            writeValue(writer, row.values().get(i));
        }
        writer.writeEndObject();
    }

    private static void writeValue(JsonGenerator writer, @Nullable Object value) {
        switch (value) {
            case null -> writer.writeNull();
            case Integer number -> writer.writeNumber(number);
            case Long number -> writer.writeNumber(number);
            case Number number -> writer.writeNumber(new BigDecimal(DataValues.plain(number)));
            case Boolean truth -> writer.writeBoolean(truth);
            case List<?> texts -> writeTexts(writer, texts);
            default -> writer.writeString(value.toString());
        }
    }

    private static void writeTexts(JsonGenerator writer, List<?> texts) {
        writer.writeStartArray();
        texts.forEach(text -> writer.writeString(Objects.toString(text)));
        writer.writeEndArray();
    }
}
