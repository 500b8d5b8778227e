package org.itu.sdgmap.snapshot;

import java.io.IOException;
import java.io.InputStream;

/** Says of a file which snapshot it is or was made from, and whether it is unchanged. Keeps nothing of it. */
public interface Verification {

    /** Larger files are refused: about 100,000 activities. */
    int MOST_BYTES = 400 * 1024 * 1024;

    /** @param file read once, up to {@value #MOST_BYTES} bytes; the caller closes it */
    Verdict verify(InputStream file) throws IOException;
}
