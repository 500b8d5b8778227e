package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.itu.sdgmap.activity.DataQuality.Lack;
import org.itu.sdgmap.activity.DataQuality.Row;
import org.itu.sdgmap.ui.Texts;

/** Activities that lack something, each with the way to the field to mend. */
class QualityRows extends DeskTable {

    /** What stands where not a field is lacking but a decision. */
    private static final String STATUS = "status";

    QualityRows(List<Row> rows, FieldWords words) {
        super(
                "workspace.quality.list",
                List.of(
                        "workspace.field.title",
                        "workspace.quality.mend",
                        "workspace.field.sector",
                        "workspace.quality.person",
                        "workspace.changed"));
        for (var row : rows) {
            var title = new Anchor(DeskAddress.ofHistory(row.slug()), row.title());
            title.addClassName("desk-title");
            title.getElement().setAttribute("dir", "auto");
            addRow(
                    title,
                    mend(row, words),
                    text(Texts.text("sector", row.sector())),
                    text(row.personName()),
                    text(Texts.date(row.changedAt())));
        }
    }

    private static Anchor mend(Row row, FieldWords words) {
        var link = way(row, words);
        link.setAriaLabel(Texts.text("workspace.field.part", link.getText(), row.title()));
        return link;
    }

    private static Anchor way(Row row, FieldWords words) {
        if (!row.field().equals(STATUS)) {
            return new Anchor(DeskAddress.ofEditing(row.slug(), row.field()), words.field(row.field()));
        }
        return row.lack() == Lack.WAITING_LONG
                ? new Anchor(DeskAddress.ofReview(row.slug()), Texts.text("workspace.action.review"))
                : new Anchor(DeskAddress.ofEditing(row.slug()), Texts.text("workspace.action.edit"));
    }
}
