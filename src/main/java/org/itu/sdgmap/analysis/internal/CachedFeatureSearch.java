package org.itu.sdgmap.analysis.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.Feature;
import org.itu.sdgmap.analysis.FeatureExtent;
import org.itu.sdgmap.analysis.FeatureKind;
import org.itu.sdgmap.analysis.FeaturePage;
import org.itu.sdgmap.analysis.FeatureQuery;
import org.itu.sdgmap.analysis.FeatureSearch;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Pages by key; numbers and extents are counted once for all pages, as long as the same is published. */
@Service
class CachedFeatureSearch implements FeatureSearch {

    private static final int MOST_KEPT = 20;
    private static final int LONGEST_CURSOR = 200;

    private final Map<FeatureKind, FeatureSource> sources;
    private final AnswerState state;
    private final Clock clock;
    private final FeatureCounts counts;
    private final SingleFlight<ExtentKey, FeatureExtent> extents = new SingleFlight<>(MOST_KEPT);

    private record ExtentKey(FeatureKind kind, String state, LocalDate day) {}

    CachedFeatureSearch(List<FeatureSource> sources, FeatureCounts counts, AnswerState state, Clock clock) {
        this.sources = sources.stream().collect(Collectors.toMap(FeatureSource::kind, Function.identity()));
        this.counts = counts;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public FeaturePage list(FeatureKind kind, FeatureQuery query) {
        var source = source(kind);
        var part = source.list(query, key(source, query.cursor()));
        long matched = counts.get(kind.id(), query, query.box(), () -> source.count(query));
        return new FeaturePage(part.features(), matched, cursor(part.next()));
    }

    @Override
    public Optional<Feature> find(FeatureKind kind, String id, Language language, ReferenceSystem system) {
        return source(kind).find(id, language, system);
    }

    @Override
    public FeatureExtent getExtent(FeatureKind kind) {
        var key = new ExtentKey(kind, state.current(), LocalDate.now(clock));
        return extents.get(key, () -> source(kind).extent());
    }

    private FeatureSource source(FeatureKind kind) {
        var source = sources.get(kind);
        if (source == null) {
            throw new IllegalStateException("No source of features of kind " + kind);
        }
        return source;
    }

    private static @Nullable String cursor(@Nullable String key) {
        return key == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(FeatureSource source, @Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            var key = cursor.length() > LONGEST_CURSOR
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (source.isKey(key)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Refused below: not what this tool has written.
        }
        throw new InvalidValueException(
                "cursor", cursor, "a cursor that a page of " + source.kind().id() + " gave");
    }
}
