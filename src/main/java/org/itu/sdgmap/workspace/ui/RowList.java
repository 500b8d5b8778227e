package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.ui.Texts;

/** Rows of a few short texts each, such as figures or documents: added by a button, removed with undo. */
class RowList extends Div implements EntryFields.Places {

    private final EntryFields fields;
    private final String path;
    private final List<String> columns;
    private final Div list = new Div();
    private final UndoLine undo = new UndoLine();
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param path such as results; texts are below entry.path
     * @param columns last parts of the paths of the values; one that is empty where a row is a single text
     */
    RowList(EntryFields fields, String path, List<String> columns) {
        this.fields = fields;
        this.path = path;
        this.columns = columns;
        addClassNames("row-list", "row-list-" + path);
        list.addClassName("entry-rows");
        var add = new Button(Texts.text("entry." + path + ".add"), e -> {
            addRow(columns.stream().map(c -> "").toList());
            rows.getLast().enter();
        });
        add(new H3(Texts.text("entry." + path)), new Paragraph(Texts.text("entry." + path + ".help")), list, undo, add);
        fields.addList(this);
    }

    void show(List<List<String>> values) {
        undo.clear();
        rebuild(values);
    }

    private void rebuild(List<List<String>> values) {
        rows.clear();
        list.removeAll();
        values.forEach(this::addRow);
    }

    private void addRow(List<String> values) {
        var row = new Row(values);
        rows.add(row);
        list.add(row.place);
    }

    /** As typed, with rows that are still empty. */
    List<List<String>> values() {
        return rows.stream().map(Row::values).toList();
    }

    private void remove(Row row) {
        var before = values();
        rows.remove(row);
        list.remove(row.place);
        fields.changed();
        undo.offer(Texts.text("entry.row.removed", row.values().getFirst()), () -> {
            rebuild(before);
            fields.changed();
        });
    }

    @Override
    public Optional<EntryField> find(String wanted) {
        var parts = wanted.split("\\.");
        if (!parts[0].equals(path) || parts.length < 2 || !parts[1].matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(parts[1]);
        if (index >= rows.size()) {
            return Optional.empty();
        }
        var row = rows.get(index);
        return Optional.of(
                parts.length == 2 && columns.size() > 1 ? row.place : row.field(parts.length == 2 ? "" : parts[2]));
    }

    private final class Row extends Div {

        private final Map<String, TextField> texts = new LinkedHashMap<>();
        private final Map<String, EntryField> places = new LinkedHashMap<>();
        private final EntryField place;

        Row(List<String> values) {
            addClassName("entry-row");
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                var key = "entry." + path + "." + (column.isEmpty() ? "one" : column);
                var text = EntryFields.text(key);
                text.setValue(values.get(i));
                if (column.equals("url")) {
                    text.setPlaceholder("https://");
                    text.getElement().setAttribute("dir", "ltr");
                }
                var field = fields.place(text, Texts.text(key), 4);
                field.addClassName("entry-column-" + (column.isEmpty() ? "one" : column));
                texts.put(column, text);
                places.put(column, field);
                add(field);
            }
            var remove = new Button(Texts.text("entry.remove"), e -> RowList.this.remove(this));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(remove);
            place = fields.place(this, Texts.text("entry." + path), 4).settled();
        }

        private EntryField field(String column) {
            return places.getOrDefault(column, place);
        }

        private List<String> values() {
            return texts.values().stream().map(TextField::getValue).toList();
        }

        private void enter() {
            texts.values().iterator().next().focus();
        }
    }
}
