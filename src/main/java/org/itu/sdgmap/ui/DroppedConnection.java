package org.itu.sdgmap.ui;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Tells a reader who has left, or whose line broke, from a problem of the tool. */
final class DroppedConnection {

    private DroppedConnection() {}

    static boolean isCauseOf(Throwable problem) {
        int deep = 0;
        for (Throwable cause = problem; cause != null && deep < 20; cause = cause.getCause(), deep++) {
            if (cause instanceof ClientAbortException
                    || cause instanceof AsyncRequestNotUsableException
                    || cause instanceof IOException io && isOfTheLine(io)) {
                return true;
            }
        }
        return false;
    }

    /** As the operating system says it; Java has no class of its own for either. */
    private static boolean isOfTheLine(IOException problem) {
        var message = String.valueOf(problem.getMessage());
        return message.startsWith("Broken pipe") || message.startsWith("Connection reset");
    }
}
