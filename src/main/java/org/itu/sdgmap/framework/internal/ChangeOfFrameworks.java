package org.itu.sdgmap.framework.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.FrameworksChanged;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.internal.ChangeLog.Entry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes changes that were checked: tables, history, whatever follows from them, and the catalogue after all. */
@Component
class ChangeOfFrameworks {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeOfFrameworks.class);

    private final RecordStore store;
    private final ChangeLog log;
    private final JdbcFrameworkCatalog catalog;
    private final ApplicationEventPublisher events;

    ChangeOfFrameworks(
            RecordStore store, ChangeLog log, JdbcFrameworkCatalog catalog, ApplicationEventPublisher events) {
        this.store = store;
        this.log = log;
        this.catalog = catalog;
        this.events = events;
    }

    /** Does nothing for no entries; needs a transaction. */
    void apply(List<Entry> entries, String source, String reason) {
        if (entries.isEmpty()) {
            return;
        }
        var affected = affected(entries);
        store.removeCrosswalk(entries.stream()
                .filter(e -> e.after() == null)
                .map(Entry::subject)
                .toList());
        store.write(entries.stream().map(Entry::after).filter(Objects::nonNull).toList());
        log.add(entries, source, reason);
        if (!affected.isEmpty()) {
            events.publishEvent(new FrameworksChanged(affected));
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    catalog.refresh();
                } catch (DataAccessException | TransactionException e) {
                    // Saved it is all the same; the check of each second reads what could not be read now.
                    LOG.warn("The catalogue cannot be read after a change of frameworks", e);
                }
            }
        });
    }

    /** Elements for which activities may count in another way than before. */
    private static Set<ElementKey> affected(List<Entry> entries) {
        var affected = new HashSet<ElementKey>();
        for (var entry : entries) {
            var kind = entry.subject().kind();
            if (kind == RecordKind.CROSSWALK && differs(entry, "basis")
                    || kind == RecordKind.ELEMENT && entry.before() != null && differs(entry, "parent")) {
                affected.addAll(entry.subject().elements());
            }
        }
        return affected;
    }

    private static boolean differs(Entry entry, String field) {
        return !Objects.equals(text(entry.before(), field), text(entry.after(), field));
    }

    private static String text(@Nullable FrameworkRecord record, String field) {
        return record == null ? "–" : record.text(field);
    }
}
