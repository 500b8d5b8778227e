package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.FrameworkRecords;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.ui.DoneLine;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** One element to be corrected: its titles in six languages, what is on record of it, its links. */
@Route(CorrectionsAddress.ELEMENTS + "/:framework/:code")
@RolesAllowed("COORDINATOR")
class CorrectElementView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FrameworkCatalog frameworks;
    private final FrameworkRecords records;
    private final FrameworkEditing editing;
    private final RecordWords words;
    private final DoneLine done = new DoneLine();
    private @Nullable Element element;
    private String title = "";

    CorrectElementView(FrameworkCatalog frameworks, FrameworkRecords records, FrameworkEditing editing) {
        this.frameworks = frameworks;
        this.records = records;
        this.editing = editing;
        words = new RecordWords(frameworks);
        addClassNames("corrections", "correct-element");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        element = CorrectionsAddress.element(
                frameworks,
                parameters.get("framework").orElse(""),
                parameters.get("code").orElse(""));
        show("");
    }

    private void show(String message) {
        if (element == null) {
            return;
        }
        var shown = frameworks.getElement(element.id());
        var key = shown.key();
        var all = records.listOfElement(key);
        var form = new RecordForm();
        removeAll();
        title = words.element(key) + " " + words.title(key);
        long open = all.stream().filter(FrameworkRecord::isUnconfirmed).count();
        var header = new PageHeader(
                Texts.text("corrections.element.title", words.element(key)),
                new Anchor(CorrectionsAddress.ofPublicPage(key), Texts.text("corrections.publicPage")),
                new Anchor(CorrectionsAddress.ofHistory(key), Texts.text("corrections.history")));
        header.setAnswer(Texts.text("corrections.element.answer", words.title(key), open));
        add(new CorrectionsTrail().framework(words, key.framework()), header, done);
        var fields = new ElementFields(frameworks, form);
        add(section("corrections.titles", "corrections.titles.text", fields.titles(all)));
        of(all, RecordKind.ELEMENT)
                .forEach(r -> add(section("corrections.facts", "", new RecordState(r), fields.facts(shown, r))));
        of(all, RecordKind.INDICATOR)
                .forEach(r -> add(section("corrections.kind.INDICATOR", "", new RecordState(r), fields.indicator(r))));
        add(new SaveSection(words, editing, form, this::show));
        var links = new ElementLinks(words, frameworks, records, editing, key, this::show);
        add(section("frameworks.crosswalk", "corrections.links.text", links));
        done.say(message);
    }

    private static List<FrameworkRecord> of(List<FrameworkRecord> records, RecordKind kind) {
        return records.stream().filter(r -> r.kind() == kind).toList();
    }

    private static Section section(String titleKey, String textKey, Component... content) {
        var section = new Section(new H2(Texts.text(titleKey)));
        section.addClassName("element-section");
        if (!textKey.isEmpty()) {
            section.add(new Paragraph(Texts.text(textKey)));
        }
        section.add(content);
        return section;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}
