package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportRow;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Texts;

/** Spreadsheets: a new one, rows that wait for an answer, and what came in before. */
@Route(ImportAddress.IMPORTS)
@PermitAll
class ImportsView extends Div implements HasDynamicTitle {

    private static final int LATEST = 50;
    private static final int WAITING = 10;

    ImportsView(Imports imports, CurrentAccount account) {
        addClassNames("workspace", "imports-view");
        var header = new PageHeader(Texts.text("imports.title"));
        add(header);
        var sectors = sectors(account);
        if (sectors.isEmpty()) {
            header.setAnswer(Texts.text("imports.noRole"));
            return;
        }
        int waiting = imports.countWaiting();
        header.setAnswer(Texts.text("imports.answer", imports.count(), waiting));
        add(
                new DeskNavigation(ImportAddress.IMPORTS),
                section("imports.new", new ImportUpload(imports, sectors), templates()));
        if (waiting > 0) {
            add(section("imports.waiting", waiting(imports.listWaiting(0, WAITING), waiting)));
        }
        add(section("imports.latest", latest(imports.list(0, LATEST))));
    }

    private static List<Sector> sectors(CurrentAccount account) {
        return account.find()
                .map(me -> Arrays.stream(Sector.values())
                        .filter(s -> me.mayContribute(s.code()))
                        .toList())
                .orElse(List.of());
    }

    private static Section section(String key, com.vaadin.flow.component.Component... content) {
        var section = new Section(new H2(Texts.text(key)));
        section.addClassName("import-section");
        section.add(content);
        return section;
    }

    private static Div templates() {
        var links = new UnorderedList();
        links.addClassName("template-links");
        Stream.of(Language.values()).forEach(language -> {
            var link = new Anchor(ImportAddress.ofTemplate(language.code()), language.ownName());
            link.getElement().setAttribute("lang", language.code());
            link.getElement().setAttribute("download", true);
            link.setRouterIgnore(true);
            links.add(new ListItem(link));
        });
        var all = new Div(new Paragraph(Texts.text("imports.templates")), links);
        all.addClassName("templates");
        return all;
    }

    private static Div waiting(List<ImportRow> rows, int total) {
        var list = new UnorderedList();
        list.addClassName("import-list");
        for (var row : rows) {
            var activity = row.reading().activity();
            var title = activity == null || activity.title().isEmpty()
                    ? Texts.text("imports.row", row.number())
                    : activity.title();
            var link = new Anchor(ImportAddress.ofWaiting(row.batch()), title);
            var why = new Span(row.reading().remarks().stream()
                    .filter(r -> r.rule().severity() == org.itu.sdgmap.importing.RemarkRule.Severity.REVIEW)
                    .map(ImportWords::remark)
                    .findFirst()
                    .orElse(""));
            why.addClassName("muted");
            list.add(new ListItem(link, why));
        }
        var all = new Div(list);
        if (total > rows.size()) {
            all.add(new Paragraph(Texts.text("imports.waiting.more", total - rows.size())));
        }
        return all;
    }

    private static com.vaadin.flow.component.Component latest(List<ImportBatch> batches) {
        if (batches.isEmpty()) {
            return new Paragraph(Texts.text("imports.empty"));
        }
        var list = new UnorderedList();
        list.addClassName("import-list");
        for (var batch : batches) {
            var link = new Anchor(ImportAddress.of(batch.id()), batch.fileName());
            var state = new Span(Texts.text(batch.state().key()));
            state.addClassName("import-state");
            var who = new Span(Texts.text("imports.by", batch.displayName(), Texts.minute(batch.createdAt())));
            who.addClassName("muted");
            list.add(new ListItem(link, state, new Span(ImportWords.answer(batch)), who));
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("imports.title"));
    }
}
