package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Supplier;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Rows by outcome and words, fetched a few at a time. */
class ImportRowList extends Section {

    private static final int ROWS_AT_ONCE = 25;

    private final Imports imports;
    private final ImportReadings readings;
    private final ImportBatch batch;
    private final ImportRowsFilter filter;
    private final Supplier<ImportState> state;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();
    private final Nav tabs = new Nav();

    ImportRowList(
            Imports imports,
            ImportReadings readings,
            ImportBatch batch,
            ImportRowsFilter filter,
            Supplier<ImportState> state,
            Runnable changed) {
        this.imports = imports;
        this.readings = readings;
        this.batch = batch;
        this.filter = filter;
        this.state = state;
        this.changed = changed;
        addClassName("import-rows");
        tabs.addClassName("outcome-tabs");
        tabs.getElement().setAttribute("aria-label", Texts.text("imports.rows.byOutcome"));
        list.addClassName("import-row-list");
        more.addClassName("import-more");
        showTabs(batch);
        add(new H2(Texts.text("imports.rows")), tabs, words(), list, more);
        addRows(0);
    }

    private void showTabs(ImportBatch counted) {
        tabs.removeAll();
        var items = new UnorderedList();
        items.add(tab(null, Texts.text("imports.rows.all"), counted.counts().total()));
        for (var outcome : Outcome.values()) {
            items.add(tab(outcome, Texts.text(outcome.key()), counted.counts().of(outcome)));
        }
        tabs.add(items);
    }

    private ListItem tab(@Nullable Outcome outcome, String word, int rows) {
        var parameters = filter.with(outcome).write().getQueryString();
        var link = new Anchor(
                ImportAddress.of(batch.id()) + (parameters.isEmpty() ? "" : "?" + parameters),
                Texts.text("imports.rows.tab", word, rows));
        if (filter.outcome() == outcome) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }

    private TextField words() {
        var words = new TextField(Texts.text("imports.rows.words"));
        words.setValue(filter.words());
        words.setMaxLength(200);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.addValueChangeListener(e -> UI.getCurrentOrThrow()
                .navigate(
                        ImportAddress.IMPORTS + "/" + batch.id(),
                        new ImportRowsFilter(filter.outcome(), e.getValue().strip()).write()));
        return words;
    }

    private void addRows(int after) {
        var page = imports.listRows(batch.id(), filter.filter(), after, ROWS_AT_ONCE);
        for (var row : page.rows()) {
            list.add(new ImportRowCard(imports, readings, batch.mapping(), state, row, () -> {
                showTabs(imports.get(batch.id()));
                changed.run();
            }));
        }
        more.removeAll();
        if (page.total() == 0) {
            more.add(ImportRowCard.empty());
        }
        var next = page.next();
        if (next != null) {
            long shown = list.getChildren().count();
            more.add(
                    new Button(Texts.text("imports.rows.more", Math.max(0, page.total() - shown)), e -> addRows(next)));
        }
    }
}
