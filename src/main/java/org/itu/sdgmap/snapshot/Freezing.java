package org.itu.sdgmap.snapshot;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Freezes the public state, in the background. For coordinators. */
@PreAuthorize("hasRole('COORDINATOR')")
public interface Freezing {

    /**
     * @return the id of the work
     * @throws org.itu.sdgmap.common.BusyException if too much of it waits already
     */
    long freeze(SnapshotRequest request);

    /** @throws org.itu.sdgmap.common.NotFoundException if there is none */
    FreezeJob getJob(long id);

    /** What waits or is being done, oldest first. */
    List<FreezeJob> listOpenJobs();

    /** Asks the work to stop; does nothing where it has ended. */
    void cancel(long id);
}
