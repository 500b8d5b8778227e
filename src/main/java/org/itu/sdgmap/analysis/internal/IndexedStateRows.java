package org.itu.sdgmap.analysis.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.AsOf;
import org.itu.sdgmap.analysis.StateInPreparationException;
import org.itu.sdgmap.analysis.StatePairs;
import org.itu.sdgmap.analysis.StateRows;
import org.itu.sdgmap.analysis.internal.index.CurrentIndex;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.Language;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Selects by the index, in a transaction that sees the very revision of the index. */
@Service
class IndexedStateRows implements StateRows, StatePairs {

    /** Others may publish between the transaction's moment and the index; seldom twice in a row. */
    private static final int MOST_ATTEMPTS = 10;

    private final PastStates states;
    private final CurrentIndex current;
    private final Selections selections;
    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;

    IndexedStateRows(
            PastStates states,
            CurrentIndex current,
            Selections selections,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.states = states;
        this.current = current;
        this.selections = selections;
        this.jdbc = jdbc;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T> T read(ActivityFilter filter, Language language, Function<Selection, T> reading) {
        return atOneMoment(
                List.of(filter),
                () -> select(
                        filter,
                        language,
                        (index, selected) -> reading.apply(
                                new Selection(instant(filter), ids(selected.activities()), ids(selected.entries())))));
    }

    @Override
    public <T> T read(ActivityFilter a, ActivityFilter b, Language language, BiFunction<Side, Side, T> reading) {
        return atOneMoment(List.of(a, b), () -> side(a, language)
                .flatMap(first -> side(b, language).map(second -> reading.apply(first, second))));
    }

    private <T> T atOneMoment(List<ActivityFilter> filters, Supplier<Optional<T>> reading) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            // A state that is rebuilt after the transaction's moment would be empty in its eyes.
            filters.forEach(filter -> states.read(filter, PublishedIndex::revision));
            var answer = Objects.requireNonNull(oneMoment.execute(status -> reading.get()));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new StateInPreparationException("Others publish again and again while a state is written down");
    }

    /** Stays until the transaction ends, since that holds the lock of all who read states. */
    private Optional<Side> side(ActivityFilter filter, Language language) {
        return select(
                filter,
                language,
                (index, selected) -> new Side(
                        index.schema().isEmpty() ? "public" : index.schema(),
                        index.revision(),
                        ids(selected.activities()),
                        ids(selected.entries())));
    }

    /** Empty where the index is of another moment than the transaction. */
    private <T> Optional<T> select(
            ActivityFilter filter, Language language, BiFunction<PublishedIndex, Selected, T> reading) {
        long revision = current.currentRevision();
        return states.read(
                filter,
                index -> index.schema().isEmpty() && index.revision() != revision
                        ? Optional.empty()
                        : Optional.of(reading.apply(index, selections.select(index, filter, language))));
    }

    private Instant instant(ActivityFilter filter) {
        return filter.past().map(AsOf::end).orElseGet(() -> jdbc.sql("SELECT transaction_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
    }

    private static Long[] ids(RoaringBitmap rows) {
        return Arrays.stream(rows.toArray()).mapToObj(row -> (long) row).toArray(Long[]::new);
    }
}
