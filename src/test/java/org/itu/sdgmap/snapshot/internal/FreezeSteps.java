package org.itu.sdgmap.snapshot.internal;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.snapshot.FreezeJob;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.SnapshotRequest;
import org.itu.sdgmap.snapshot.Snapshots;

/** Freezes as a coordinator and waits until it is done. */
public record FreezeSteps(Freezing freezing, Snapshots snapshots) {

    public static SnapshotRequest request(ActivityFilter filter) {
        return new SnapshotRequest("Council document", "Figures of the document", "Council 2027", filter, Language.EN);
    }

    public Snapshot freeze(ActivityFilter filter) {
        return freeze(request(filter));
    }

    public Snapshot freeze(SnapshotRequest request) {
        var job = settled(SignIn.as("coordinator", "COORDINATOR", () -> freezing.freeze(request)));
        if (job.state() != FreezeJob.State.FROZEN) {
            throw new IllegalStateException("Freezing ended as " + job);
        }
        return snapshots.getSnapshot(Objects.requireNonNull(job.snapshot()));
    }

    FreezeJob settled(long job) {
        await().pollInSameThread().atMost(Duration.ofMinutes(2)).until(() -> !job(job).state()
                .isOpen());
        return job(job);
    }

    FreezeJob job(long id) {
        return SignIn.as("coordinator", "COORDINATOR", () -> freezing.getJob(id));
    }

    public byte[] content(Snapshot snapshot) {
        var out = new ByteArrayOutputStream();
        try {
            snapshots.writeContent(snapshot.id(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
