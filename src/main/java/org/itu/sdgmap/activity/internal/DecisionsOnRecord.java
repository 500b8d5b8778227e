package org.itu.sdgmap.activity.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityDecided;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.BatchDecided;
import org.itu.sdgmap.security.AuditLog;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes what reviewers decide to the audit log, in the transaction of the decision. A batch is one entry; its versions
 * stand in the history under its number.
 */
@Component
class DecisionsOnRecord {

    private final AuditLog audit;

    DecisionsOnRecord(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    void record(ActivityDecided decided) {
        if (decided.batch() != null) {
            return;
        }
        action(decided.status()).ifPresent(action -> {
            var details = new LinkedHashMap<String, Object>();
            details.put("version", decided.version());
            details.put("sector", decided.sector().code());
            if (!decided.reason().isEmpty()) {
                details.put("reason", decided.reason());
            }
            audit.record(action, decided.slug(), details);
        });
    }

    @EventListener
    void record(BatchDecided decided) {
        var details = new LinkedHashMap<String, Object>();
        decided.versions().forEach((status, number) -> details.put(status.name().toLowerCase(Locale.ROOT), number));
        if (!decided.reason().isEmpty()) {
            details.put("reason", decided.reason());
        }
        audit.record("BATCH_" + decided.act().name(), String.valueOf(decided.batch()), details);
    }

    /** Empty for what contributors do: that is in the activity's history. */
    private static Optional<String> action(ActivityStatus status) {
        return switch (status) {
            case PUBLISHED, RETURNED, WITHDRAWN -> Optional.of("ACTIVITY_" + status.name());
            case DRAFT, SUBMITTED -> Optional.empty();
        };
    }
}
