package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.router.Location;
import java.util.Comparator;
import java.util.Locale;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.ui.Paths;
import org.jspecify.annotations.Nullable;

/** Addresses of snapshots. */
final class SnapshotAddress {

    static final String SNAPSHOT = Paths.SNAPSHOTS + "/:id";
    static final String COMPARE = SNAPSHOT + "/compare/:other";
    static final String TODAY = "today";
    static final String SORT = "sort";

    private SnapshotAddress() {}

    /** How the list is sorted; the newest snapshot first where nothing is said. */
    enum Order {
        NEWEST(Comparator.comparing(Snapshot::id).reversed()),
        LABEL(Comparator.comparing(s -> s.label().toLowerCase(Locale.ROOT))),
        DAY(Comparator.comparing(Snapshot::instant).reversed()),
        ACTIVITIES(Comparator.comparing(Snapshot::activities).reversed());

        private final Comparator<Snapshot> comparator;

        Order(Comparator<Snapshot> comparator) {
            this.comparator = comparator;
        }

        Comparator<Snapshot> comparator() {
            return comparator;
        }

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws InvalidValueException if the address asks for an order that there is not */
    static Order order(Location location) {
        var text = location.getQueryParameters().getSingleParameter(SORT).orElse(Order.NEWEST.parameter());
        for (var order : Order.values()) {
            if (order.parameter().equals(text)) {
                return order;
            }
        }
        throw new InvalidValueException(SORT, text, "newest, label, day or activities");
    }

    static String ofList(Order order) {
        return "/" + Paths.SNAPSHOTS + (order == Order.NEWEST ? "" : "?" + SORT + "=" + order.parameter());
    }

    static String of(long id) {
        return "/" + Paths.SNAPSHOTS + "/" + id;
    }

    static String ofContent(long id) {
        return "/api/v1/snapshots/" + id + ".json";
    }

    /**
     * The page that sets a snapshot against another, or against the present.
     *
     * @param b number of the other, 0 for today
     */
    static String compare(long a, long b, ActivityFilter filter) {
        return of(a) + "/compare/" + (b == 0 ? TODAY : String.valueOf(b)) + query(filter);
    }

    /** Both states side by side on maps. */
    static String onMap(@Nullable Snapshot a, @Nullable Snapshot b, ActivityFilter filter) {
        var pair = new ComparedFilters(
                filter.withSnapshot(a == null ? null : a.id()), filter.withSnapshot(b == null ? null : b.id()));
        return "/" + Paths.COMPARE + "?" + FilterParameters.query(pair.write());
    }

    /** An activity as a state has it. */
    static String ofActivity(String slug, @Nullable Snapshot snapshot) {
        return "/" + Paths.ACTIVITIES + "/" + slug + (snapshot == null ? "" : "?snapshot=" + snapshot.id());
    }

    private static String query(ActivityFilter filter) {
        var query = FilterParameters.query(filter);
        return query.isEmpty() ? "" : "?" + query;
    }

    /**
     * The other state of a comparison: null for today.
     *
     * @throws NotFoundException if the text is neither a number of a snapshot nor {@value #TODAY}
     */
    static @Nullable Long other(String text) {
        return text.equals(TODAY) ? null : Long.valueOf(id(text));
    }

    /** @throws NotFoundException if the text is no number of a snapshot */
    static long id(String text) {
        if (!text.matches("[1-9][0-9]{0,14}")) {
            throw new NotFoundException("snapshot", text);
        }
        return Long.parseLong(text);
    }
}
