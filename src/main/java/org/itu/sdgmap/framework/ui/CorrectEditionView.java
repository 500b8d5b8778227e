package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.FrameworkRecords;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.ui.DoneLine;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Texts;

/** One edition to be corrected: its names in six languages, whether it is in force, what follows it. */
@Route(CorrectionsAddress.EDITIONS + "/:framework")
@RolesAllowed("COORDINATOR")
class CorrectEditionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> STATUSES = List.of("DRAFT", "CURRENT", "SUPERSEDED");

    private final FrameworkCatalog frameworks;
    private final FrameworkRecords records;
    private final FrameworkEditing editing;
    private final RecordWords words;
    private final DoneLine done = new DoneLine();
    private String code = "";

    CorrectEditionView(FrameworkCatalog frameworks, FrameworkRecords records, FrameworkEditing editing) {
        this.frameworks = frameworks;
        this.records = records;
        this.editing = editing;
        words = new RecordWords(frameworks);
        addClassNames("corrections", "correct-edition");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = frameworks
                .getFramework(
                        event.getRouteParameters().get("framework").orElse("").toUpperCase(Locale.ROOT))
                .code();
        show("");
    }

    private void show(String message) {
        var form = new RecordForm();
        removeAll();
        var header = new PageHeader(
                Texts.text("corrections.element.title", words.framework(code)),
                new Anchor(CorrectionsAddress.ofPublicPage(code), Texts.text("corrections.publicPage")),
                new Anchor(CorrectionsAddress.ofHistory(code), Texts.text("corrections.history")));
        add(new CorrectionsTrail().framework(words, code), header, done);
        var names = new Div();
        names.addClassName("title-fields");
        for (var language : Language.values()) {
            records.find(RecordKind.NAME, code + "/" + language.code())
                    .ifPresent(r -> names.add(names(form, r, language)));
        }
        add(section("corrections.kinds.NAME", new Paragraph(Texts.text("corrections.titles.text")), names));
        // Of the SDGs and the Action Lines there is nothing to correct but names.
        records.find(RecordKind.FRAMEWORK, code)
                .filter(r -> r.text("kind").equals("STRATEGIC_PLAN"))
                .ifPresent(r -> add(section("corrections.facts", new RecordState(r), facts(form, r))));
        add(new SaveSection(words, editing, form, this::show));
        done.say(message);
    }

    private Div names(RecordForm form, FrameworkRecord record, Language language) {
        var box = new Div();
        for (var name : List.of("name", "short_name")) {
            var field = form.bind(
                    record,
                    name,
                    new TextField(
                            name.equals("name")
                                    ? language.ownName()
                                    : Texts.text(
                                            "corrections.subject",
                                            language.ownName(),
                                            RecordWords.field("short_name"))));
            field.getElement().setAttribute("lang", language.code());
            field.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
            field.setManualValidation(true);
            box.add(field);
        }
        box.add(new RecordState(record));
        box.addClassName("title-field");
        return box;
    }

    private Div facts(RecordForm form, FrameworkRecord record) {
        var fields = new Div();
        fields.addClassName("fact-fields");
        var status = new Select<String>();
        status.setLabel(RecordWords.field("status"));
        status.setItems(STATUSES);
        status.setItemLabelGenerator(s -> Texts.text("frameworks.status." + s));
        status.setManualValidation(true);
        fields.add(form.bind(record, "status", status));
        var options = new LinkedHashMap<String, String>();
        options.put("", Texts.text("corrections.nothing"));
        frameworks.listFrameworks().stream()
                .filter(f -> f.kind().equals("STRATEGIC_PLAN") && !f.code().equals(code))
                .forEach(f -> options.put(f.code(), words.framework(f.code())));
        var successor = new Select<String>();
        successor.setLabel(RecordWords.field("successor"));
        successor.setItems(options.keySet());
        successor.setItemLabelGenerator(v -> options.getOrDefault(v, v));
        successor.setManualValidation(true);
        fields.add(form.bind(record, "successor", successor));
        return fields;
    }

    private static Section section(String titleKey, Component... content) {
        var section = new Section(new H2(Texts.text(titleKey)));
        section.addClassName("element-section");
        section.add(content);
        return section;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", words.framework(code));
    }
}
