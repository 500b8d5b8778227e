package org.itu.sdgmap.analysis.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongSupplier;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.FeatureQuery;
import org.itu.sdgmap.analysis.YearSpan;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.GeoBox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers of features, counted once for all pages as long as the same is published. */
@Component
class FeatureCounts {

    private static final int MOST_KEPT = 1000;

    private final AnswerState state;
    private final Clock clock;
    private final SingleFlight<Key, Long> counts = new SingleFlight<>(MOST_KEPT);

    private record Key(
            String what,
            ActivityFilter filter,
            Language language,
            @Nullable GeoBox box,
            YearSpan years,
            String state,
            LocalDate day) {}

    FeatureCounts(AnswerState state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** @param box null where it makes no difference */
    long get(String what, FeatureQuery query, @Nullable GeoBox box, LongSupplier counting) {
        var key = new Key(
                what,
                query.filter(),
                query.filter().text() == null ? Language.EN : query.language(),
                box,
                query.years(),
                state.current(),
                LocalDate.now(clock));
        return counts.get(key, counting::getAsLong);
    }
}
