package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.router.Location;
import java.util.Comparator;
import java.util.Locale;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.ui.Paths;

/** Addresses of snapshots. */
final class SnapshotAddress {

    static final String SNAPSHOT = Paths.SNAPSHOTS + "/:id";
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

    /** @throws NotFoundException if the text is no number of a snapshot */
    static long id(String text) {
        if (!text.matches("[1-9][0-9]{0,14}")) {
            throw new NotFoundException("snapshot", text);
        }
        return Long.parseLong(text);
    }
}
