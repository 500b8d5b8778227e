package org.itu.sdgmap.analysis.internal.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.AsOf;
import org.itu.sdgmap.analysis.FrozenContents;
import org.itu.sdgmap.analysis.StateInPreparationException;
import org.itu.sdgmap.common.FrozenScope;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.Patience;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was public at the end of an earlier day, rebuilt from the history. A state has a schema of its own with tables of
 * the same names as those of the present, so that every query of the module answers for it: within {@link #read} the
 * database finds them first. Days between two publications share a state; the latest states asked for are kept.
 *
 * <p>Frameworks, countries and groups are those of today; in the state of a snapshot, which is made from what was frozen,
 * those that were frozen with it.
 *
 * @see "docs/decisions/0019-the-state-as-of-a-day.md"
 */
@Component
public class PastStates {

    private static final Logger LOG = LoggerFactory.getLogger(PastStates.class);
    private static final String LAST_CHANGE = SqlFile.read("analysis/index/last_change.sql");

    /** Whoever uses a state holds this lock together with others, whoever removes states holds it alone. */
    private static final long LOCK_OF_USE = 7_301_001;

    private static final long LOCK_OF_MAKING = 7_301_002;

    /** States that may wait to be rebuilt at a time; more questions are told to come back. */
    private static final int MOST_IN_PREPARATION = 8;

    private static final int MOST_ATTEMPTS = 3;

    private final CurrentIndex current;
    private final IndexLoader loader;
    private final FrameworkCatalog frameworks;
    private final FrozenContents frozenContents;
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate making;
    private final Clock clock;
    private final int kept;
    private final Cache<String, PublishedIndex> indexes;
    private final ReentrantLock turn = new ReentrantLock();
    private final Cache<String, Boolean> usedLately =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();
    private final ConcurrentHashMap<State, CompletableFuture<String>> inPreparation = new ConcurrentHashMap<>();

    PastStates(
            CurrentIndex current,
            IndexLoader loader,
            FrameworkCatalog frameworks,
            FrozenContents frozenContents,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${sdgmap.analysis.kept-past-states:6}") int kept) {
        this.current = current;
        this.loader = loader;
        this.frameworks = frameworks;
        this.frozenContents = frozenContents;
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.making = new TransactionTemplate(transactions);
        this.clock = clock;
        this.kept = kept;
        this.indexes = Caffeine.newBuilder().maximumSize(kept).build();
    }

    /** What can be rebuilt. */
    private sealed interface State {

        /** Time of the last change that it holds. */
        Instant changedAt();
    }

    /** Of the history: all days up to the next change. */
    private record OfDay(Instant changedAt) implements State {}

    /** Of a snapshot. */
    private record Frozen(long snapshot, Instant changedAt) implements State {}

    /** Last change of the public state up to an instant, and whether there is a later one. */
    private record LastChange(Instant at, boolean isLatest) {}

    /**
     * Answers a question from the state that a filter means: the present, that at the end of a day in UTC or at
     * an instant, or a frozen one.
     *
     * @throws NotFoundException if there is no such snapshot
     * @throws StateInPreparationException if the state is not rebuilt while somebody waits; it will be soon
     */
    public <T> T read(ActivityFilter filter, Function<PublishedIndex, T> question) {
        if (filter.snapshot() != null) {
            return readFrozen(filter.snapshot(), question);
        }
        var asOf = filter.past().orElse(null);
        return asOf == null || asOf.end().isAfter(clock.instant())
                ? question.apply(current.get())
                : FrozenScope.on(asOf.day(), () -> read(asOf, question));
    }

    private <T> T readFrozen(long snapshot, Function<PublishedIndex, T> question) {
        var frozen = frozenContents
                .find(snapshot)
                .orElseThrow(() -> new NotFoundException("snapshot", String.valueOf(snapshot)));
        var state = new Frozen(snapshot, frozen.instant());
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var schema = find(state).orElseGet(() -> make(state));
            var answer = Objects.requireNonNull(reading.execute(status -> readIn(
                    schema,
                    index -> FrozenScope.within(
                            new FrozenScope.Frozen(schema, frozen.day()), () -> question.apply(index)))));
            if (answer.isPresent()) {
                noteUse(schema);
                return answer.get();
            }
        }
        throw new StateInPreparationException(
                "The state of snapshot %d was removed again and again".formatted(snapshot));
    }

    /** The day counts as today in the question. */
    private <T> T read(AsOf asOf, Function<PublishedIndex, T> question) {
        var change = lastChange(asOf);
        if (change.isLatest()) {
            return question.apply(current.get());
        }
        var state = new OfDay(change.at());
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var schema = find(state).orElseGet(() -> make(state));
            var answer = Objects.requireNonNull(reading.execute(status -> readIn(schema, question)));
            if (answer.isPresent()) {
                noteUse(schema);
                return answer.get();
            }
        }
        throw new StateInPreparationException("The state of %s was removed again and again".formatted(asOf));
    }

    private LastChange lastChange(AsOf asOf) {
        var end = asOf.end().atOffset(ZoneOffset.UTC);
        return jdbc.sql(LAST_CHANGE)
                .param("end", end)
                .query((rs, row) -> new LastChange(
                        rs.getObject("changed_at", OffsetDateTime.class).toInstant(), rs.getBoolean("is_latest")))
                .single();
    }

    /** Empty where the state was removed before this one could hold it. */
    private <T> Optional<T> readIn(String schema, Function<PublishedIndex, T> question) {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(:lock)")
                .param("lock", LOCK_OF_USE)
                .query(rs -> {});
        // The schema itself too: whoever joins with the rows of an earlier moment may still see the row of a removed
        // state.
        boolean there =
                jdbc.sql("""
                        SELECT EXISTS (SELECT FROM past_state WHERE schema_name = :schema)
                            AND to_regnamespace(:schema) IS NOT NULL
                        """).param("schema", schema).query(Boolean.class).single();
        if (!there) {
            return Optional.empty();
        }
        var before = searchPath(schema + ", public");
        try {
            var index = indexes.get(schema, this::readIndex);
            return Optional.of(question.apply(index));
        } finally {
            // Where this joined a transaction that goes on, the rest of it is about the present again.
            restore(before);
        }
    }

    /** Sets where tables are looked for until the transaction ends; what it was before. */
    private String searchPath(String path) {
        var before = jdbc.sql("SELECT current_setting('search_path')")
                .query(String.class)
                .single();
        jdbc.sql("SELECT set_config('search_path', :path, true)")
                .param("path", path)
                .query(rs -> {});
        return before;
    }

    private void restore(String path) {
        try {
            searchPath(path);
        } catch (RuntimeException e) {
            // The transaction has failed already, and its setting goes with it.
            LOG.debug("The search path was not set back", e);
        }
    }

    private PublishedIndex readIndex(String schema) {
        long number = Long.parseLong(schema.substring(schema.lastIndexOf('_') + 1));
        return new PublishedIndex(schema, number, loader.loadActivities(null), loader.loadEntries(null), List.of());
    }

    private Optional<String> find(State state) {
        return jdbc.sql("""
                        SELECT schema_name FROM past_state WHERE changed_at = :changedAt AND made_with = :madeWith
                        """)
                .param("changedAt", state.changedAt().atOffset(ZoneOffset.UTC))
                .param("madeWith", madeWith(state))
                .query(String.class)
                .optional();
    }

    /** At most once a minute, so that reading is not writing. */
    private void noteUse(String schema) {
        if (usedLately.asMap().putIfAbsent(schema, true) == null
                && !TransactionSynchronizationManager.isActualTransactionActive()) {
            jdbc.sql("UPDATE past_state SET used_at = clock_timestamp() WHERE schema_name = :schema")
                    .param("schema", schema)
                    .update();
        }
    }

    private String madeWith(State state) {
        return switch (state) {
            case OfDay day -> madeFromHistory();
            case Frozen frozen -> "s" + frozen.snapshot() + "." + schemaVersion();
        };
    }

    /** The content of a snapshot never changes, but the tables that it is put into may. */
    private String schemaVersion() {
        return "m"
                + jdbc.sql("SELECT max(installed_rank) FROM flyway_schema_history")
                        .query(Long.class)
                        .single();
    }

    /** Reference data and the schema decide what is projected from the history. */
    private String madeFromHistory() {
        return jdbc.sql("""
                        SELECT 'f' || :frameworks || '.m' || (SELECT max(installed_rank) FROM flyway_schema_history)
                            || '.r' || coalesce((SELECT extract(epoch FROM max(loaded_at))::bigint FROM reference_load), 0)
                        """)
                .param("frameworks", frameworks.revision())
                .query(String.class)
                .single();
    }

    /** Rebuilds a state beside the question that asked for it, which waits for a while. */
    private String make(State state) {
        if (inPreparation.size() >= MOST_IN_PREPARATION && !inPreparation.containsKey(state)) {
            throw new StateInPreparationException("Too many earlier days are being prepared; ask again in a minute");
        }
        var made = inPreparation.computeIfAbsent(state, key -> {
            var future = new CompletableFuture<String>();
            Thread.ofVirtual().name("past-state").start(() -> complete(future, key));
            return future;
        });
        try {
            return made.get(Patience.present().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new StateInPreparationException("The state asked for is being prepared; ask again in a few seconds");
        } catch (ExecutionException e) {
            throw new IllegalStateException("The state of %s could not be rebuilt".formatted(state), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StateInPreparationException("The state asked for is being prepared");
        }
    }

    private void complete(CompletableFuture<String> future, State state) {
        // One at a time on this node before a connection is taken, so that none waits with one in its hand.
        turn.lock();
        try {
            long start = System.nanoTime();
            future.complete(Objects.requireNonNull(making.execute(status -> makeUnlessThere(state))));
            LOG.info("Rebuilt the state of {} in {} ms", state, (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException e) {
            future.completeExceptionally(e);
        } finally {
            inPreparation.remove(state);
            removeUnused();
            turn.unlock();
        }
    }

    /** One state is rebuilt at a time, on all nodes together. */
    private String makeUnlessThere(State state) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK_OF_MAKING)
                .query(rs -> {});
        return find(state).orElseGet(() -> {
            var schema = "past_"
                    + jdbc.sql("SELECT nextval('past_state_number')")
                            .query(Long.class)
                            .single();
            var at = state.changedAt().atOffset(ZoneOffset.UTC);
            switch (state) {
                case OfDay day ->
                    jdbc.sql("SELECT make_past_state(:schema, :instant)")
                            .param("schema", schema)
                            .param("instant", at)
                            .query(rs -> {});
                case Frozen frozen -> frozenContents.restore(frozen.snapshot(), schema);
            }
            jdbc.sql("""
                            INSERT INTO past_state (schema_name, changed_at, made_with, used_at)
                            VALUES (:schema, :changedAt, :madeWith, clock_timestamp())
                            """)
                    .param("schema", schema)
                    .param("changedAt", at)
                    .param("madeWith", madeWith(state))
                    .update();
            return schema;
        });
    }

    /** Removes the states that were asked for longest ago, unless somebody reads one at this moment. */
    private void removeUnused() {
        try {
            making.executeWithoutResult(status -> {
                boolean alone = jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                        .param("lock", LOCK_OF_USE)
                        .query(Boolean.class)
                        .single();
                if (alone) {
                    unused().forEach(this::remove);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("Unused states were not removed", e);
        }
    }

    /** Also those that a crash has emptied, or whose making was given up. */
    private List<String> unused() {
        return jdbc.sql("""
                        SELECT nspname FROM pg_namespace
                        LEFT JOIN (SELECT schema_name, row_number() OVER (ORDER BY used_at DESC) AS place
                                   FROM past_state
                                   WHERE made_with = :madeWith OR made_with LIKE 's%.' || :schemaVersion) used ON schema_name = nspname
                        WHERE nspname ~ '^past_[0-9]+$' AND (place IS NULL OR place > :kept)
                        """)
                .param("madeWith", madeFromHistory())
                .param("schemaVersion", schemaVersion())
                .param("kept", kept)
                .query(String.class)
                .list();
    }

    private void remove(String schema) {
        jdbc.sql("DELETE FROM past_state WHERE schema_name = :schema")
                .param("schema", schema)
                .update();
        // A name of our own making: past_ and a number.
        jdbc.sql("DROP SCHEMA %s CASCADE".formatted(schema)).update();
        indexes.invalidate(schema);
    }
}
