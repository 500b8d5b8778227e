package org.itu.sdgmap.analysis.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.Rings.GoalCount;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.Involvement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class JdbcRingsService implements RingsService {

    private static final String BY_ELEMENT = SqlFile.read("analysis/count_by_element.sql");
    private static final String COUNT = SqlFile.read("analysis/count.sql");
    private static final String OF_FRAMEWORK = SqlFile.read("analysis/count_of_framework.sql");
    private static final String BY_FRAMEWORK = SqlFile.read("analysis/count_by_framework.sql");

    private final FilterSql filters;
    private final FrameworkCatalog frameworks;
    private final PublicationRevision revision;
    private final AnswerCache cache;

    JdbcRingsService(FilterSql filters, FrameworkCatalog frameworks, PublicationRevision revision, AnswerCache cache) {
        this.filters = filters;
        this.frameworks = frameworks;
        this.revision = revision;
        this.cache = cache;
    }

    @Override
    public Rings getRings(ActivityFilter filter, Language language) {
        long now = revision.current();
        return cache.get(Rings.class, "", filter, language, now, () -> count(filter, language, now));
    }

    @Override
    public List<ElementCount> listChildCounts(ElementKey parent, ActivityFilter filter, Language language) {
        var element =
                frameworks.findElement(parent).orElseThrow(() -> new NotFoundException("element", parent.toString()));
        return cached("below " + parent, filter, language, () -> frameworks.listChildren(element.id()));
    }

    @Override
    public List<ElementCount> listLineCounts(ActivityFilter filter, Language language) {
        return cached("lines", filter, language, frameworks::listMatrixLines);
    }

    @Override
    public int countTargets(ActivityFilter filter, Language language) {
        return (int) cached("targets", filter, language, this::listTargets).stream()
                .filter(c -> c.activities() > 0)
                .count();
    }

    @Override
    public Map<Integer, FrameworkCount> listFrameworkCounts(
            String framework, ActivityFilter filter, Language language) {
        return cache.get(
                        FrameworkCounts.class,
                        framework,
                        filter,
                        language,
                        revision.current(),
                        () -> new FrameworkCounts(countOfFramework(framework, filter, language)))
                .byElement();
    }

    @Override
    public Map<String, FrameworkCount> listFrameworkTotals(ActivityFilter filter, Language language) {
        return cache.get(
                        FrameworkTotals.class,
                        "",
                        filter,
                        language,
                        revision.current(),
                        () -> new FrameworkTotals(countByFramework(filter, language)))
                .byFramework();
    }

    private record FrameworkCounts(Map<Integer, FrameworkCount> byElement) {}

    private record FrameworkTotals(Map<String, FrameworkCount> byFramework) {}

    private Map<Integer, FrameworkCount> countOfFramework(String framework, ActivityFilter filter, Language language) {
        var counts = new HashMap<Integer, FrameworkCount>();
        filters.statement(OF_FRAMEWORK, filter, language)
                .param("framework", framework)
                .query(rs -> {
                    counts.put(
                            rs.getInt("element_id"), new FrameworkCount(rs.getLong("linked"), rs.getLong("derived")));
                });
        return Map.copyOf(counts);
    }

    private Map<String, FrameworkCount> countByFramework(ActivityFilter filter, Language language) {
        var counts = new HashMap<String, FrameworkCount>();
        filters.statement(BY_FRAMEWORK, filter, language).query(rs -> {
            counts.put(rs.getString("framework_code"), new FrameworkCount(rs.getLong("linked"), rs.getLong("derived")));
        });
        return Map.copyOf(counts);
    }

    private List<Element> listTargets() {
        return frameworks.listElements(ElementKey.SDG).stream()
                .filter(e -> e.kind() == ElementKind.TARGET)
                .toList();
    }

    private List<ElementCount> cached(
            String detail, ActivityFilter filter, Language language, Supplier<List<Element>> elements) {
        return cache.get(
                        ElementCounts.class,
                        detail,
                        filter,
                        language,
                        revision.current(),
                        () -> new ElementCounts(counts(elements.get(), filter, language)))
                .counts();
    }

    private record ElementCounts(List<ElementCount> counts) {}

    private Rings count(ActivityFilter filter, Language language, long now) {
        long total =
                filters.statement(COUNT, filter, language).query(Long.class).single();
        var goals = frameworks.listGoals();
        var counts = countsById(goals.stream().map(g -> g.element().id()).toList(), filter, language);
        var rings = Arrays.stream(Involvement.values())
                .map(level -> new Rings.Ring(
                        level,
                        goals.stream()
                                .filter(g -> g.declaredInvolvement() == level)
                                .map(g -> {
                                    long n = counts.getOrDefault(g.element().id(), 0L);
                                    return new GoalCount(g, n, total == 0 ? 0 : (double) n / total);
                                })
                                .toList()))
                .toList();
        return new Rings(now, total, rings);
    }

    private List<ElementCount> counts(List<Element> elements, ActivityFilter filter, Language language) {
        var counts = countsById(elements.stream().map(Element::id).toList(), filter, language);
        return elements.stream()
                .map(e -> new ElementCount(e, counts.getOrDefault(e.id(), 0L)))
                .toList();
    }

    private Map<Integer, Long> countsById(List<Integer> ids, ActivityFilter filter, Language language) {
        var counts = new HashMap<Integer, Long>();
        if (!ids.isEmpty()) {
            filters.statement(BY_ELEMENT, filter, language)
                    .param("elementIds", ids)
                    .query(rs -> {
                        counts.put(rs.getInt("element_id"), rs.getLong("activities"));
                    });
        }
        return counts;
    }
}
