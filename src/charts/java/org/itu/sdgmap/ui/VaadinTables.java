package org.itu.sdgmap.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.HashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a figure as a table. */
final class VaadinTables {

    private VaadinTables() {}

    static NativeTable trend(TrendChart chart) {
        var table = table(
                chart.title(),
                Stream.concat(
                        Stream.of(label("columnYear")), chart.series().stream().map(ChartSeries::label)));
        for (int place = 0; place < chart.years().size(); place++) {
            int year = place;
            row(
                    table,
                    String.valueOf(chart.years().get(year)),
                    chart.series().stream().map(s -> number(s.values().get(year))));
        }
        return table;
    }

    static NativeTable bars(BarChart chart) {
        var table = table(chart.title(), Stream.of(label("columnName"), chart.unit()));
        chart.bars().forEach(b -> row(table, (b.shortName() + " " + b.label()).strip(), Stream.of(number(b.value()))));
        return table;
    }

    static NativeTable flow(FlowChart chart) {
        var names = new HashMap<String, String>();
        chart.nodes().forEach(n -> names.put(n.id(), n.fullName()));
        var table = table(chart.title(), Stream.of(label("columnFrom"), label("columnTo"), chart.unit()));
        chart.links()
                .forEach(l -> row(
                        table,
                        names.getOrDefault(l.source(), l.source()),
                        Stream.of(names.getOrDefault(l.target(), l.target()), Texts.number(l.value()))));
        return table;
    }

    static NativeTable heat(HeatChart chart) {
        var values = new HashMap<String, String>();
        chart.cells().forEach(c -> values.put(c.row() + ">" + c.column(), number(c.value())));
        var table = table(
                chart.title(),
                Stream.concat(
                        Stream.of(label("columnName")), chart.columns().stream().map(HeatChart.Heading::fullName)));
        chart.rows()
                .forEach(r -> row(
                        table,
                        r.fullName(),
                        chart.columns().stream()
                                .map(c -> values.getOrDefault(r.id() + ">" + c.id(), label("noData")))));
        return table;
    }

    static NativeTable rings(SdgRings.Data rings) {
        var table = table(rings.title(), Stream.of(label("columnName"), label("columnKind"), rings.unit()));
        rings.rings().forEach(ring -> ring.items()
                .forEach(i -> row(
                        table, i.shortText() + " " + i.name(), Stream.of(ring.label(), Texts.number(i.activities())))));
        return table;
    }

    private static NativeTable table(String caption, Stream<String> columns) {
        var table = new NativeTable();
        table.setCaptionText(caption);
        var head = new NativeTableRow();
        columns.forEach(c -> head.add(heading(c, "col")));
        table.getHead().add(head);
        return table;
    }

    private static void row(NativeTable table, String heading, Stream<String> values) {
        var row = new NativeTableRow(heading(heading, "row"));
        values.forEach(v -> row.add(new NativeTableCell(v)));
        table.getBody().add(row);
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static String number(@Nullable Long value) {
        return value == null ? label("noData") : Texts.number(value);
    }

    private static String label(String key) {
        return Texts.text("chart.label." + key);
    }
}
