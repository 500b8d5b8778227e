package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.FrameworkRecords;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.ui.Texts;

/** The crosswalk of one element: every link with a button that opens it, and one that adds another. */
class ElementLinks extends Div {

    private final RecordWords words;
    private final FrameworkCatalog frameworks;
    private final FrameworkEditing editing;
    private final ElementKey element;
    private final SerializableConsumer<String> whenChanged;

    ElementLinks(
            RecordWords words,
            FrameworkCatalog frameworks,
            FrameworkRecords records,
            FrameworkEditing editing,
            ElementKey element,
            SerializableConsumer<String> whenChanged) {
        this.words = words;
        this.frameworks = frameworks;
        this.editing = editing;
        this.element = element;
        this.whenChanged = whenChanged;
        addClassName("element-links");
        var list = new UnorderedList();
        list.addClassName("record-list");
        var links = records.listOfElement(element).stream()
                .filter(r -> r.kind() == RecordKind.CROSSWALK)
                .toList();
        links.forEach(l -> list.add(item(l)));
        add(links.isEmpty() ? new Paragraph(Texts.text("corrections.links.none")) : list);
        var add = new Button(
                Texts.text("corrections.links.add"),
                e -> new AddLinkDialog(words, frameworks, editing, element, whenChanged).open());
        add(add);
    }

    private ListItem item(FrameworkRecord link) {
        boolean outward = link.elements().getFirst().equals(element);
        var other = outward ? link.elements().getLast() : link.elements().getFirst();
        var relation =
                new Span(Texts.text("frameworks.relation." + (outward ? "TO." : "FROM.") + link.text("relation")));
        relation.addClassName("record-subject");
        var name = new Anchor(CorrectionsAddress.ofElement(other), words.element(other));
        var title = new Div(name, new Span(" " + words.title(other)));
        title.addClassName("record-statement");
        var meta = new Div(new Span(Texts.text("frameworks.basis." + link.text("basis"))));
        meta.addClassName("record-origin");
        if (!link.text("rationale").isEmpty()) {
            meta.add(new Span(" · "), RecordWords.marked(link.text("rationale"), Language.EN));
        }
        if (link.isUnconfirmed()) {
            var mark = new Span(Texts.text("frameworks.unconfirmed"));
            mark.addClassName("unconfirmed");
            meta.add(new Span(" "), mark);
        }
        var text = new Div(relation, title, meta);
        text.addClassName("record-text");
        var edit = new Button(
                Texts.text("corrections.edit"), e -> new CorrectLinkDialog(words, editing, link, whenChanged).open());
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
        edit.setAriaLabel(Texts.text("corrections.edit.one", words.subject(link)));
        var actions = new Div(edit);
        actions.addClassName("record-actions");
        return new ListItem(text, actions);
    }
}
