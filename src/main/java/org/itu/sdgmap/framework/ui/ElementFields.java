package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.StrategicTarget;
import org.itu.sdgmap.ui.Texts;

/** The fields of an element: titles in six languages side by side, note, parent, figure, what an indicator measures. */
final class ElementFields {

    private static final int LONG = 1000;
    private static final int SHORT = 300;

    private final FrameworkCatalog frameworks;
    private final RecordForm form;

    ElementFields(FrameworkCatalog frameworks, RecordForm form) {
        this.frameworks = frameworks;
        this.form = form;
    }

    Div titles(List<FrameworkRecord> records) {
        var fields = new Div();
        fields.addClassName("title-fields");
        for (var language : Language.values()) {
            records.stream()
                    .filter(r -> r.kind() == RecordKind.TITLE && r.language().equals(Optional.of(language)))
                    .forEach(r -> fields.add(title(r, language)));
        }
        return fields;
    }

    private Component title(FrameworkRecord record, Language language) {
        var field = form.bind(record, "title", new TextArea(language.ownName()));
        field.getElement().setAttribute("lang", language.code());
        field.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        field.setMaxLength(SHORT);
        field.setManualValidation(true);
        var box = new Div(field, new RecordState(record));
        box.addClassName("title-field");
        return box;
    }

    Div facts(Element element, FrameworkRecord record) {
        var fields = new Div();
        fields.addClassName("fact-fields");
        if (isOfPlan(record)) {
            fields.add(parent(element, record));
        }
        if (isOfPlan(record) && element.kind() == ElementKind.TARGET) {
            fields.add(comparator(record), text(record, "target_figure"), text(record, "target_unit"));
            fields.add(text(record, "baseline_year"), text(record, "deadline_year"));
        }
        var note = area(record, "note");
        note.getElement().setAttribute("lang", Language.EN.code());
        fields.add(note);
        return fields;
    }

    Div indicator(FrameworkRecord record) {
        var fields = new Div(
                text(record, "unit"),
                text(record, "disaggregation"),
                text(record, "custodian"),
                text(record, "partner_custodian"));
        fields.addClassName("fact-fields");
        return fields;
    }

    private Component parent(Element element, FrameworkRecord record) {
        var options = new LinkedHashMap<String, String>();
        options.put("", Texts.text("corrections.parent.none"));
        frameworks.listElements(record.framework()).stream()
                .filter(e -> !isSelfOrBelow(e, element))
                .forEach(e -> options.put(
                        e.key().code(), e.displayCode() + " " + e.title().in(Texts.language())));
        return select(record, "parent", options);
    }

    private boolean isSelfOrBelow(Element candidate, Element element) {
        if (candidate.id() == element.id()) {
            return true;
        }
        for (var id = candidate.parentId();
                id != null;
                id = frameworks.getElement(id).parentId()) {
            if (Objects.equals(id, element.id())) {
                return true;
            }
        }
        return false;
    }

    private Component comparator(FrameworkRecord record) {
        var options = new LinkedHashMap<String, String>();
        options.put("", Texts.text("corrections.nothing"));
        Arrays.stream(StrategicTarget.Comparator.values())
                .forEach(c -> options.put(c.name(), Texts.text("corrections.comparator." + c.name())));
        return select(record, "comparator", options);
    }

    private Component select(FrameworkRecord record, String name, Map<String, String> options) {
        var select = new Select<String>();
        select.setLabel(RecordWords.field(name));
        select.setItems(options.keySet());
        select.setItemLabelGenerator(v -> options.getOrDefault(v, v));
        select.setManualValidation(true);
        return form.bind(record, name, select);
    }

    private Component text(FrameworkRecord record, String name) {
        var field = form.bind(record, name, new TextField(RecordWords.field(name)));
        field.setMaxLength(SHORT);
        field.setManualValidation(true);
        return field;
    }

    private Component area(FrameworkRecord record, String name) {
        var field = form.bind(record, name, new TextArea(RecordWords.field(name)));
        field.setMaxLength(LONG);
        field.setManualValidation(true);
        return field;
    }

    private static boolean isOfPlan(FrameworkRecord record) {
        return record.framework().startsWith("SP");
    }
}
