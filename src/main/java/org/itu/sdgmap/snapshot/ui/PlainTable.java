package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;

/** A table of few rows, whose first column names the row; on a phone a list in which each value names its column. */
class PlainTable extends Div {

    /**
     * @param head in the reader's language
     * @param figure whether it holds numbers
     */
    record Column(String head, boolean figure) {

        static Column text(String head) {
            return new Column(head, false);
        }

        static Column figure(String head) {
            return new Column(head, true);
        }
    }

    private final List<Column> columns;
    private final Element body = new Element("tbody");

    PlainTable(String title, Column... columns) {
        this.columns = List.of(columns);
        addClassNames("data-table", "snapshot-changes");
        var head = new Element("tr");
        for (var column : columns) {
            head.appendChild(
                    marked(new Element("th").setAttribute("scope", "col").setText(column.head()), column));
        }
        getElement()
                .appendChild(new Element("table")
                        .setAttribute("aria-label", title)
                        .appendChild(new Element("thead").appendChild(head), body));
    }

    /** A row whose name leads somewhere; none where the address is empty. */
    void addRow(String address, String name, String... values) {
        var cells = new ArrayList<Element>();
        var first = cell("th", 0).setAttribute("scope", "row");
        cells.add(address.isEmpty() ? first.setText(name) : first.appendChild(new Anchor(address, name).getElement()));
        for (int i = 0; i < values.length; i++) {
            cells.add(cell("td", i + 1).setText(values[i]));
        }
        body.appendChild(new Element("tr").appendChild(cells.toArray(Element[]::new)));
    }

    private Element cell(String tag, int column) {
        var head = columns.get(column);
        return marked(new Element(tag).setAttribute("data-label", head.head()), head);
    }

    private static Element marked(Element cell, Column column) {
        if (column.figure()) {
            cell.getClassList().add("figure");
        }
        return cell;
    }
}
