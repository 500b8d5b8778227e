package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkRecords;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** The editions with what awaits a check in each; where coordinators begin. */
@Route(Paths.CORRECTIONS)
@RolesAllowed("COORDINATOR")
class CorrectionsView extends Div implements HasDynamicTitle {

    CorrectionsView(FrameworkCatalog frameworks, FrameworkRecords records) {
        addClassName("corrections");
        var counts = records.countUnconfirmed();
        long total = counts.values().stream()
                .flatMap(c -> c.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        var add = new Anchor("/" + CorrectionsAddress.ADD, Texts.text("corrections.add"));
        var all = new Anchor("/" + CorrectionsAddress.UNCONFIRMED, Texts.text("corrections.queue.open"));
        var header = new PageHeader(Texts.text("corrections.title"), all, add);
        header.setAnswer(Texts.text("corrections.answer", total));
        var list = new UnorderedList();
        list.addClassName("edition-list");
        frameworks
                .listFrameworks()
                .forEach(f -> list.add(
                        edition(f, frameworks.listElements(f.code()).size(), counts.getOrDefault(f.code(), Map.of()))));
        add(header, list);
    }

    private static ListItem edition(Framework framework, int elements, Map<RecordKind, Long> counts) {
        long open = counts.values().stream().mapToLong(Long::longValue).sum();
        var name = new H2(new Anchor(
                CorrectionsAddress.ofPublicPage(framework.code()),
                framework.name().in(Texts.language())));
        var facts = new Paragraph(Texts.text("frameworks.elements", elements)
                + Texts.text("list.separator")
                + Texts.text("corrections.open", open));
        var item = new ListItem(name, facts);
        if (open > 0) {
            var kinds = new Paragraph(RecordWords.counts(counts));
            kinds.addClassName("edition-kinds");
            item.add(kinds);
        }
        var links = new Div();
        links.addClassName("panel-links");
        if (open > 0) {
            links.add(new Anchor(
                    CorrectionsAddress.ofUnconfirmed(framework.code()), Texts.text("corrections.queue.open")));
        }
        var edit = new Anchor(CorrectionsAddress.ofEdition(framework.code()), Texts.text("corrections.edit"));
        links.add(edit, new Anchor(CorrectionsAddress.ofHistory(framework.code()), Texts.text("corrections.history")));
        item.add(links);
        return item;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("corrections.title"));
    }
}
