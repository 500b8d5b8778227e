package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.security.AuditTrail;
import org.itu.sdgmap.security.AuditTrail.Entry;
import org.itu.sdgmap.ui.DayField;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;

/** Who did what, when, to what, from where; filtered, page by page, or as a file. */
@Route(Paths.AUDIT)
@RolesAllowed({"COORDINATOR", "ADMIN"})
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AuditTrail trail;
    private final AuditWords words;
    private final TextField actor = new TextField(Texts.text("audit.actor"));
    private final Select<String> action = new Select<>();
    private final TextField subject = new TextField(Texts.text("audit.subject"));
    private final DayField from = new DayField(Texts.text("audit.from"));
    private final DayField to = new DayField(Texts.text("audit.to"));
    private final Div list = new Div();
    private AuditTrail.Query query = new AuditTrail.Query(null, null, null, null, null);

    AuditView(AuditTrail trail, Translations translations) {
        this.trail = trail;
        words = new AuditWords(translations);
        addClassName("audit");
        var header = new PageHeader(Texts.text("audit.title"), download(translations));
        header.setAnswer(Texts.text("audit.answer"));
        action.setLabel(Texts.text("audit.action"));
        action.setItems(trail.listActions());
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption(Texts.text("accounts.any"));
        action.setItemLabelGenerator((@Nullable String a) -> a == null ? Texts.text("accounts.any") : words.action(a));
        var filters = new Div(actor, action, subject, from, to, new Button(Texts.text("audit.show"), e -> go()));
        filters.addClassName("account-filters");
        add(header, filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = AuditAddress.read(event.getLocation());
        query = wanted.query();
        actor.setValue(Optional.ofNullable(query.actor()).orElse(""));
        action.setValue(query.action());
        subject.setValue(Optional.ofNullable(query.subject()).orElse(""));
        from.setValue(query.from());
        to.setValue(query.to());
        show(wanted);
    }

    private void show(AuditAddress wanted) {
        list.removeAll();
        var entries = trail.list(query, wanted.below());
        if (entries.isEmpty()) {
            list.add(new Paragraph(Texts.text("audit.empty")));
            return;
        }
        var table = new DataTable(
                Texts.text("audit.title"),
                "audit.when",
                "audit.actor",
                "audit.action",
                "audit.subject",
                "audit.details",
                "audit.address");
        entries.forEach(e -> addRow(table, e));
        var pages = new Nav();
        pages.addClassName("pager");
        pages.setAriaLabel(Texts.text("activities.pages"));
        if (!wanted.isNewest()) {
            pages.add(new Anchor(address(AuditAddress.newest(query)), Texts.text("audit.newest")));
        }
        if (entries.size() == AuditTrail.PAGE_SIZE) {
            pages.add(
                    new Anchor(address(new AuditAddress(query, entries.getLast().id())), Texts.text("audit.older")));
        }
        list.add(table, pages);
    }

    private void addRow(DataTable table, Entry entry) {
        var who = entry.actor();
        var name = entry.displayName();
        table.addRow(
                new Span(Texts.minute(entry.at())),
                who == null
                        ? new Span(Texts.text("audit.nobody"))
                        : DataTable.lines(name == null ? who : name, name == null ? "" : who),
                new Span(words.action(entry.action())),
                new Span(Optional.ofNullable(entry.subject()).orElse("")),
                new Span(words.details(entry.details())),
                new Span(Optional.ofNullable(entry.clientAddress()).orElse("")));
    }

    private void go() {
        try {
            query = new AuditTrail.Query(
                    AuditAddress.emptyAsNull(actor.getValue()),
                    action.getValue(),
                    AuditAddress.emptyAsNull(subject.getValue()),
                    from.getValue(),
                    to.getValue());
        } catch (InvalidValueException e) {
            list.removeAll();
            list.add(new Paragraph(Texts.text("audit.empty")));
            return;
        }
        getUI().ifPresent(ui ->
                ui.navigate(AuditView.class, AuditAddress.newest(query).parameters()));
    }

    private static String address(AuditAddress wanted) {
        return "/" + Paths.AUDIT + "?" + wanted.parameters().getQueryString();
    }

    private Anchor download(Translations translations) {
        var language = Texts.language();
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = Texts.inLanguage(language, translations, () -> words.csv(trail, query));
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "audit.csv", "text/csv;charset=utf-8", bytes.length);
                }),
                Texts.text("audit.download"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("audit.title"));
    }
}
