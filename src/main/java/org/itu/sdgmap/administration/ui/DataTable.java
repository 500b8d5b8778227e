package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.itu.sdgmap.ui.Texts;

/** A table with a heading cell a row; on a phone a list in which each value names its column. */
class DataTable extends Div {

    private final List<String> heads;
    private final Element body = new Element("tbody");

    /**
     * @param caption what the table shows, for those who do not see it
     * @param headKeys of the columns; the first is that of the heading cells
     */
    DataTable(String caption, String... headKeys) {
        addClassName("data-table");
        heads = List.of(headKeys).stream().map(k -> Texts.text(k)).toList();
        var head = new Element("tr");
        heads.forEach(h ->
                head.appendChild(new Element("th").setAttribute("scope", "col").setText(h)));
        var table = new Element("table");
        table.setAttribute("aria-label", caption);
        table.appendChild(new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    void addRow(Component... cells) {
        var row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            var cell = new Element(i == 0 ? "th" : "td");
            cell.setAttribute("data-label", heads.get(i));
            if (i == 0) {
                cell.setAttribute("scope", "row");
            }
            row.appendChild(cell.appendChild(cells[i].getElement()));
        }
        body.appendChild(row);
    }

    /** Two lines, the second smaller; nothing in place of an empty one. */
    static Div lines(String first, String second) {
        var lines = new Div(new Span(first));
        lines.addClassName("data-lines");
        if (!second.isEmpty()) {
            var small = new Span(second);
            small.addClassName("data-small");
            lines.add(small);
        }
        return lines;
    }
}
