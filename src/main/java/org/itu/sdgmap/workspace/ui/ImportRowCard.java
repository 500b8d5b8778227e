package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportRow;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowRemark;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** One row: its cells beside what was read of them, the reasons of its outcome, and the ways to answer. */
class ImportRowCard extends ListItem {

    /** Doubts that a person can answer with "leave it as it is". */
    private static final Set<RemarkRule> ACCEPTABLE =
            Set.of(RemarkRule.NEAR_COPY, RemarkRule.PLACE_OUTSIDE, RemarkRule.PLACE_ZERO);

    private final Imports imports;
    private final ImportReadings readings;
    private final ColumnMapping mapping;
    private final Supplier<ImportState> state;
    private final Runnable changed;
    private ImportRow row;
    private boolean isEdited;
    private String refusal = "";

    /** What was typed and not taken; null where nothing was refused. */
    private @Nullable RowCorrection asked;

    /** @param changed told after each answer, since counts and other rows may have changed */
    ImportRowCard(
            Imports imports,
            ImportReadings readings,
            ColumnMapping mapping,
            Supplier<ImportState> state,
            ImportRow row,
            Runnable changed) {
        this.imports = imports;
        this.readings = readings;
        this.mapping = mapping;
        this.state = state;
        this.row = row;
        this.changed = changed;
        addClassName("import-row");
        show();
    }

    private void show() {
        removeAll();
        add(head());
        if (!refusal.isEmpty()) {
            add(ImportWords.problem(refusal));
        }
        var remarks = new UnorderedList();
        remarks.addClassName("row-remarks");
        for (var remark : row.reading().remarks()) {
            remarks.add(remark(remark));
        }
        if (!row.reading().remarks().isEmpty()) {
            add(remarks);
        }
        add(isEdited ? editor() : cells(), actions());
    }

    private Div head() {
        var activity = row.reading().activity();
        var title = activity == null ? "" : activity.title();
        var heading = new H3(Texts.text("imports.row", row.number()));
        var name = new Span(title);
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("row-title");
        var head = new Div(heading, ImportWords.outcome(row), name);
        head.addClassName("row-head");
        var matched = row.matched();
        if (row.written() != null) {
            head.add(link(row.written(), Texts.text("imports.row.open")));
        } else if (matched != null) {
            head.add(link(matched.slug(), Texts.text("imports.row.existing")));
        }
        return head;
    }

    private static Anchor link(String slug, String text) {
        return new Anchor("/activities/" + slug, text);
    }

    private ListItem remark(RowRemark remark) {
        var item = new ListItem(new Span(ImportWords.remark(remark)));
        item.addClassName("remark-" + remark.rule().severity().name().toLowerCase(java.util.Locale.ROOT));
        if (!row.mayAnswer() || remark.field() == null) {
            return item;
        }
        var field = remark.field();
        for (var candidate : remark.candidates()) {
            var label = candidate.label().in(Texts.language());
            var button = small(
                    label.startsWith(candidate.value()) ? label : candidate.value() + " – " + label,
                    () -> answer(row.correction().choose(field, remark.original(), candidate.value())));
            item.add(button);
        }
        if (ACCEPTABLE.contains(remark.rule())) {
            item.add(small(
                    Texts.text("imports.accept." + remark.rule().name()),
                    () -> answer(row.correction().accept(remark.rule()))));
        }
        return item;
    }

    private DescriptionList cells() {
        var list = new DescriptionList();
        list.addClassName("row-cells");
        var cells = row.reading().cells();
        for (var column : mapping.columns()) {
            var text = column.index() < cells.size() ? cells.get(column.index()) : "";
            var typed = row.correction().texts().get(column.field());
            if (text.isBlank() && typed == null) {
                continue;
            }
            var original = new Span(shortened(text));
            original.getElement().setAttribute("dir", "auto");
            original.addClassName("cell-original");
            var description = new DescriptionList.Description(original);
            if (typed != null) {
                description.add(read(Texts.text("imports.cell.typed", shortened(typed))));
            }
            var activity = row.reading().activity();
            if (activity != null && column.field().isRead()) {
                var reading = readings.of(activity, column.field());
                if (!reading.isEmpty() && !reading.equals(text.strip())) {
                    description.add(read(Texts.text("imports.cell.read", reading)));
                }
            }
            list.add(new Div(new DescriptionList.Term(column.heading()), description));
        }
        return list;
    }

    private static Span read(String text) {
        var read = new Span(text);
        read.addClassName("cell-read");
        read.getElement().setAttribute("dir", "auto");
        return read;
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400) + "…";
    }

    /** All cells that are read, as fields; those without a column too, where the row lacks them. */
    private Div editor() {
        var fields = new EnumMap<ImportField, TextArea>(ImportField.class);
        var editor = new Div();
        editor.addClassName("row-editor");
        var cells = row.reading().cells();
        var typed = asked == null ? row.correction() : asked;
        for (var field : ImportField.values()) {
            var column = mapping.findColumn(field);
            boolean isNeeded = List.of(ImportField.SECTOR, ImportField.DESCRIPTION, ImportField.COUNTRIES)
                    .contains(field);
            if (!field.isRead() || column.isEmpty() && !isNeeded) {
                continue;
            }
            var original = column.isPresent() && column.getAsInt() < cells.size() ? cells.get(column.getAsInt()) : "";
            var area = new TextArea(Texts.text(field.key()));
            area.setValue(typed.texts().getOrDefault(field, original));
            area.setMaxLength(20_000);
            area.getElement().setAttribute("dir", "auto");
            fields.put(field, area);
            editor.add(area);
        }
        var apply = new Button(Texts.text("imports.readAgain"), e -> answer(typed(fields)));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        editor.add(apply);
        return editor;
    }

    private RowCorrection typed(Map<ImportField, TextArea> fields) {
        var cells = row.reading().cells();
        var correction = row.correction();
        for (var field : fields.entrySet()) {
            var column = mapping.findColumn(field.getKey());
            var original = column.isPresent() && column.getAsInt() < cells.size() ? cells.get(column.getAsInt()) : "";
            var known = row.correction().texts().getOrDefault(field.getKey(), original);
            if (!field.getValue().getValue().equals(known)) {
                correction = correction.type(field.getKey(), field.getValue().getValue());
            }
        }
        return correction;
    }

    private Div actions() {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (!row.mayAnswer()) {
            return actions;
        }
        var edit = small(Texts.text(isEdited ? "imports.edit.close" : "imports.edit"), () -> {
            isEdited = !isEdited;
            show();
        });
        edit.getElement().setAttribute("aria-expanded", String.valueOf(isEdited));
        actions.add(edit);
        boolean isLeftOut = row.correction().accepted().contains(RemarkRule.LEFT_OUT);
        if (isLeftOut) {
            actions.add(small(
                    Texts.text("imports.takeIn"),
                    () -> answer(new RowCorrection(
                            row.correction().texts(),
                            row.correction().choices(),
                            row.correction().accepted().stream()
                                    .filter(r -> r != RemarkRule.LEFT_OUT)
                                    .collect(java.util.stream.Collectors.toSet())))));
        } else if (row.outcome() != Outcome.SKIP) {
            actions.add(small(
                    Texts.text("imports.leaveOut"),
                    () -> answer(row.correction().accept(RemarkRule.LEFT_OUT))));
        }
        boolean isClean = row.outcome() == Outcome.IMPORT || row.outcome() == Outcome.IMPORT_WARN;
        if (isClean && state.get() == ImportState.COMMITTED) {
            actions.add(small(
                    Texts.text("imports.finish"),
                    () -> attempt(() -> imports.finish(row.batch(), row.number(), false))));
        }
        return actions;
    }

    private static Button small(String text, Runnable action) {
        var button = new Button(text, e -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void answer(RowCorrection correction) {
        asked = correction;
        attempt(() -> {
            var answered = imports.correct(row.batch(), row.number(), correction);
            asked = null;
            isEdited = answered.outcome() == Outcome.REJECT && isEdited;
            return answered;
        });
    }

    /** Does something with the row, or says why not and shows it as it stands now; what was typed stays. */
    private void attempt(Supplier<ImportRow> action) {
        refusal = "";
        try {
            row = action.get();
        } catch (NotFoundException e) {
            showGone(e);
            return;
        } catch (RuntimeException e) {
            refusal = ImportRefusal.say(e);
            try {
                row = imports.getRow(row.batch(), row.number());
            } catch (NotFoundException | AccessDeniedException gone) {
                showGone(gone);
                return;
            }
        }
        after();
    }

    /** Nothing more can be asked of the row or its import. */
    private void showGone(RuntimeException problem) {
        removeAll();
        add(new H3(Texts.text("imports.row", row.number())), ImportWords.problem(ImportRefusal.say(problem)));
    }

    private void after() {
        show();
        changed.run();
        getElement().setAttribute("tabindex", "-1");
        getElement().executeJs("this.focus()");
    }

    static Paragraph empty() {
        return new Paragraph(Texts.text("imports.rows.none"));
    }
}
