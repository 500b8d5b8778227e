package org.itu.sdgmap.snapshot.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.PartsInput;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.Snapshots;
import org.springframework.stereotype.Service;

@Service
class StoredSnapshots implements Snapshots {

    private final SnapshotStore store;

    StoredSnapshots(SnapshotStore store) {
        this.store = store;
    }

    @Override
    public List<Snapshot> listSnapshots() {
        return store.list();
    }

    @Override
    public Optional<Snapshot> findSnapshot(long id) {
        return store.find(id);
    }

    @Override
    public Snapshot getSnapshot(long id) {
        return store.find(id).orElseThrow(() -> new NotFoundException("snapshot", String.valueOf(id)));
    }

    @Override
    public List<Snapshot> listByHash(String sha256) {
        return store.listByHash(sha256);
    }

    /** No transaction: a part never changes, and a reader may take long. */
    @Override
    public void writeContent(long id, OutputStream out) throws IOException {
        getSnapshot(id);
        try (var content = new GZIPInputStream(PartsInput.of(position -> store.findPart(id, position)), 1 << 16)) {
            content.transferTo(out);
        }
    }
}
