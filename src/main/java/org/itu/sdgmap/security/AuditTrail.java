package org.itu.sdgmap.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** The audit log, for coordinators and administrators. */
@PreAuthorize("hasAnyRole('COORDINATOR', 'ADMIN')")
public interface AuditTrail {

    int PAGE_SIZE = 50;

    /**
     * @param actor username of who acted; null where nobody was signed in
     * @param details JSON object
     */
    record Entry(
            long id,
            Instant at,
            @Nullable String actor,
            @Nullable String displayName,
            String action,
            @Nullable String subject,
            String details,
            @Nullable String clientAddress) {}

    /**
     * @param subject part of it
     * @param from first day, UTC
     * @param to last day, UTC
     */
    record Query(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** At most {@link #PAGE_SIZE} entries older than the key, newest first. */
    List<Entry> list(Query query, long below);

    /** All entries, newest first, a portion at a time. */
    void stream(Query query, Consumer<List<Entry>> portion);

    /** Codes that occur, in alphabetical order. */
    List<String> listActions();
}
