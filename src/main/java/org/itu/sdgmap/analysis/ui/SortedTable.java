package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that sorts by each column. The body is one piece of markup, which keeps a visitor's session small. */
class SortedTable<R> extends Div {

    /**
     * @param number whether it holds numbers: then the largest come first
     * @param order of the rows by this column, ascending
     */
    record Column<R>(String head, boolean number, SerializableFunction<R, String> text, Comparator<R> order) {}

    private final List<Column<R>> columns;
    private final SerializableFunction<R, @Nullable String> address;
    private final List<Element> heads = new ArrayList<>();
    private final Element caption = new Element("caption");
    private final Element body = new Element("tbody");
    private List<R> rows = List.of();
    private int sortedBy;
    private boolean descending;

    /**
     * @param columns the first names the row, and settles what the others leave even
     * @param address that the name of a row leads to, null for none
     * @param sortedBy the column by which rows are sorted at first, beginning with 0
     */
    SortedTable(List<Column<R>> columns, SerializableFunction<R, @Nullable String> address, int sortedBy) {
        this.columns = List.copyOf(columns);
        this.address = address;
        this.sortedBy = sortedBy;
        this.descending = columns.get(sortedBy).number();
        addClassName("coverage-table");
        var head = new Element("tr");
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            var sort = new NativeButton(columns.get(i).head(), e -> sortBy(place));
            sort.getElement().setAttribute("type", "button");
            var cell = new Element("th");
            cell.setAttribute("scope", "col");
            cell.setAttribute("class", cellClass(columns.get(i)));
            cell.appendChild(sort.getElement());
            heads.add(cell);
            head.appendChild(cell);
        }
        var table = new Element("table");
        table.appendChild(caption, new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    void show(String title, List<R> newRows) {
        caption.setText(title);
        rows = List.copyOf(newRows);
        draw();
    }

    private void sortBy(int column) {
        descending = column == sortedBy ? !descending : columns.get(column).number();
        sortedBy = column;
        draw();
    }

    private void draw() {
        for (int i = 0; i < heads.size(); i++) {
            if (i == sortedBy) {
                heads.get(i).setAttribute("aria-sort", descending ? "descending" : "ascending");
            } else {
                heads.get(i).removeAttribute("aria-sort");
            }
        }
        var order = columns.get(sortedBy).order();
        var markup = new StringBuilder();
        rows.stream()
                .sorted((descending ? order.reversed() : order)
                        .thenComparing(columns.getFirst().order()))
                .map(this::row)
                .forEach(markup::append);
        body.setProperty("innerHTML", markup.toString());
    }

    private String row(R row) {
        var line = Markup.root("tr");
        var name = Markup.add(line, "th").attr("scope", "row");
        var target = address.apply(row);
        var text = columns.getFirst().text().apply(row);
        if (target == null) {
            name.text(text);
        } else {
            Markup.add(name, "a").attr("href", target).text(text);
        }
        for (var column : columns.subList(1, columns.size())) {
            Markup.add(line, "td", cellClass(column))
                    .attr("data-label", column.head())
                    .text(column.text().apply(row));
        }
        return line.outerHtml();
    }

    private static String cellClass(Column<?> column) {
        return column.number() ? "number" : "text";
    }
}
