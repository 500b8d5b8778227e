package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.importing.ColumnMapping.Certainty;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.SheetSource;
import org.itu.sdgmap.ui.Texts;

/** What each column was taken for, with its first texts, to be changed by hand. */
class ImportColumns extends Details {

    ImportColumns(
            ImportBatch batch,
            List<List<String>> samples,
            List<Sector> sectors,
            BiConsumer<Integer, ImportField> map,
            IntConsumer sheet,
            Consumer<Sector> sector) {
        addClassName("import-columns");
        long known = batch.mapping().columns().stream()
                .filter(c -> c.certainty() != Certainty.NONE)
                .count();
        long all = batch.mapping().columns().size();
        setSummaryText(Texts.text("imports.columns", known, all));
        setOpened(known < all && batch.state() == ImportState.READY);
        boolean isOpen = batch.state() == ImportState.READY && batch.mayManage();
        var list = new UnorderedList();
        list.addClassName("column-list");
        for (var column : batch.mapping().columns()) {
            var heading =
                    column.heading().isBlank() ? Texts.text("imports.column", column.index() + 1) : column.heading();
            var field = new Select<ImportField>();
            field.setLabel(heading);
            field.setItems(ImportField.values());
            field.setItemLabelGenerator(f -> Texts.text(f.key()));
            field.setValue(column.field());
            field.setReadOnly(!isOpen);
            if (column.certainty() != Certainty.SURE) {
                field.setHelperText(
                        Texts.text("imports.certainty." + column.certainty().name()));
            }
            field.addValueChangeListener(e -> {
                if (e.isFromClient() && e.getValue() != null) {
                    map.accept(column.index(), e.getValue());
                }
            });
            var sample =
                    new Span(column.index() < samples.size() ? String.join(" · ", samples.get(column.index())) : "");
            sample.addClassName("muted");
            sample.getElement().setAttribute("dir", "auto");
            list.add(new ListItem(field, sample));
        }
        add(list);
        if (isOpen) {
            add(more(batch, sectors, sheet, sector));
        }
    }

    private static Div more(ImportBatch batch, List<Sector> sectors, IntConsumer sheet, Consumer<Sector> sector) {
        var more = new Div();
        more.addClassName("column-more");
        var ofRows = new Select<Sector>();
        ofRows.setLabel(Texts.text("imports.sector"));
        ofRows.setEmptySelectionAllowed(true);
        ofRows.setEmptySelectionCaption(Texts.text("imports.sector.none"));
        ofRows.setItems(sectors);
        ofRows.setItemLabelGenerator(ImportWords::sector);
        if (batch.defaultSector() != null && sectors.contains(batch.defaultSector())) {
            ofRows.setValue(batch.defaultSector());
        }
        ofRows.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                sector.accept(e.getValue());
            }
        });
        more.add(ofRows);
        var sheets = batch.sheets().stream().filter(s -> !s.hidden()).toList();
        if (batch.otherSheets() && sheets.size() > 1) {
            var choice = new Select<SheetSource.Sheet>();
            choice.setLabel(Texts.text("imports.sheet"));
            choice.setItems(sheets);
            choice.setItemLabelGenerator(SheetSource.Sheet::name);
            sheets.stream().filter(s -> s.index() == batch.sheet()).findFirst().ifPresent(choice::setValue);
            choice.addValueChangeListener(e -> {
                if (e.isFromClient() && e.getValue() != null) {
                    sheet.accept(e.getValue().index());
                }
            });
            more.add(choice);
        }
        return more;
    }
}
