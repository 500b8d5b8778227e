package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.router.Location;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.ui.AddressCheck;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Checks the order of the list, and that snapshots exist. */
@Component
class SnapshotAddressCheck implements AddressCheck {

    private final Snapshots snapshots;
    private final FilterParameters filters;

    SnapshotAddressCheck(Snapshots snapshots, FilterParameters filters) {
        this.snapshots = snapshots;
        this.filters = filters;
    }

    @Override
    public void check(Location location) {
        if (!location.getFirstSegment().equals(Paths.SNAPSHOTS)) {
            return;
        }
        var segments = location.getSegments();
        if (segments.size() == 1) {
            SnapshotAddress.order(location);
        } else if (segments.size() == 2) {
            snapshots.getSnapshot(SnapshotAddress.id(segments.get(1)));
        } else if (segments.size() == 4 && segments.get(2).equals("compare")) {
            checkComparison(location, segments.get(1), segments.get(3));
        }
    }

    private void checkComparison(Location location, String first, String second) {
        var a = snapshots.getSnapshot(SnapshotAddress.id(first));
        var other = SnapshotAddress.other(second);
        if (other != null && snapshots.getSnapshot(other).id() == a.id()) {
            throw new InvalidValueException("b", second, "another snapshot than the first, or today");
        }
        filters.parse(location.getQueryParameters().getParameters());
    }
}
