package org.itu.sdgmap.ui;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series of a trend.
 *
 * @param label told in the key and with each value
 * @param values one a year; 0 is none, null is no data
 */
public record ChartSeries(String id, String label, Form form, List<@Nullable Long> values) {

    /** Lines are for what lasts, columns for what happens in a year. */
    public enum Form {
        @JsonProperty("line")
        LINE,
        @JsonProperty("column")
        COLUMN
    }

    public ChartSeries {
        values = Chart.copy(values);
        for (var value : values) {
            Chart.checkValue("Series '%s'".formatted(id), value);
        }
    }
}
