package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.analysis.LineRings;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.Rings.GoalCount;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.ActionLine;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.Emphasis;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.Involvement;
import org.itu.sdgmap.framework.SdgGoal;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Service;

@Service
class IndexedRingsService implements RingsService {

    private final PastStates states;
    private final Selections selections;
    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;
    private final ThresholdsOfState thresholds;
    private final AnswerCache cache;

    IndexedRingsService(
            PastStates states,
            Selections selections,
            FrameworkCatalog frameworks,
            FrameworkDetails details,
            ThresholdsOfState thresholds,
            AnswerCache cache) {
        this.states = states;
        this.selections = selections;
        this.frameworks = frameworks;
        this.details = details;
        this.thresholds = thresholds;
        this.cache = cache;
    }

    @Override
    public Rings getRings(ActivityFilter filter, InvolvementEdition edition, Language language) {
        return cached(Rings.class, edition.name(), filter, language, selected -> rings(edition, selected));
    }

    @Override
    public LineRings getLineRings(ActivityFilter filter, InvolvementEdition edition, Language language) {
        return cached(LineRings.class, edition.name(), filter, language, selected -> lineRings(edition, selected));
    }

    @Override
    public List<ElementCount> listChildCounts(ElementKey parent, ActivityFilter filter, Language language) {
        var element =
                frameworks.findElement(parent).orElseThrow(() -> new NotFoundException("element", parent.toString()));
        return counts("below " + parent, filter, language, () -> frameworks.listChildren(element.id()));
    }

    @Override
    public List<ElementCount> listLineCounts(ActivityFilter filter, Language language) {
        return counts("lines", filter, language, frameworks::listMatrixLines);
    }

    @Override
    public int countTargets(ActivityFilter filter, Language language) {
        return (int) counts("targets", filter, language, this::listTargets).stream()
                .filter(c -> c.activities() > 0)
                .count();
    }

    @Override
    public Map<Integer, FrameworkCount> listFrameworkCounts(
            String framework, ActivityFilter filter, Language language) {
        return cached(
                        FrameworkCounts.class,
                        framework,
                        filter,
                        language,
                        selected -> countOfFramework(framework, selected))
                .byElement();
    }

    @Override
    public Map<String, FrameworkCount> listFrameworkTotals(ActivityFilter filter, Language language) {
        return cached(FrameworkTotals.class, "", filter, language, this::countByFramework)
                .byFramework();
    }

    private record FrameworkCounts(Map<Integer, FrameworkCount> byElement) {}

    private record FrameworkTotals(Map<String, FrameworkCount> byFramework) {}

    private record ElementCounts(List<ElementCount> counts) {}

    private <T> T cached(
            Class<T> type, String detail, ActivityFilter filter, Language language, Function<Selected, T> counting) {
        return states.read(
                filter,
                now -> cache.get(
                        type,
                        detail,
                        filter,
                        language,
                        now.revision(),
                        () -> counting.apply(selections.select(now, filter, language))));
    }

    private Rings rings(InvolvementEdition edition, Selected selected) {
        var goals = frameworks.listGoals();
        var columns = ElementColumns.of(goals.stream().map(SdgGoal::element).toList(), frameworks);
        var weights = LinkWeights.byColumn(selected.index().activities(), selected.activities(), columns);
        var limits = thresholds.get();
        long total = selected.countActivities();
        long linked = countLinked(selected, columns);
        var counts = new ArrayList<GoalCount>();
        for (int i = 0; i < goals.size(); i++) {
            var goal = goals.get(i);
            long activities = selected.countActivities(goal.element().id());
            double weightShare = share(weights[i], linked);
            counts.add(new GoalCount(
                    goal,
                    activities,
                    share(activities, total),
                    weights[i],
                    weightShare,
                    limits.ring(weightShare),
                    selected.countEntries(goal.element().id())));
        }
        var rings = levels(edition).stream()
                .map(level -> new Rings.Ring(
                        level.name(),
                        counts.stream()
                                .filter(c -> level(c.goal(), edition) == level)
                                .toList()))
                .toList();
        return new Rings(selected.index().revision(), total, linked, selected.countEntries(), edition, limits, rings);
    }

    private static List<Enum<?>> levels(InvolvementEdition edition) {
        return switch (edition) {
            case PLAN_2020_2023 -> List.of(Emphasis.values());
            case PLAN_2024_2027 -> List.of(Involvement.values());
        };
    }

    private static Enum<?> level(SdgGoal goal, InvolvementEdition edition) {
        return switch (edition) {
            case PLAN_2020_2023 -> goal.emphasis2020To2023();
            case PLAN_2024_2027 -> goal.declaredInvolvement();
        };
    }

    private LineRings lineRings(InvolvementEdition edition, Selected selected) {
        var lines = ElementColumns.of(frameworks.listMatrixLines(), frameworks);
        var all = ElementColumns.of(roots(ElementKey.WSIS), frameworks);
        var weights = LinkWeights.byColumn(selected.index().activities(), selected.activities(), lines);
        long total = selected.countActivities();
        long linked = countLinked(selected, all);
        var roles = details.listActionLines();
        var byRole = new HashMap<ActionLine.Role, List<LineRings.LineCount>>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.elements().get(i);
            long activities = selected.countActivities(line.id());
            byRole.computeIfAbsent(role(roles.get(line.id()), edition), r -> new ArrayList<>())
                    .add(new LineRings.LineCount(
                            line,
                            activities,
                            share(activities, total),
                            weights[i],
                            share(weights[i], linked),
                            selected.countEntries(line.id())));
        }
        var rings = Arrays.stream(ActionLine.Role.values())
                .filter(byRole::containsKey)
                .map(role -> new LineRings.Ring(role, List.copyOf(byRole.getOrDefault(role, List.of()))))
                .toList();
        return new LineRings(selected.index().revision(), total, linked, selected.countEntries(), edition, rings);
    }

    private static ActionLine.Role role(@Nullable ActionLine line, InvolvementEdition edition) {
        if (line == null) {
            return ActionLine.Role.NOT_STATED;
        }
        return edition == InvolvementEdition.PLAN_2024_2027 ? line.role2024To2027() : line.role2017();
    }

    /** Selected activities that somebody linked to an element of the columns. */
    private static long countLinked(Selected selected, ElementColumns columns) {
        var linked = FastAggregation.or(columns.elements().stream()
                .map(e -> selected.index().activities().rows(Dimension.ELEMENT, e.id()))
                .toArray(RoaringBitmap[]::new));
        return RoaringBitmap.andCardinality(selected.activities(), linked);
    }

    private static double share(double part, long whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private List<Element> roots(String framework) {
        return frameworks.listElements(framework).stream()
                .filter(e -> e.parentId() == null)
                .toList();
    }

    private List<Element> listTargets() {
        return frameworks.listElements(ElementKey.SDG).stream()
                .filter(e -> e.kind() == ElementKind.TARGET)
                .toList();
    }

    private List<ElementCount> counts(
            String detail, ActivityFilter filter, Language language, Supplier<List<Element>> elements) {
        return cached(
                        ElementCounts.class,
                        detail,
                        filter,
                        language,
                        selected -> new ElementCounts(elements.get().stream()
                                .map(e -> new ElementCount(e, selected.countActivities(e.id())))
                                .toList()))
                .counts();
    }

    private FrameworkCounts countOfFramework(String framework, Selected selected) {
        var counts = new HashMap<Integer, FrameworkCount>();
        for (var element : frameworks.listElements(framework)) {
            var count = new FrameworkCount(
                    count(selected, Dimension.ELEMENT, element), count(selected, Dimension.DERIVED_ELEMENT, element));
            if (!count.equals(FrameworkCount.NONE)) {
                counts.put(element.id(), count);
            }
        }
        return new FrameworkCounts(Map.copyOf(counts));
    }

    private static long count(Selected selected, Dimension dimension, Element element) {
        return RoaringBitmap.andCardinality(
                selected.activities(), selected.index().activities().rows(dimension, element.id()));
    }

    private FrameworkTotals countByFramework(Selected selected) {
        var totals = new HashMap<String, FrameworkCount>();
        for (var framework : frameworks.listFrameworks()) {
            var roots = roots(framework.code());
            var linked = ofAny(roots, Dimension.ELEMENT, selected);
            var derived = RoaringBitmap.andNot(ofAny(roots, Dimension.DERIVED_ELEMENT, selected), linked);
            if (!linked.isEmpty() || !derived.isEmpty()) {
                totals.put(
                        framework.code(),
                        new FrameworkCount(linked.getLongCardinality(), derived.getLongCardinality()));
            }
        }
        return new FrameworkTotals(Map.copyOf(totals));
    }

    private static RoaringBitmap ofAny(List<Element> elements, Dimension dimension, Selected selected) {
        var activities = selected.index().activities();
        return RoaringBitmap.and(
                selected.activities(),
                FastAggregation.or(elements.stream()
                        .map(e -> activities.rows(dimension, e.id()))
                        .toArray(RoaringBitmap[]::new)));
    }
}
