package org.itu.sdgmap.analysis.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex.Change;
import org.itu.sdgmap.common.SqlFile;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The index of what is public now. Each question first asks the database for the revision, which costs one small query,
 * and brings the index up to date where another node or this one has published since: so all nodes answer alike as soon
 * as a change is committed. A change of some rows is read in a few milliseconds while the question waits. Where all rows
 * may have changed, a large index is read anew beside the old one, which goes on answering until then.
 *
 * @see "docs/decisions/0013-index-of-the-published-state.md"
 */
@Component
public class CurrentIndex {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentIndex.class);
    private static final String CHANGES = SqlFile.read("analysis/index/changes.sql");

    /** Up to this many changed rows are followed one by one; more are read anew with all. */
    private static final int MOST_FOLLOWED = 10_000;

    /** Up to this many rows, questions wait until all is read anew: less than a second. */
    private static final int SOON_READ = 50_000;

    private final IndexLoader loader;
    private final JdbcClient jdbc;
    private final TransactionTemplate oneState;
    private final ReentrantLock catchingUp = new ReentrantLock();
    private final ReentrantLock readingAnew = new ReentrantLock();

    private volatile @Nullable PublishedIndex index;

    CurrentIndex(IndexLoader loader, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.loader = loader;
        this.jdbc = jdbc;
        this.oneState = new TransactionTemplate(transactions);
        oneState.setReadOnly(true);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneState.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The index, and how far what is published has come.
     *
     * @param published the newest revision; that of the index unless a large one is being read anew
     */
    public record Now(long published, PublishedIndex index) {}

    /** The index of the newest revision, or of the last one while a large index is being read anew. */
    public PublishedIndex get() {
        return now().index();
    }

    public Now now() {
        long published = currentRevision();
        var held = index;
        if (held != null && held.revision() == published) {
            return new Now(published, held);
        }
        catchingUp.lock();
        try {
            held = index;
            var newest = held == null ? readAnew() : catchUp(held);
            return new Now(Math.max(published, newest.revision()), newest);
        } finally {
            catchingUp.unlock();
        }
    }

    public long currentRevision() {
        return jdbc.sql("SELECT revision FROM publication_revision")
                .query(Long.class)
                .single();
    }

    private PublishedIndex catchUp(PublishedIndex held) {
        var caughtUp = inOneState(() -> changed(held));
        if (caughtUp.isPresent()) {
            return hold(caughtUp.get());
        }
        if (held.activities().all().getCardinality() + held.entries().all().getCardinality() <= SOON_READ) {
            return readAnew();
        }
        if (!readingAnew.isLocked()) {
            Thread.ofVirtual().name("index-of-published-state").start(this::readAnewUnlessRunning);
        }
        return held;
    }

    private void readAnewUnlessRunning() {
        if (readingAnew.tryLock()) {
            try {
                readAnew();
            } finally {
                readingAnew.unlock();
            }
        }
    }

    private PublishedIndex readAnew() {
        long start = System.nanoTime();
        var read = inOneState(() -> new PublishedIndex(
                "", currentRevision(), loader.loadActivities(null), loader.loadEntries(null), List.of()));
        LOG.info(
                "Read the index of {} activities and {} entries, revision {}, in {} ms: {} kB",
                read.activities().all().getCardinality(),
                read.entries().all().getCardinality(),
                read.revision(),
                (System.nanoTime() - start) / 1_000_000,
                (read.activities().sizeBytes() + read.entries().sizeBytes()) / 1000);
        return hold(read);
    }

    /** Puts an index in the place of the one held, unless that is newer. */
    private synchronized PublishedIndex hold(PublishedIndex read) {
        var held = index;
        if (held != null && held.revision() > read.revision()) {
            return held;
        }
        index = read;
        return read;
    }

    /** The index with all changes since, empty where they are not all known row by row. */
    private Optional<PublishedIndex> changed(PublishedIndex held) {
        var current = currentRevision();
        if (current == held.revision()) {
            return Optional.of(held);
        }
        return changes(held.revision(), current).map(changes -> {
            var activities =
                    RoaringBitmap.or(changes.stream().map(Change::activities).iterator());
            var entries = RoaringBitmap.or(changes.stream().map(Change::entries).iterator());
            return held.next(
                    activities.isEmpty()
                            ? held.activities()
                            : held.activities().with(activities, loader.loadActivities(activities)),
                    entries.isEmpty() ? held.entries() : held.entries().with(entries, loader.loadEntries(entries)),
                    changes);
        });
    }

    private Optional<List<Change>> changes(long since, long upTo) {
        var byRevision = new TreeMap<Long, Change>();
        boolean rowByRow = jdbc
                .sql(CHANGES)
                .param("since", since)
                .param("upTo", upTo)
                .query((rs, number) -> {
                    var change = byRevision.computeIfAbsent(
                            rs.getLong("revision"), r -> new Change(r, new RoaringBitmap(), new RoaringBitmap()));
                    var rows = rs.getString("record").equals("ACTIVITY") ? change.activities() : change.entries();
                    long row = rs.getLong("row_id");
                    if (rs.wasNull()) {
                        return false;
                    }
                    rows.add(Math.toIntExact(row));
                    return true;
                })
                .list()
                .stream()
                .allMatch(known -> known);
        boolean withoutGap = byRevision.size() == upTo - since;
        long rows = byRevision.values().stream()
                .mapToLong(
                        c -> c.activities().getLongCardinality() + c.entries().getLongCardinality())
                .sum();
        return rowByRow && withoutGap && rows <= MOST_FOLLOWED
                ? Optional.of(new ArrayList<>(byRevision.values()))
                : Optional.empty();
    }

    private <T> T inOneState(Supplier<T> reading) {
        return Objects.requireNonNull(oneState.execute(status -> reading.get()));
    }
}
