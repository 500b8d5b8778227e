package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itu.sdgmap.framework.Correction;
import org.itu.sdgmap.framework.CrosswalkLink;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FieldProblem;
import org.itu.sdgmap.framework.FieldRule;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.RefusedCorrectionException;
import org.itu.sdgmap.ui.Texts;

/** A new link of the crosswalk from or to an element. */
class AddLinkDialog extends Dialog {

    private final RecordWords words;
    private final FrameworkEditing editing;
    private final ElementKey element;
    private final SerializableConsumer<String> whenAdded;
    private final Select<String> relation = new Select<>();
    private final ComboBox<Element> other = new ComboBox<>(Texts.text("corrections.link.other"));
    private final Select<String> basis = CorrectLinkDialog.basis();
    private final TextArea rationale = CorrectLinkDialog.rationale();
    private final ReasonFields why = new ReasonFields("corrections.source.link", true);

    AddLinkDialog(
            RecordWords words,
            FrameworkCatalog frameworks,
            FrameworkEditing editing,
            ElementKey element,
            SerializableConsumer<String> whenAdded) {
        this.words = words;
        this.editing = editing;
        this.element = element;
        this.whenAdded = whenAdded;
        setHeaderTitle(Texts.text("corrections.links.add"));
        addClassName("link-dialog");
        relation.setLabel(RecordWords.field("relation"));
        relation.setItems(List.of(CrosswalkLink.Relation.values()).stream()
                .flatMap(r -> List.of("TO." + r.name(), "FROM." + r.name()).stream())
                .filter(r -> isPossible(r, element))
                .toList());
        relation.setItemLabelGenerator(r -> Texts.text("frameworks.relation." + r));
        relation.setManualValidation(true);
        other.setItems(
                (e, filter) -> matches(e, filter),
                frameworks.listFrameworks().stream()
                        .flatMap(f -> frameworks.listElements(f.code()).stream())
                        .filter(e -> !e.key().equals(element))
                        .toList());
        other.setItemLabelGenerator(this::label);
        other.setManualValidation(true);
        relation.addValueChangeListener(e -> relation.setInvalid(false));
        other.addValueChangeListener(e -> other.setInvalid(false));
        basis.setValue(CrosswalkLink.Basis.DERIVED.name());
        add(new Paragraph(words.element(element) + " " + words.title(element)));
        add(relation, other, basis, rationale, why);
        var cancel = new Button(Texts.text("corrections.cancel"), e -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var save = new Button(Texts.text("corrections.link.add"), e -> add());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, save);
    }

    /** SDGs and Action Lines are contributed to, and lead nowhere. */
    private static boolean isPossible(String relation, ElementKey element) {
        boolean ofPlan = element.framework().startsWith("SP");
        return ofPlan ? !relation.equals("FROM.CONTRIBUTES_TO") : relation.equals("FROM.CONTRIBUTES_TO");
    }

    private boolean matches(Element candidate, String filter) {
        return label(candidate).toLowerCase(Locale.ROOT).contains(filter.strip().toLowerCase(Locale.ROOT));
    }

    private String label(Element candidate) {
        return words.element(candidate.key()) + " " + candidate.title().in(Texts.language());
    }

    private void add() {
        why.clearProblems();
        relation.setInvalid(false);
        other.setInvalid(false);
        if (isMissing()) {
            return;
        }
        try {
            editing.correct(List.of(Correction.adding(record())), why.source(), why.reason());
            close();
            whenAdded.accept(Texts.text("corrections.link.added"));
        } catch (RefusedCorrectionException e) {
            if (!why.show(e)) {
                e.refusals().stream().findFirst().ifPresent(r -> show(r.problem()));
            }
        }
    }

    private boolean isMissing() {
        var missing = RecordWords.problem(FieldRule.MISSING, "");
        if (other.getValue() == null) {
            other.setErrorMessage(missing);
            other.setInvalid(true);
            other.focus();
        }
        if (relation.getValue() == null) {
            relation.setErrorMessage(missing);
            relation.setInvalid(true);
            relation.focus();
        }
        return other.getValue() == null || relation.getValue() == null;
    }

    private void show(FieldProblem problem) {
        var text = RecordWords.problem(problem);
        switch (problem.field()) {
            case "relation" -> {
                relation.setErrorMessage(text);
                relation.setInvalid(true);
                relation.focus();
            }
            case "rationale" -> {
                rationale.setErrorMessage(text);
                rationale.setInvalid(true);
                rationale.focus();
            }
            case "source" -> why.showAtSource(text);
            default -> {
                other.setErrorMessage(text);
                other.setInvalid(true);
                other.focus();
            }
        }
    }

    private FrameworkRecord record() {
        var parts = relation.getValue().split("\\.");
        var ends = parts[0].equals("TO")
                ? List.of(element, other.getValue().key())
                : List.of(other.getValue().key(), element);
        var content = new HashMap<>(Map.of(
                "from_framework", ends.getFirst().framework(),
                "from_code", ends.getFirst().code(),
                "relation", parts[1],
                "to_framework", ends.getLast().framework(),
                "to_code", ends.getLast().code(),
                "basis", basis.getValue()));
        return new FrameworkRecord(RecordKind.CROSSWALK, content)
                .with(Map.of("rationale", rationale.getValue(), "source", why.source()));
    }
}
