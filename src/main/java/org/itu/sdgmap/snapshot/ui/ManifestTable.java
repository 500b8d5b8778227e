package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.itu.sdgmap.snapshot.SnapshotManifest;
import org.itu.sdgmap.ui.Texts;

/** Sections of the frozen JSON with their numbers of records. */
class ManifestTable extends Div {

    ManifestTable(SnapshotManifest manifest) {
        addClassNames("data-table", "manifest");
        var head = new Element("tr")
                .appendChild(head("snapshots.section"), head("snapshots.section.name"), head("snapshots.records"));
        var body = new Element("tbody");
        manifest.records()
                .forEach((name, count) -> body.appendChild(new Element("tr")
                        .appendChild(
                                new Element("th")
                                        .setAttribute("scope", "row")
                                        .setAttribute("data-label", Texts.text("snapshots.section"))
                                        .setText(Texts.text("snapshots.section." + name)),
                                cell("snapshots.section.name").appendChild(new Element("code").setText(name)),
                                figure(cell("snapshots.records").setText(Texts.number(count))))));
        getElement()
                .appendChild(new Element("table")
                        .setAttribute("aria-label", Texts.text("snapshots.content"))
                        .appendChild(new Element("thead").appendChild(head), body));
    }

    private static Element head(String key) {
        var head = new Element("th").setAttribute("scope", "col").setText(Texts.text(key));
        return key.equals("snapshots.records") ? figure(head) : head;
    }

    private static Element cell(String key) {
        return new Element("td").setAttribute("data-label", Texts.text(key));
    }

    private static Element figure(Element cell) {
        cell.getClassList().add("figure");
        return cell;
    }
}
