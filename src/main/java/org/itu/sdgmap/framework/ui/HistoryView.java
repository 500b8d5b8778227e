package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkChange;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecords;
import org.itu.sdgmap.ui.DoneLine;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.PageLinks;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Who changed what of a framework or one element, when and why, field by field; what was can be restored. */
@Route(CorrectionsAddress.HISTORY + "/:framework/:code")
@RouteAlias(CorrectionsAddress.HISTORY + "/:framework")
@RolesAllowed("COORDINATOR")
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 20;

    private final FrameworkCatalog frameworks;
    private final FrameworkRecords records;
    private final FrameworkEditing editing;
    private final RecordWords words;
    private final DoneLine done = new DoneLine();
    private String framework = "";
    private @Nullable ElementKey element;
    private int page;

    HistoryView(FrameworkCatalog frameworks, FrameworkRecords records, FrameworkEditing editing) {
        this.frameworks = frameworks;
        this.records = records;
        this.editing = editing;
        words = new RecordWords(frameworks);
        addClassNames("corrections", "history-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        framework = frameworks
                .getFramework(parameters.get("framework").orElse("").toUpperCase(Locale.ROOT))
                .code();
        element = parameters
                .get("code")
                .map(code ->
                        CorrectionsAddress.element(frameworks, framework, code).key())
                .orElse(null);
        page = PageLinks.read(event.getLocation());
        done.setText("");
        show();
    }

    private void show() {
        removeAll();
        var key = element;
        var changes = key == null
                ? records.listHistory(framework, page * PAGE, PAGE)
                : records.listHistory(key, page * PAGE, PAGE);
        var trail = new CorrectionsTrail().framework(words, framework);
        var header = new PageHeader(title());
        if (key != null) {
            trail.element(words, key);
            header.addAction(new Anchor(CorrectionsAddress.ofElement(key), Texts.text("corrections.edit")));
            header.addAction(new Anchor(CorrectionsAddress.ofPublicPage(key), Texts.text("corrections.publicPage")));
        }
        header.setAnswer(Texts.text("corrections.history.answer", changes.total()));
        var list = new OrderedList();
        list.addClassName("change-list");
        changes.items().forEach(c -> list.add(item(c)));
        add(trail, header, done, list);
        if (changes.total() > PAGE) {
            var address = key == null ? CorrectionsAddress.ofHistory(framework) : CorrectionsAddress.ofHistory(key);
            add(new PageLinks(page, PAGE, changes.total(), p -> address + "?" + PageLinks.PARAMETER + "=" + (p + 1)));
        }
    }

    private ListItem item(FrameworkChange change) {
        var subject = change.subject();
        var heading = new H2(Texts.text("corrections.action." + change.action().name(), words.subject(subject)));
        var who = new Paragraph(
                Texts.text("corrections.history.who", change.author(), Texts.minute(change.recordedAt())));
        who.addClassName("change-who");
        var why = new Paragraph(Texts.text("corrections.history.why", change.reason()));
        var item = new ListItem(heading, who, why);
        if (change.source() != null) {
            item.add(new Paragraph(Texts.text("corrections.history.source", change.source())));
        }
        var rows = new LinkedHashMap<String, List<String>>();
        change.fields().forEach((field, values) -> rows.put(field, List.of(values.before(), values.after())));
        item.add(new ChangeTable(
                Texts.text("corrections.history.before"), Texts.text("corrections.history.after"), rows, subject));
        // What only came with an edition cannot go without it.
        if (change.before() != null || change.kind().isFree()) {
            var restore = new Button(Texts.text("corrections.restore"), e -> restore(change));
            restore.addThemeVariants(ButtonVariant.LUMO_SMALL);
            restore.setAriaLabel(
                    Texts.text("corrections.restore.one", words.subject(subject), Texts.minute(change.recordedAt())));
            item.add(restore);
        }
        return item;
    }

    private void restore(FrameworkChange change) {
        new RestoreDialog(words, editing, change, change.newestId(), () -> {
                    show();
                    done.say(Texts.text("corrections.restored"));
                })
                .open();
    }

    private String title() {
        var key = element;
        return Texts.text("corrections.history.title", key == null ? words.framework(framework) : words.element(key));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title());
    }
}
