package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.export.ExportNotes;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.ui.Texts;

/** What a workbook says of itself, a name and a text in each row. */
final class NoteRows {

    record Note(String name, String text) {}

    private final List<Note> rows = new ArrayList<>();

    NoteRows(ExportOrder order, ExportNotes notes) {
        add("export.note.title", notes.title());
        add("export.note.filter", notes.filter());
        for (int i = 0; i < notes.rules().size(); i++) {
            rows.add(new Note(
                    i == 0 ? Texts.text("rule.title") : "", notes.rules().get(i)));
        }
        add("export.note.source", notes.source());
        add("export.note.state", notes.state());
        if (notes.disclaimer() != null) {
            add("export.note.disclaimer", notes.disclaimer());
        }
        add("export.note.address", notes.address());
        add("export.note.file", order.origin() + DataAddress.path(order, order.format()));
        var frozen = notes.snapshot();
        if (frozen != null) {
            add("export.note.snapshot", frozen.id() + ", " + frozen.label());
            add("export.note.snapshotHash", frozen.sha256());
        }
    }

    void addTable(String title, long count, String sha256) {
        rows.add(new Note(Texts.text("export.note.rows", title), Texts.number(count)));
        rows.add(new Note(Texts.text("export.note.rowsHash", title), sha256));
    }

    List<Note> rows() {
        return List.copyOf(rows);
    }

    private void add(String key, String text) {
        rows.add(new Note(Texts.text(key), text));
    }
}
