package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;

/** A framework as a tree to choose links from; branches are filled when they are opened. */
class ElementTreeDialog extends Dialog {

    private final FrameworkCatalog frameworks;
    private final ElementWords words;
    private final SerializablePredicate<ElementKey> isLinked;
    private final SerializableConsumer<ElementKey> link;
    private final Div tree = new Div();

    ElementTreeDialog(
            FrameworkCatalog frameworks,
            SerializablePredicate<ElementKey> isLinked,
            SerializableConsumer<ElementKey> link) {
        this.frameworks = frameworks;
        this.words = new ElementWords(frameworks);
        this.isLinked = isLinked;
        this.link = link;
        addClassName("element-tree-dialog");
        setHeaderTitle(Texts.text("entry.tree.title"));
        setWidth("760px");
        var framework = new Select<Framework>();
        framework.setLabel(Texts.text("entry.tree.framework"));
        framework.setItems(frameworks.listFrameworks());
        framework.setItemLabelGenerator(f -> f.name().in(Texts.language()));
        framework.addValueChangeListener(e -> show(e.getValue()));
        tree.addClassName("element-tree");
        add(framework, tree);
        getFooter().add(new Button(Texts.text("entry.tree.close"), e -> close()));
        framework.setValue(frameworks.listFrameworks().getFirst());
    }

    private void show(Framework framework) {
        tree.removeAll();
        tree.add(list(frameworks.listElements(framework.code()).stream()
                .filter(e -> e.parentId() == null)
                .toList()));
    }

    private UnorderedList list(List<Element> elements) {
        var list = new UnorderedList();
        elements.forEach(e -> list.add(new ListItem(node(e))));
        return list;
    }

    private Component node(Element element) {
        var line = line(element);
        var children = frameworks.listChildren(element.id());
        if (children.isEmpty()) {
            return line;
        }
        var below = new Details(Texts.text("entry.tree.below", words.code(element.key()), children.size()));
        below.addOpenedChangeListener(e -> {
            if (e.isOpened() && below.getContent().findAny().isEmpty()) {
                below.add(list(children));
            }
        });
        return new Div(line, below);
    }

    private Div line(Element element) {
        var code = new Span(element.displayCode());
        code.addClassName("element-code");
        code.getElement().setAttribute("dir", "ltr");
        var button = new Button();
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        label(button, element);
        button.addClickListener(e -> {
            link.accept(element.key());
            label(button, element);
        });
        var line = new Div(code, new Span(element.title().in(Texts.language())), button);
        line.addClassName("tree-line");
        return line;
    }

    private void label(Button button, Element element) {
        boolean linked = isLinked.test(element.key());
        button.setText(Texts.text(linked ? "entry.tree.linked" : "entry.tree.link"));
        button.setAriaLabel(
                Texts.text(linked ? "entry.tree.linked.what" : "entry.tree.link.what", words.full(element.key())));
        button.setEnabled(!linked);
    }
}
