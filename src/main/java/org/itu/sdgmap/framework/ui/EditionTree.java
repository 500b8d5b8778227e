package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.itu.sdgmap.framework.EditionPreview;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.ui.Texts;

/** The first elements that an upload would add, and how many follow. */
class EditionTree extends Div {

    private static final int SHOWN = 30;

    EditionTree(RecordWords words, EditionPreview preview) {
        addClassName("edition-tree");
        var language = Texts.language();
        var titles = preview.listOf(RecordKind.TITLE).stream()
                .filter(r -> r.text("language").equals(language.code()))
                .collect(Collectors.toMap(r -> r.text("code"), r -> r.text("title"), (a, b) -> a));
        var list = new UnorderedList();
        var elements = preview.listOf(RecordKind.ELEMENT);
        elements.stream().limit(SHOWN).forEach(e -> list.add(item(e, titles.getOrDefault(e.text("code"), ""))));
        add(list);
        if (elements.size() > SHOWN) {
            add(new Paragraph(Texts.text("corrections.preview.more", elements.size() - SHOWN)));
        }
        preview.listOf(RecordKind.FRAMEWORK).stream()
                .findFirst()
                .ifPresent(f -> addComponentAsFirst(new Paragraph(words.statement(f))));
    }

    private static ListItem item(FrameworkRecord element, String title) {
        var code = new Span(element.text("code"));
        code.addClassName("element-code");
        code.getElement().setAttribute("dir", "ltr");
        var kind = new Span(Texts.text("elementKind." + element.text("kind")));
        kind.addClassName("record-origin");
        return new ListItem(code, new Span(" " + title + " "), kind);
    }
}
