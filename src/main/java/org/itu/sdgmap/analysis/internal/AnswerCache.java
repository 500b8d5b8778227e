package org.itu.sdgmap.analysis.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.FrozenScope;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Answers that were computed before for the same filter, published state, frameworks and day, since groups of
 * countries depend on it. Holds at most {@value #MAX} answers; one of coverage takes about 30 kB.
 */
@Component
class AnswerCache {

    private final Cache<Key, Object> answers;
    private final FrameworkCatalog frameworks;
    private final Clock clock;

    private record Key(
            Class<?> answer,
            String detail,
            ActivityFilter filter,
            Language language,
            long revision,
            long frameworks,
            LocalDate day) {}

    AnswerCache(FrameworkCatalog frameworks, Clock clock, @Value("${sdgmap.analysis.kept-answers:500}") int most) {
        this.answers = Caffeine.newBuilder().maximumSize(most).build();
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** Words of a filter are read in the reader's language; without words the language makes no difference. */
    <T> T get(
            Class<T> type,
            String detail,
            ActivityFilter filter,
            Language language,
            long revision,
            Supplier<? extends T> computation) {
        return type.cast(answers.get(key(type, detail, filter, language, revision), key -> computation.get()));
    }

    /** An answer that was computed before, for those who wait before they compute one. */
    <T> Optional<T> find(Class<T> type, String detail, ActivityFilter filter, Language language, long revision) {
        return Optional.ofNullable(answers.getIfPresent(key(type, detail, filter, language, revision)))
                .map(type::cast);
    }

    private Key key(Class<?> type, String detail, ActivityFilter filter, Language language, long revision) {
        var relevant = filter.text() == null ? Language.EN : language;
        return new Key(type, detail, filter, relevant, revision, frameworks.revision(), FrozenScope.today(clock));
    }
}
