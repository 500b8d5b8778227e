package org.itu.sdgmap.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** All that is frozen; everybody may read it. */
public interface Snapshots {

    /** Newest first. */
    List<Snapshot> listSnapshots();

    Optional<Snapshot> findSnapshot(long id);

    /** @throws org.itu.sdgmap.common.NotFoundException if there is none */
    Snapshot getSnapshot(long id);

    /** Those whose content has this hash: none, one, or several where the same was frozen again under the same names. */
    List<Snapshot> listByHash(String sha256);

    /**
     * Writes the JSON as it was frozen, byte for byte, a piece at a time.
     *
     * @throws org.itu.sdgmap.common.NotFoundException if there is none
     */
    void writeContent(long id, OutputStream out) throws IOException;
}
