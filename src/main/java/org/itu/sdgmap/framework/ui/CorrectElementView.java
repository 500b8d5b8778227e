package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.CollidingCorrectionException;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.FrameworkRecords;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.RefusedCorrectionException;
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
    private final Paragraph done = new Paragraph();
    private final Div notice = new Div();
    private ReasonFields why = new ReasonFields("corrections.source.correct", false);
    private RecordForm form = new RecordForm();
    private @Nullable Element element;
    private String title = "";

    CorrectElementView(FrameworkCatalog frameworks, FrameworkRecords records, FrameworkEditing editing) {
        this.frameworks = frameworks;
        this.records = records;
        this.editing = editing;
        words = new RecordWords(frameworks);
        addClassNames("corrections", "correct-element");
        done.addClassName("done");
        done.getElement().setAttribute("role", "status");
        done.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        element = CorrectionsAddress.element(
                frameworks,
                parameters.get("framework").orElse(""),
                parameters.get("code").orElse(""));
        done.setText("");
        show();
    }

    private void show() {
        if (element == null) {
            return;
        }
        var shown = frameworks.getElement(element.id());
        var key = shown.key();
        var all = records.listOfElement(key);
        form = new RecordForm();
        why = new ReasonFields("corrections.source.correct", false);
        notice.removeAll();
        removeAll();
        title = words.element(key) + " " + words.title(key);
        long open = all.stream().filter(FrameworkRecord::isUnconfirmed).count();
        var header = new PageHeader(
                Texts.text("corrections.element.title", words.element(key)),
                new Anchor(CorrectionsAddress.ofPublicPage(key), Texts.text("corrections.publicPage")),
                new Anchor(CorrectionsAddress.ofHistory(key), Texts.text("corrections.history")));
        header.setAnswer(Texts.text("corrections.element.answer", words.title(key), open));
        add(new CorrectionsTrail().framework(words, key.framework()), header, done, notice);
        var fields = new ElementFields(frameworks, form);
        add(section("corrections.titles", "corrections.titles.text", fields.titles(all)));
        of(all, RecordKind.ELEMENT).forEach(r -> add(section("corrections.facts", "", state(r), fields.facts(shown, r))));
        of(all, RecordKind.INDICATOR)
                .forEach(r -> add(section("corrections.kind.INDICATOR", "", state(r), fields.indicator(r))));
        add(section("corrections.why", "corrections.why.text", why, buttons()));
        var links = new ElementLinks(words, frameworks, records, editing, key, this::afterLinkChange);
        add(section("frameworks.crosswalk", "corrections.links.text", links));
    }

    private Div state(FrameworkRecord record) {
        var mark = new Div(RecordWords.value(FrameworkRecord.CONFIDENCE, record.text(FrameworkRecord.CONFIDENCE)));
        mark.addClassName(record.isUnconfirmed() ? "unconfirmed" : "confirmed");
        var line = new Div(mark);
        line.addClassName("record-state");
        if (record.kind().namesSource()) {
            line.add(RecordWords.marked(
                    record.text(FrameworkRecord.SOURCE), Language.EN));
        }
        return line;
    }

    private Div buttons() {
        var save = new Button(Texts.text("corrections.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var confirm = new Button(Texts.text("corrections.confirm.all"), e -> confirm());
        var buttons = new Div(save, confirm);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    private void save() {
        run(() -> editing.correct(form.listCorrections(), why.source(), why.reason()), "corrections.saved", true);
    }

    private void confirm() {
        if (!form.listCorrections().isEmpty()) {
            say(Texts.text("corrections.confirm.unsaved"));
            return;
        }
        run(() -> editing.confirm(form.listSeen(), why.source(), why.reason()), "corrections.confirmed", false);
    }

    /** One use of the service with its number of changed records. */
    private interface Change {
        int make();
    }

    private void run(Change change, String doneKey, boolean keepable) {
        form.clearProblems();
        why.clearProblems();
        notice.removeAll();
        done.setText("");
        try {
            int number = change.make();
            show();
            say(Texts.text(doneKey, number));
        } catch (RefusedCorrectionException e) {
            if (!form.show(e)) {
                why.show(e);
            }
        } catch (CollidingCorrectionException e) {
            notice.add(new CollisionNotice(words, e.collisions(), form.wanted(), this::show, keepable ? () -> keep(e) : null));
        }
    }

    private void keep(CollidingCorrectionException colliding) {
        colliding.collisions().forEach(c -> form.seeAnew(c.current()));
        save();
    }

    private void afterLinkChange(String message) {
        show();
        say(message);
    }

    private void say(String message) {
        done.setText(message);
        done.getElement().executeJs("this.focus()");
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
