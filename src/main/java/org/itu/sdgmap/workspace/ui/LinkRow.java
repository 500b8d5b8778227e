package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.itu.sdgmap.activity.Contribution;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.ui.Texts;

/** One link: how directly, how much, why, and where that can be read. */
class LinkRow extends Div {

    private final DraftLink link;
    private final RadioButtonGroup<Contribution> contribution =
            new RadioButtonGroup<>(Texts.text("entry.link.contribution"));
    private final TextField weight = EntryFields.text("entry.link.weight");
    private final TextArea rationale = EntryFields.area("entry.link.rationale");
    private final TextField evidence = EntryFields.text("entry.link.evidence");
    private final EntryField place;
    private final EntryField weightField;
    private final EntryField rationaleField;
    private final EntryField evidenceField;

    LinkRow(EntryFields fields, ElementWords words, DraftLink link, SerializableConsumer<LinkRow> remove) {
        this.link = link;
        addClassNames("entry-block", "link-row");
        var name = words.full(link.element());
        var title = new H4(name);
        var button = new Button(Texts.text("entry.remove"), e -> remove.accept(this));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.text("entry.remove.what", words.code(link.element())));
        var head = new Div(title, button);
        head.addClassName("entry-head");
        contribution.setItems(Contribution.values());
        contribution.setItemLabelGenerator(c -> Texts.text("entry.contribution", c));
        contribution.setValue(link.contribution());
        weight.setValue(link.weight());
        weight.addClassName("entry-year");
        weight.getElement().setProperty("inputMode", "decimal");
        rationale.setValue(link.rationale());
        rationale.setPlaceholder(Texts.text("entry.link.rationale.example"));
        evidence.setValue(link.evidenceUrl());
        evidence.setPlaceholder("https://");
        evidence.getElement().setAttribute("dir", "ltr");
        var code = words.code(link.element());
        weightField = fields.place(weight, code + ": " + Texts.text("entry.link.weight"), 3);
        rationaleField = fields.place(rationale, code + ": " + Texts.text("entry.link.rationale"), 3);
        evidenceField = fields.place(evidence, code + ": " + Texts.text("entry.link.evidence"), 3);
        var row = new Div(fields.place(contribution, code, 3), weightField);
        row.addClassName("entry-row");
        add(head, row, rationaleField, evidenceField);
        place = fields.place(this, code, 3).settled();
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
    }

    EntryField place() {
        return place;
    }

    ElementKey element() {
        return link.element();
    }

    String weight() {
        return weight.getValue();
    }

    void setWeight(String text) {
        weight.setValue(text);
    }

    DraftLink value() {
        return new DraftLink(
                link.element(),
                contribution.getValue() == null ? link.contribution() : contribution.getValue(),
                weight.getValue(),
                rationale.getValue(),
                evidence.getValue(),
                link.mappingBasis());
    }

    /** @param path such as links.SDG:9.c.weight */
    Optional<EntryField> find(String path) {
        var own = "links." + link.element();
        if (path.equals(own)) {
            return Optional.of(place);
        }
        return path.startsWith(own + ".")
                ? switch (path.substring(own.length() + 1)) {
                    case "weight" -> Optional.of(weightField);
                    case "rationale" -> Optional.of(rationaleField);
                    case "evidenceUrl" -> Optional.of(evidenceField);
                    default -> Optional.<EntryField>empty();
                }
                : Optional.empty();
    }
}
