package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.FilterDescription;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.ui.Texts;

/** Words about snapshots in the reader's language. */
@SpringComponent
class SnapshotWords {

    private final FilterParameters filters;
    private final FilterDescription description;

    SnapshotWords(FilterParameters filters, FilterDescription description) {
        this.filters = filters;
        this.description = description;
    }

    static String day(Snapshot snapshot) {
        return Texts.date(snapshot.day().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** The filter with the titles of today; as parameters where something that it names is no more. */
    String filter(Snapshot snapshot) {
        try {
            return description.describe(filters.parse(snapshot.filter()), Texts.language());
        } catch (InvalidValueException e) {
            return snapshot.filter().entrySet().stream()
                    .map(p -> p.getKey() + "=" + String.join(",", p.getValue()))
                    .collect(Collectors.joining("; "));
        }
    }

    static String citation(Snapshot snapshot) {
        return Texts.text(
                "snapshots.citation",
                String.valueOf(snapshot.id()),
                snapshot.label(),
                day(snapshot),
                snapshot.sha256());
    }
}
