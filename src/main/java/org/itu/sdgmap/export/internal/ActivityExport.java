package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.util.List;
import org.itu.sdgmap.activity.ActivityDetail;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.internal.SelectedActivities.Pass;
import org.itu.sdgmap.export.internal.SelectedActivities.Reader;
import org.springframework.stereotype.Component;

/** One activity with its links and places. */
@Component
class ActivityExport extends DataExports {

    static final String SLUG = "the name of an activity as its address has it";

    private final SelectedActivities selected;
    private final ActivityTables tables;

    ActivityExport(Parts parts, SelectedActivities selected, ActivityTables tables) {
        super(parts, ExportSubject.ACTIVITY, true);
        this.selected = selected;
        this.tables = tables;
    }

    @Override
    List<String> tables() {
        return ActivityTables.CODES;
    }

    @Override
    List<String> own() {
        return List.of(ExportOrder.OF);
    }

    @Override
    void checkValues(ExportOrder order) {
        get(order);
    }

    private ActivityDetail get(ExportOrder order) {
        return selected.get(DataParameters.of(order, SLUG), parts.parameters().filter(order));
    }

    @Override
    DataContent content(ExportOrder order) {
        var activity = get(order);
        var notes = notes(
                order,
                parts.parameters().filter(order),
                ActivityTables.title(activity.content()),
                "activities/" + activity.slug(),
                false,
                texts("export.rule.activities"));
        return new DataContent(notes, tables.of(order, one(activity)), null);
    }

    static Pass one(ActivityDetail activity) {
        return new Pass() {
            @Override
            public long size() {
                return 1;
            }

            @Override
            public void read(Reader reader) throws IOException {
                reader.accept(activity);
            }
        };
    }
}
