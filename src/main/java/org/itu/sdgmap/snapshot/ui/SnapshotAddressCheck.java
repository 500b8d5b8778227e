package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.router.Location;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.ui.AddressCheck;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Checks the order of the list, and that a snapshot exists. */
@Component
class SnapshotAddressCheck implements AddressCheck {

    private final Snapshots snapshots;

    SnapshotAddressCheck(Snapshots snapshots) {
        this.snapshots = snapshots;
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
        }
    }
}
