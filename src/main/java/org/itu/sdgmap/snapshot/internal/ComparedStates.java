package org.itu.sdgmap.snapshot.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.Rings.GoalCount;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.SnapshotComparison;
import org.itu.sdgmap.snapshot.SnapshotComparison.CellChange;
import org.itu.sdgmap.snapshot.SnapshotComparison.CountryChange;
import org.itu.sdgmap.snapshot.SnapshotComparison.Side;
import org.itu.sdgmap.snapshot.SnapshotComparison.TierChange;
import org.itu.sdgmap.snapshot.SnapshotComparisons;
import org.itu.sdgmap.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Rows are compared by the database, figures as every page counts them. */
@Service
class ComparedStates implements SnapshotComparisons {

    private final Snapshots snapshots;
    private final ComparedRows rows;
    private final CoverageService coverage;
    private final RingsService rings;
    private final MatrixService matrices;
    private final Cache<Key, SnapshotComparison> kept = Caffeine.newBuilder()
            .maximumSize(8)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    ComparedStates(
            Snapshots snapshots,
            ComparedRows rows,
            CoverageService coverage,
            RingsService rings,
            MatrixService matrices) {
        this.snapshots = snapshots;
        this.rows = rows;
        this.coverage = coverage;
        this.rings = rings;
        this.matrices = matrices;
    }

    /** @param revision of the present, 0 where both are frozen */
    private record Key(ActivityFilter a, ActivityFilter b, Language language, long revision) {}

    @Override
    public SnapshotComparison compare(long a, @Nullable Long b, ActivityFilter filter, Language language) {
        if (b != null && b == a) {
            throw new InvalidValueException("b", String.valueOf(b), "another snapshot than the first, or today");
        }
        var first = snapshots.getSnapshot(a);
        var second = b == null ? null : snapshots.getSnapshot(b);
        var filterA = filter.withAsOf(null).withSnapshot(a);
        var filterB = filter.withAsOf(null).withSnapshot(b);
        var key = new Key(filterA, filterB, language, b == null ? coverage.currentRevision() : 0);
        return kept.get(key, k -> compare(first, filterA, second, filterB, language));
    }

    private SnapshotComparison compare(
            Snapshot snapshotA, ActivityFilter a, @Nullable Snapshot snapshotB, ActivityFilter b, Language language) {
        var changes = rows.compare(a, b, language);
        var coverageA = coverage.getCoverage(a, language);
        var coverageB = coverage.getCoverage(b, language);
        return new SnapshotComparison(
                new Side(snapshotA, a, changes.revisionA(), coverageA.totals().countries()),
                new Side(snapshotB, b, changes.revisionB(), coverageB.totals().countries()),
                changes.activities(),
                changes.links(),
                changes.entries(),
                changes.activityChanges(),
                countries(coverageA, coverageB),
                tiers(rings.getRings(a, language), rings.getRings(b, language)),
                cells(
                        matrices.getMatrix(a, Matrix.Depth.GOAL, language),
                        matrices.getMatrix(b, Matrix.Depth.GOAL, language)));
    }

    private static List<CountryChange> countries(Coverage a, Coverage b) {
        var before = activities(a);
        var after = activities(b);
        var all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .map(iso3 -> new CountryChange(iso3, before.getOrDefault(iso3, 0L), after.getOrDefault(iso3, 0L)))
                .filter(c -> c.a() != c.b())
                .sorted(Comparator.comparingLong((CountryChange c) -> -Math.abs(c.b() - c.a()))
                        .thenComparing(CountryChange::iso3))
                .toList();
    }

    private static Map<String, Long> activities(Coverage coverage) {
        return coverage.countries().stream()
                .collect(Collectors.toMap(CountryCoverage::iso3, CountryCoverage::activities));
    }

    private static List<TierChange> tiers(Rings a, Rings b) {
        var before = goals(a);
        return goals(b).values().stream()
                .filter(after -> before.containsKey(after.goal().number()))
                .map(after -> {
                    var was = Objects.requireNonNull(before.get(after.goal().number()));
                    return new TierChange(
                            after.goal(),
                            was.computedRing(),
                            after.computedRing(),
                            was.weightShare(),
                            after.weightShare());
                })
                .filter(t -> t.ringA() != t.ringB())
                .sorted(Comparator.comparingInt(t -> t.goal().number()))
                .toList();
    }

    private static Map<Integer, GoalCount> goals(Rings rings) {
        return rings.rings().stream()
                .flatMap(ring -> ring.goals().stream())
                .collect(Collectors.toMap(g -> g.goal().number(), g -> g));
    }

    private static List<CellChange> cells(Matrix a, Matrix b) {
        var before = cells(a);
        var after = cells(b);
        var all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        var changes = new ArrayList<CellChange>();
        all.forEach((place, cell) -> {
            var was = before.getOrDefault(place, nothing(cell));
            var is = after.getOrDefault(place, nothing(cell));
            if (was.asserted() != is.asserted()
                    || was.activities() != is.activities()
                    || was.entries() != is.entries()) {
                changes.add(new CellChange(cell.line(), cell.sdg(), was, is));
            }
        });
        changes.sort(Comparator.comparingInt((CellChange c) -> c.line().sortOrder())
                .thenComparingInt(c -> c.sdg().sortOrder()));
        return List.copyOf(changes);
    }

    private record Place(ElementKey line, ElementKey sdg) {}

    private static Map<Place, Matrix.Cell> cells(Matrix matrix) {
        return matrix.cells().stream()
                .collect(Collectors.toMap(c -> new Place(c.line().key(), c.sdg().key()), c -> c));
    }

    private static Matrix.Cell nothing(Matrix.Cell where) {
        return new Matrix.Cell(where.line(), where.sdg(), false, 0, 0, 0);
    }
}
