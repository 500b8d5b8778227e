package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.geography.CountryShapes;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first table as features: longitude and latitude in degrees, the columns as properties by their codes. Notes and hash
 * stand beside the features.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
final class GeoJsonFile {

    /** Shapes are large: so many are in memory at a time. */
    private static final int AT_ONCE = 40;

    private final ExportOrder order;
    private final DataContent content;
    private final CountryShapes shapes;
    private final JsonMapper json;

    GeoJsonFile(ExportOrder order, DataContent content, CountryShapes shapes, JsonMapper json) {
        this.order = order;
        this.content = content;
        this.shapes = shapes;
        this.json = json;
    }

    void write(OutputStream out) throws IOException {
        var table = content.tables().getFirst();
        var hash =
                new RowHash(table, content.notes().snapshot() == null ? null : DataAddress.csv(order, content, table));
        try (var writer = JsonFile.generator(json, out)) {
            writer.writeStartObject();
            writer.writeStringProperty("type", "FeatureCollection");
            writer.writeStringProperty("name", order.subject().code());
            writer.writeName("notes");
            JsonFile.writeNotes(writer, order, content.notes());
            writer.writeName("features");
            writer.writeStartArray();
            var waiting = new ArrayList<DataRow>();
            table.rows().read(row -> {
                hash.add(row);
                waiting.add(row);
                if (waiting.size() == AT_ONCE) {
                    writeFeatures(writer, table, waiting);
                }
            });
            writeFeatures(writer, table, waiting);
            writer.writeEndArray();
            writer.writeNumberProperty("row_count", hash.count());
            writer.writeStringProperty("sha256", hash.end());
            writer.writeEndObject();
        }
    }

    private void writeFeatures(JsonGenerator writer, DataTable table, List<DataRow> rows) {
        var known = shapes(table, rows);
        for (var row : rows) {
            writer.writeStartObject();
            writer.writeStringProperty("type", "Feature");
            var country = country(table, row);
            if (country != null) {
                writer.writeStringProperty("id", country);
            }
            writer.writeName("geometry");
            var geometry = country == null ? row.geometry() : known.get(country);
            if (geometry == null) {
                writer.writeNull();
            } else {
                writer.writeRawValue(geometry);
            }
            writer.writeName("properties");
            JsonFile.writeValues(writer, table, row);
            writer.writeEndObject();
        }
        rows.clear();
    }

    private Map<String, String> shapes(DataTable table, List<DataRow> rows) {
        var codes = rows.stream()
                .map(row -> country(table, row))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return codes.isEmpty() ? Map.of() : shapes.getGeoJson(codes, ReferenceSystem.CRS84);
    }

    private static @Nullable String country(DataTable table, DataRow row) {
        if (table.country() == null) {
            return null;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).code().equals(table.country())) {
                return (String) row.values().get(i);
            }
        }
        throw new IllegalStateException("No column " + table.country() + " in " + table.code());
    }
}
