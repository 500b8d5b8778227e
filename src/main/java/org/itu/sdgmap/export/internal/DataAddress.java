package org.itu.sdgmap.export.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.internal.DataParameters.Own;

/** Addresses under which files are made again. */
final class DataAddress {

    private DataAddress() {}

    /** The address of a file, without that of the server; parameters in the order of their names. */
    static String path(ExportOrder order, ExportFormat format) {
        return path(order, format.extension());
    }

    static String path(ExportOrder order, String extension) {
        var parameters = new TreeMap<String, String>();
        order.parameters().forEach((name, values) -> parameters.put(name, String.join(",", values)));
        parameters.put("lang", order.language().code());
        return "/api/v1/exports/" + order.subject().code() + "." + extension + "?"
                + parameters.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(DataAddress::parameter)
                        .collect(Collectors.joining("&"));
    }

    /** The CSV file of a table, whichever format was ordered. */
    static String csv(ExportOrder order, DataContent content, DataTable table) {
        var parameters = new TreeMap<>(order.parameters());
        parameters.remove(Own.TABLE);
        if (!table.equals(content.tables().getFirst())) {
            parameters.put(Own.TABLE, List.of(table.code()));
        }
        return order.origin() + path(order.withParameters(parameters), ExportFormat.CSV);
    }

    private static String parameter(Map.Entry<String, String> entry) {
        return entry.getKey() + "="
                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                        .replace("%2C", ",")
                        .replace("%3A", ":");
    }
}
