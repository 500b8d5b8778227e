package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.itu.sdgmap.ui.Texts;

/**
 * A table that a phone shows as a list. The roles are written out, because a browser forgets them where rows are laid
 * out in another way.
 */
@Tag("table")
class DeskTable extends Component implements HasStyle {

    private final Element body = new Element("tbody").setAttribute("role", "rowgroup");
    private final List<String> heads;

    /** @param heads keys of the heads of columns; the first column names the row */
    DeskTable(String captionKey, List<String> heads) {
        this.heads = heads.stream().map(Texts::text).toList();
        addClassName("desk-table");
        getElement().setAttribute("role", "table").setAttribute("aria-label", Texts.text(captionKey));
        var row = new Element("tr").setAttribute("role", "row");
        this.heads.forEach(head -> row.appendChild(new Element("th")
                .setAttribute("scope", "col")
                .setAttribute("role", "columnheader")
                .setText(head)));
        getElement()
                .appendChild(
                        new Element("thead").setAttribute("role", "rowgroup").appendChild(row), body);
    }

    /** @param cells what stands in the columns, the first of which names the row */
    void addRow(Component... cells) {
        var row = new Element("tr").setAttribute("role", "row");
        for (int i = 0; i < cells.length; i++) {
            var cell = i == 0
                    ? new Element("th").setAttribute("scope", "row").setAttribute("role", "rowheader")
                    : new Element("td").setAttribute("role", "cell");
            cell.setAttribute("data-head", heads.get(i));
            row.appendChild(cell.appendChild(cells[i].getElement()));
        }
        body.appendChild(row);
    }

    static Span text(String text) {
        return new Span(text);
    }
}
