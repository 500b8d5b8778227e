package org.itu.sdgmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Files that are made in the background, for anybody: an order belongs to whoever knows its token.
 *
 * @see "docs/decisions/0028-exports.md"
 */
public interface ExportQueue {

    /** How long a file can be had. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * Takes an order.
     *
     * @param visitor address from which it comes; bounds how much one orders
     * @return the token of the order, which nobody can guess
     * @throws org.itu.sdgmap.common.InvalidValueException that names the parameter, the value and what is expected
     * @throws org.itu.sdgmap.common.NotFoundException if what it is about does not exist
     * @throws org.itu.sdgmap.common.TooManyException if too much of the visitor, or of all, waits
     */
    String add(ExportOrder order, String visitor);

    /** @throws org.itu.sdgmap.common.NotFoundException if there is no such order, or no more */
    ExportJob getJob(String token);

    /**
     * Waits for the end of an order.
     *
     * @param atMost after which it is given as it is
     */
    ExportJob await(String token, Duration atMost);

    /** Ends an order, and deletes its file where there is one; does nothing where there is no such order. */
    void cancel(String token);

    /**
     * Writes the file, a piece at a time.
     *
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such order, or its file is not done
     */
    void writeFile(String token, OutputStream out) throws IOException;
}
