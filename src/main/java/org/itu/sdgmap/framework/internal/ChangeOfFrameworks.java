package org.itu.sdgmap.framework.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.itu.sdgmap.framework.CrosswalkLink.Basis;
import org.itu.sdgmap.framework.CrosswalkLink.Relation;
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
            events.publishEvent(affected);
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

    /** What decides besides their own links what activities count for. */
    private static FrameworksChanged affected(List<Entry> entries) {
        var targets = new HashSet<ElementKey>();
        var moved = new HashSet<ElementKey>();
        for (var entry : entries) {
            var before = entry.before();
            var after = entry.after();
            var elements = entry.subject().elements();
            if (entry.subject().kind() == RecordKind.CROSSWALK && counts(before) != counts(after)) {
                targets.add(elements.getLast());
            } else if (entry.subject().kind() == RecordKind.ELEMENT
                    && before != null
                    && after != null
                    && !before.text("parent").equals(after.text("parent"))) {
                moved.addAll(elements);
            }
        }
        return new FrameworksChanged(targets, moved);
    }

    /** Whether what is linked to the end of a link of the crosswalk counts for its beginning, too. */
    private static boolean counts(@Nullable FrameworkRecord link) {
        return link != null
                && link.text("relation").equals(Relation.CONTRIBUTES_TO.name())
                && !link.text("basis").equals(Basis.OFFICIAL_UNION_LEVEL.name());
    }
}
