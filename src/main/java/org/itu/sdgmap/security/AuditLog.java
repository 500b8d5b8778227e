package org.itu.sdgmap.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where privileged acts are written, in the transaction of the act: both are kept, or neither. */
public interface AuditLog {

    /**
     * Writes who acts now and from where.
     *
     * @param action code such as ROLES_CHANGED: capital letters, digits, underscores; its text for people stands under
     *     {@code audit.action.CODE}
     * @param subject what was acted on, such as a username or the slug of an activity
     * @param details values that JSON can hold; nothing secret
     */
    void record(String action, @Nullable String subject, Map<String, ?> details);
}
