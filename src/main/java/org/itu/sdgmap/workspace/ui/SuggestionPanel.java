package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.itu.sdgmap.suggestion.SuggestedLink;
import org.itu.sdgmap.suggestion.SuggestedLink.LinkedBySimilar;
import org.itu.sdgmap.suggestion.SuggestedLink.NamedInText;
import org.itu.sdgmap.suggestion.SuggestedLink.Reason;
import org.itu.sdgmap.suggestion.SuggestedLink.TiedByCrosswalk;
import org.itu.sdgmap.suggestion.SuggestedLink.TiedByMatrix;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** Elements that may be linked too, each with its reasons; none is taken over by itself. */
class SuggestionPanel extends Div {

    private static final int REASONS = 3;

    private final ElementWords words;
    private final SerializableConsumer<SuggestedLink> take;
    private final SerializableConsumer<SuggestedLink> dismiss;
    private final Div content = new Div();

    SuggestionPanel(
            ElementWords words, SerializableConsumer<SuggestedLink> take, SerializableConsumer<SuggestedLink> dismiss) {
        this.words = words;
        this.take = take;
        this.dismiss = dismiss;
        addClassName("suggestions");
        var title = new H3(Texts.text("entry.suggestions"));
        add(title, content);
        show(List.of());
    }

    void show(List<SuggestedLink> suggestions) {
        content.removeAll();
        if (suggestions.isEmpty()) {
            content.add(new Paragraph(Texts.text("entry.suggestions.none")));
            return;
        }
        var list = new UnorderedList();
        suggestions.forEach(s -> list.add(item(s)));
        content.add(list);
    }

    private ListItem item(SuggestedLink suggestion) {
        var name = words.full(suggestion.element());
        var add = new Button(Texts.text("entry.suggestions.add"), e -> take.accept(suggestion));
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add.setAriaLabel(Texts.text("entry.tree.link.what", name));
        var away = new Button(Texts.text("entry.suggestions.dismiss"), e -> dismiss.accept(suggestion));
        away.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        away.setAriaLabel(Texts.text("entry.suggestions.dismiss.what", name));
        var buttons = new Div(add, away);
        buttons.addClassName("entry-row");
        var item = new ListItem(
                new StrongText(words.code(suggestion.element())), new Paragraph(words.title(suggestion.element())));
        suggestion.reasons().stream().limit(REASONS).forEach(r -> item.add(reason(suggestion, r)));
        item.add(buttons);
        return item;
    }

    private Component reason(SuggestedLink suggestion, Reason reason) {
        var code = words.code(suggestion.element());
        var line = new Paragraph(
                switch (reason) {
                    case TiedByMatrix tied -> Texts.text("entry.reason.matrix", words.full(tied.linked()), code);
                    case TiedByCrosswalk tied -> Texts.text("entry.reason.crosswalk", words.full(tied.linked()), code);
                    case NamedInText named -> Texts.text("entry.reason.named", named.words());
                    case LinkedBySimilar similar ->
                        Texts.text("entry.reason.similar", similar.activities().size(), similar.resembling(), code);
                });
        line.addClassName("suggestion-reason");
        if (reason instanceof LinkedBySimilar similar) {
            var shown = similar.activities().stream().limit(REASONS).toList();
            for (int i = 0; i < shown.size(); i++) {
                line.add(i == 0 ? " " : "; ");
                line.add(opened(
                        "/" + Paths.ACTIVITIES + "/" + shown.get(i).slug(),
                        shown.get(i).title()));
            }
        }
        return line;
    }

    /** A page that opens beside this one, so that nobody leaves what they are entering. */
    static Anchor opened(String address, String text) {
        var link = new Anchor(address, text, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener");
        link.setTitle(Texts.text("entry.newTab"));
        return link;
    }
}
