package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.ui.SnapshotAddress.Order;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Snapshots as a table whose heads sort it; on a phone a list in which each value names its column. */
class SnapshotTable extends Div {

    private record Column(String key, @Nullable Order order, boolean figure) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("snapshots.label", Order.LABEL, false),
            new Column("snapshots.meeting", null, false),
            new Column("snapshots.day", Order.DAY, false),
            new Column("snapshots.filter", null, false),
            new Column("snapshots.activities", Order.ACTIVITIES, true),
            new Column("snapshots.hash", null, false));

    SnapshotTable(List<Snapshot> snapshots, Order order, SnapshotWords words) {
        addClassNames("data-table", "snapshot-table");
        var head = new Element("tr");
        COLUMNS.forEach(column -> head.appendChild(head(column, order)));
        var body = new Element("tbody");
        snapshots.forEach(s -> body.appendChild(row(s, words)));
        var table = new Element("table").setAttribute("aria-label", Texts.text("snapshots.title"));
        table.appendChild(new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    private static Element head(Column column, Order order) {
        var head = new Element("th").setAttribute("scope", "col");
        if (column.figure()) {
            head.getClassList().add("figure");
        }
        if (column.order() == null) {
            return head.setText(Texts.text(column.key()));
        }
        boolean sorted = column.order() == order;
        if (sorted) {
            head.setAttribute("aria-sort", order == Order.LABEL ? "ascending" : "descending");
        }
        // Once more leads back to the newest first.
        var link = new Anchor(SnapshotAddress.ofList(sorted ? Order.NEWEST : column.order()), Texts.text(column.key()));
        return head.appendChild(link.getElement());
    }

    private static Element row(Snapshot snapshot, SnapshotWords words) {
        var label = new Anchor(SnapshotAddress.of(snapshot.id()), snapshot.label());
        var hash = new Code(snapshot.shortHash());
        hash.getElement().setAttribute("dir", "ltr");
        var meeting = snapshot.meeting();
        Component[] cells = {
            label,
            new Span(meeting == null ? "" : meeting),
            new Span(SnapshotWords.day(snapshot)),
            new Span(words.filter(snapshot)),
            new Span(Texts.number(snapshot.activities())),
            hash
        };
        var row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            var cell = new Element(i == 0 ? "th" : "td");
            cell.setAttribute("data-label", Texts.text(COLUMNS.get(i).key()));
            if (i == 0) {
                cell.setAttribute("scope", "row");
            }
            if (COLUMNS.get(i).figure()) {
                cell.getClassList().add("figure");
            }
            row.appendChild(cell.appendChild(cells[i].getElement()));
        }
        return row;
    }
}
