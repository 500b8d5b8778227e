package org.itu.sdgmap.snapshot.internal;

import java.time.Duration;
import java.util.List;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.snapshot.FreezeJob;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.SnapshotRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize("hasRole('COORDINATOR')")
class BackgroundFreezing implements Freezing {

    /** A snapshot is kept for ever; nobody needs many at once. */
    private static final int MOST_OPEN = 5;

    private final JobStore jobs;
    private final FreezeWorker worker;
    private final CurrentAccount account;

    BackgroundFreezing(JobStore jobs, FreezeWorker worker, CurrentAccount account) {
        this.jobs = jobs;
        this.worker = worker;
        this.account = account;
    }

    @Override
    public long freeze(SnapshotRequest request) {
        if (jobs.listOpen().size() >= MOST_OPEN) {
            throw new BusyException(MOST_OPEN + " snapshots are being frozen already", Duration.ofSeconds(10));
        }
        long job = jobs.add(account.get().username(), request);
        worker.submit(job);
        return job;
    }

    @Override
    public FreezeJob getJob(long id) {
        return jobs.find(id).orElseThrow(() -> new NotFoundException("work of freezing", String.valueOf(id)));
    }

    @Override
    public List<FreezeJob> listOpenJobs() {
        return jobs.listOpen();
    }

    @Override
    public void cancel(long id) {
        jobs.askToCancel(id);
    }
}
