package org.itu.sdgmap.ui;

import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Tells a reader who has left, or whose line broke, from a problem of the tool. Only what the server itself says of the
 * reader's connection counts: lines to the database and to other machines break with the same words.
 */
final class DroppedConnection {

    private DroppedConnection() {}

    static boolean isCauseOf(Throwable problem) {
        int deep = 0;
        for (Throwable cause = problem; cause != null && deep < 20; cause = cause.getCause(), deep++) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }
}
