package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.itu.sdgmap.snapshot.SnapshotComparison;
import org.itu.sdgmap.snapshot.SnapshotComparison.ActivityChange;
import org.itu.sdgmap.snapshot.SnapshotComparison.Change;
import org.itu.sdgmap.snapshot.ui.PlainTable.Column;
import org.itu.sdgmap.ui.Texts;

/** Activities that were added, removed or changed, some at a time. */
class ChangedActivities extends Div {

    private static final int AT_ONCE = 50;

    private final Change change;
    private final List<ActivityChange> activities;
    private final SnapshotComparison comparison;
    private final PlainTable table;
    private final Paragraph shown = new Paragraph();
    private final Button more = new Button(Texts.text("compareStates.more"), e -> addRows());
    private int rows;

    /** @param count of all of them, also where fewer are listed */
    ChangedActivities(Change change, List<ActivityChange> activities, long count, SnapshotComparison comparison) {
        this.change = change;
        this.activities = activities;
        this.comparison = comparison;
        var title = Texts.text("compareStates.activities." + change.name(), count);
        this.table = change == Change.CHANGED
                ? new PlainTable(
                        title,
                        Column.text(Texts.text("compareStates.activity")),
                        Column.text(Texts.text("compareStates.parts")))
                : new PlainTable(title, Column.text(Texts.text("compareStates.activity")));
        addClassName("changed-activities");
        shown.getElement().setAttribute("aria-live", "polite");
        add(new H3(title), table, shown, more);
        addRows();
    }

    private void addRows() {
        int to = Math.min(activities.size(), rows + AT_ONCE);
        for (var activity : activities.subList(rows, to)) {
            var address = SnapshotAddress.ofActivity(
                    activity.slug(), (change == Change.REMOVED ? comparison.a() : comparison.b()).snapshot());
            if (change == Change.CHANGED) {
                table.addRow(address, activity.title(), ComparisonWords.parts(activity));
            } else {
                table.addRow(address, activity.title());
            }
        }
        rows = to;
        shown.setText(Texts.text("compareStates.shown", rows, activities.size()));
        shown.setVisible(rows < activities.size() || rows > AT_ONCE);
        more.setVisible(rows < activities.size());
    }
}
