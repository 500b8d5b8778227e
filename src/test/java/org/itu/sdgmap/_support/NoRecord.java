package org.itu.sdgmap._support;

import java.util.Map;
import org.itu.sdgmap.security.AuditLog;
import org.jspecify.annotations.Nullable;

/** No audit log: for parts of the application that are started without accounts, where nobody decides anything. */
public final class NoRecord implements AuditLog {

    @Override
    public void record(String action, @Nullable String subject, Map<String, ?> details) {
        throw new IllegalStateException("Nobody is signed in to do " + action);
    }
}
