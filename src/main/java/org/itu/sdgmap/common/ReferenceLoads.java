package org.itu.sdgmap.common;

import java.util.List;

/** Remembers which reference files are loaded, by checksum. */
public interface ReferenceLoads {

    /** Whether any of the files differs from what was loaded last. */
    boolean anyChanged(List<ReferenceFile> files);

    /** Notes the files as loaded; call it in the transaction that loads them. */
    void record(List<ReferenceFile> files);
}
