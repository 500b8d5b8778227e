package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.Translation;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;

/** Title and description in further languages, each added by a button. */
class TranslationFields extends Div {

    private record Pair(TextField title, TextArea description) {}

    private final EntryFields fields;
    private final Map<Language, Pair> pairs = new EnumMap<>(Language.class);
    private final Div blocks = new Div();
    private final Div offers = new Div();
    private final UndoLine undo = new UndoLine();
    private Language original = Language.EN;

    TranslationFields(EntryFields fields) {
        this.fields = fields;
        addClassName("entry-translations");
        offers.addClassName("entry-offers");
        add(blocks, undo, offers);
    }

    /** Words in a language are read and laid out as such. */
    static void mark(Language language, Component... marked) {
        for (var field : marked) {
            field.getElement().setAttribute("lang", language.code());
            field.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        }
    }

    void setOriginal(Language language) {
        original = language;
        offer();
    }

    void show(DraftContent content) {
        original = content.language();
        pairs.keySet().forEach(this::forget);
        pairs.clear();
        blocks.removeAll();
        undo.clear();
        content.translations().forEach(this::add);
        offer();
    }

    Map<Language, Translation> values() {
        var values = new LinkedHashMap<Language, Translation>();
        pairs.forEach((language, pair) -> values.put(
                language,
                new Translation(pair.title().getValue(), pair.description().getValue())));
        return values;
    }

    private Pair add(Language language, Translation text) {
        var path = "translations." + language.code();
        var title = EntryFields.text("entry.title");
        var description = EntryFields.area("entry.description");
        title.setRequiredIndicatorVisible(true);
        description.setRequiredIndicatorVisible(true);
        title.setValue(text.title());
        description.setValue(text.description());
        mark(language, title, description);
        var name = new H3(language.ownName());
        name.getElement().setAttribute("lang", language.code());
        var remove = new Button(Texts.text("entry.remove"), e -> remove(language));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(Texts.text("entry.translation.remove", language.ownName()));
        var head = new Div(name, remove);
        head.addClassName("entry-head");
        var block = new Div(
                head,
                fields.add(path + ".title", title, label("entry.title", language), 1),
                fields.add(path + ".description", description, label("entry.description", language), 1));
        block.addClassName("entry-block");
        block.getElement().setAttribute("data-language", language.code());
        blocks.add(block);
        var pair = new Pair(title, description);
        pairs.put(language, pair);
        return pair;
    }

    private void forget(Language language) {
        fields.remove("translations." + language.code() + ".title");
        fields.remove("translations." + language.code() + ".description");
    }

    private static String label(String key, Language language) {
        return Texts.text(key) + " (" + language.ownName() + ")";
    }

    private void remove(Language language) {
        var pair = pairs.remove(language);
        if (pair == null) {
            return;
        }
        forget(language);
        blocks.getChildren()
                .filter(b -> language.code().equals(b.getElement().getAttribute("data-language")))
                .toList()
                .forEach(blocks::remove);
        var text = new Translation(pair.title().getValue(), pair.description().getValue());
        offer();
        fields.changed();
        undo.offer(Texts.text("entry.translation.removed", language.ownName()), () -> {
            add(language, text);
            offer();
            fields.changed();
        });
    }

    private void offer() {
        offers.removeAll();
        offers.add(new Span(Texts.text("entry.translation.add")));
        for (var language : Language.values()) {
            if (language != original && !pairs.containsKey(language)) {
                var button = new Button(language.ownName(), e -> {
                    var pair = add(language, new Translation("", ""));
                    offer();
                    fields.changed();
                    pair.title().focus();
                });
                button.addThemeVariants(ButtonVariant.LUMO_SMALL);
                button.getElement().setAttribute("lang", language.code());
                offers.add(button);
            }
        }
    }
}
