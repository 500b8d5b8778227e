package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.Trend;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Activities year by year as a table. */
final class YearTable {

    private YearTable() {}

    static DataTable of(Trend trend) {
        var columns = new ArrayList<>(List.of(
                DataColumn.integer("year", Texts.text("modes.column.YEAR")),
                DataColumn.integer("running", Texts.text("flow.series.running")),
                DataColumn.integer("started", Texts.text("flow.series.started"))));
        for (var sector : Sector.values()) {
            columns.add(DataColumn.integer(
                    "running_" + sector.name().toLowerCase(Locale.ROOT), Texts.text("sector", sector)));
        }
        columns.add(DataColumn.integer("entries", Texts.text("flow.series.entries")));
        var rows = trend.years().stream()
                .map(year -> {
                    var values = new ArrayList<@Nullable Object>(List.of(year.year(), year.running(), year.started()));
                    for (var sector : Sector.values()) {
                        values.add(year.runningBySector().getOrDefault(sector, 0L));
                    }
                    values.add(year.entries());
                    return new DataRow(values, null);
                })
                .toList();
        return DataTable.of("years", Texts.text("flow.trend"), columns, rows);
    }
}
