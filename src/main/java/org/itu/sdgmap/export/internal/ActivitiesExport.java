package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.util.List;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportProgress;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Activities under a filter with all that a reader needs, in the order of the list. */
@Component
class ActivitiesExport extends DataExports {

    private final SelectedActivities selected;
    private final ActivityTables tables;

    ActivitiesExport(Parts parts, SelectedActivities selected, ActivityTables tables) {
        super(parts, ExportSubject.ACTIVITIES, true);
        this.selected = selected;
        this.tables = tables;
    }

    @Override
    List<String> tables() {
        return ActivityTables.CODES;
    }

    @Override
    List<String> own() {
        return List.of(Own.SORT);
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().filter(order);
        SelectedActivities.order(order);
    }

    @Override
    public boolean isLong(ExportOrder order) {
        return selected.count(parts.parameters().filter(order), order.language()) > SelectedActivities.MOST_AT_ONCE;
    }

    @Override
    boolean readsItsState() {
        return true;
    }

    @Override
    DataContent content(ExportOrder order) {
        throw new UnsupportedOperationException("Activities are not held in memory");
    }

    @Override
    void read(ExportOrder order, ExportProgress progress, ContentReader reader) throws IOException {
        var filter = parts.parameters().filter(order);
        var notes = notes(
                order,
                filter,
                Texts.text("activities.title"),
                "activities",
                false,
                texts("rule.distinct", "export.rule.activities"));
        boolean all = order.format() == ExportFormat.XLSX || order.format() == ExportFormat.JSON;
        selected.select(
                order,
                filter,
                all ? ActivityTables.CODES.size() : 1,
                progress,
                pass -> reader.read(new DataContent(notes, tables.of(order, pass), null)));
    }
}
