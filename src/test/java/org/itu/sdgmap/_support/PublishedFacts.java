package org.itu.sdgmap._support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All published activities, read by plain statements from the normalised tables, and the meaning of a filter written
 * down once more in Java: what production answers by SQL is compared with what this counts.
 */
public final class PublishedFacts {

    private final JdbcClient jdbc;
    private final List<Activity> activities;
    private final Map<String, Set<String>> membersByGroup = new HashMap<>();
    private final Map<String, CountryGroup.Kind> kindByGroup = new HashMap<>();
    private final Map<String, Set<Long>> idsByWords = new HashMap<>();

    public record Activity(
            long id,
            Sector sector,
            ActivityKind kind,
            Scope scope,
            @Nullable Integer startYear,
            @Nullable Integer endYear,
            boolean ongoing,
            Set<String> countries,
            Set<String> regions,
            Set<ElementKey> elements,
            Map<ElementKey, Double> shares,
            List<String> siteCountries) {

        public boolean countrySpecific() {
            return scope == Scope.SITE || scope == Scope.COUNTRY;
        }

        public Phase phase() {
            int now = LocalDate.now().getYear();
            if (startYear != null && startYear > now) {
                return Phase.PLANNED;
            }
            Integer last = endYear != null ? endYear : startYear;
            return !ongoing && last != null && last < now ? Phase.ENDED : Phase.RUNNING;
        }

        /** Last year in which it ran, this year while ongoing; null where undated. */
        public @Nullable Integer latestYear() {
            if (startYear == null) {
                return endYear;
            }
            if (ongoing) {
                return LocalDate.now().getYear();
            }
            return endYear != null ? endYear : startYear;
        }
    }

    public PublishedFacts(JdbcClient jdbc, CountryCatalog catalog) {
        this.jdbc = jdbc;
        var countries = groups("SELECT activity_id, iso3 FROM published_country");
        var regions = groups("SELECT activity_id, group_code FROM published_region");
        var elements = new HashMap<Long, Set<ElementKey>>();
        jdbc.sql("SELECT activity_id, framework_code, code FROM published_element, element WHERE id = element_id")
                .query(rs -> {
                    elements.computeIfAbsent(rs.getLong(1), id -> new HashSet<>())
                            .add(new ElementKey(rs.getString(2), rs.getString(3)));
                });
        var shares = shares();
        var sites = new HashMap<Long, List<String>>();
        jdbc.sql("SELECT activity_id, coalesce(iso3, '') FROM published_site").query(rs -> {
            sites.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>()).add(rs.getString(2));
        });
        this.activities = jdbc.sql("SELECT * FROM published_activity ORDER BY id")
                .query((rs, row) -> new Activity(
                        rs.getLong("id"),
                        Sector.getByCode(rs.getString("sector")),
                        ActivityKind.valueOf(rs.getString("kind")),
                        Scope.valueOf(rs.getString("scope")),
                        rs.getObject("start_year", Integer.class),
                        rs.getObject("end_year", Integer.class),
                        rs.getBoolean("ongoing"),
                        countries.getOrDefault(rs.getLong("id"), Set.of()),
                        regions.getOrDefault(rs.getLong("id"), Set.of()),
                        elements.getOrDefault(rs.getLong("id"), Set.of()),
                        shares.getOrDefault(rs.getLong("id"), Map.of()),
                        sites.getOrDefault(rs.getLong("id"), List.of())))
                .list();
        jdbc.sql(
                        "SELECT group_code, iso3 FROM country_group_member WHERE coalesce(valid_to, 'infinity') > current_date")
                .query(rs -> {
                    membersByGroup
                            .computeIfAbsent(rs.getString(1), g -> new HashSet<>())
                            .add(rs.getString(2));
                });
        catalog.listGroups().forEach(g -> kindByGroup.put(g.code(), g.kind()));
    }

    private Map<Long, Set<String>> groups(String sql) {
        var values = new HashMap<Long, Set<String>>();
        jdbc.sql(sql).query(rs -> {
            values.computeIfAbsent(rs.getLong(1), id -> new HashSet<>()).add(rs.getString(2));
        });
        return values;
    }

    /** Share of each link among the links of its activity to the same framework. */
    private Map<Long, Map<ElementKey, Double>> shares() {
        var shares = new HashMap<Long, Map<ElementKey, Double>>();
        jdbc.sql("""
                SELECT l.activity_id, e.framework_code, e.code,
                       coalesce(l.weight / sum(l.weight) OVER links, 1.0 / count(*) OVER links) AS share
                FROM published_link l JOIN element e ON e.id = l.element_id
                WINDOW links AS (PARTITION BY l.activity_id, e.framework_code)
                """).query(rs -> {
            shares.computeIfAbsent(rs.getLong(1), id -> new HashMap<>())
                    .put(new ElementKey(rs.getString(2), rs.getString(3)), rs.getDouble(4));
        });
        return shares;
    }

    public List<Activity> activities() {
        return activities;
    }

    public List<Activity> under(ActivityFilter filter) {
        return activities.stream().filter(selection(filter)).toList();
    }

    public long count(ActivityFilter filter) {
        return activities.stream().filter(selection(filter)).count();
    }

    /** Countries that the filter leaves to be chosen from; empty where it chooses none. */
    public Set<String> chosenCountries(ActivityFilter filter) {
        var all = new HashSet<String>();
        membersByGroup.values().forEach(all::addAll);
        all.addAll(filter.countries());
        if (!filter.countries().isEmpty()) {
            all.retainAll(filter.countries());
        }
        for (var ofOneKind : groupsByKind(filter).values()) {
            all.retainAll(members(ofOneKind));
        }
        return all;
    }

    private Predicate<Activity> selection(ActivityFilter filter) {
        var place = place(filter);
        var sdg = filter.elementsOf(Facet.SDG);
        var lines = filter.elementsOf(Facet.ACTION_LINE);
        var strategic = filter.elementsOf(Facet.STRATEGIC);
        return activity -> has(filter.sectors(), activity.sector())
                && has(filter.kinds(), activity.kind())
                && has(filter.scopes(), activity.scope())
                && has(filter.phases(), activity.phase())
                && hasElements(activity, sdg, filter)
                && hasElements(activity, lines, filter)
                && hasElements(activity, strategic, filter)
                && place.test(activity)
                && (filter.regionalFor().isEmpty() || isRegionalFor(activity, filter.regionalFor()))
                && ranThen(activity, filter)
                && saysSo(activity, filter.text());
    }

    private static <T> boolean has(Set<T> chosen, T value) {
        return chosen.isEmpty() || chosen.contains(value);
    }

    private static boolean hasElements(Activity activity, Set<ElementKey> chosen, ActivityFilter filter) {
        if (chosen.isEmpty()) {
            return true;
        }
        return filter.elementMatch() == ElementMatch.ALL
                ? activity.elements().containsAll(chosen)
                : chosen.stream().anyMatch(activity.elements()::contains);
    }

    private Predicate<Activity> place(ActivityFilter filter) {
        if (filter.countries().isEmpty() && filter.groups().isEmpty()) {
            return activity -> true;
        }
        boolean regionsAlone = filter.countries().isEmpty()
                && groupsByKind(filter).keySet().equals(Set.of(CountryGroup.Kind.ITU_REGION));
        var chosen = chosenCountries(filter);
        return activity -> activity.countries().stream().anyMatch(chosen::contains)
                || regionsAlone && activity.regions().stream().anyMatch(filter.groups()::contains);
    }

    private boolean isRegionalFor(Activity activity, Set<String> countries) {
        return activity.scope() == Scope.REGION
                && (activity.countries().stream().anyMatch(countries::contains)
                        || activity.regions().stream()
                                .anyMatch(r -> members(Set.of(r)).stream().anyMatch(countries::contains)));
    }

    private Map<CountryGroup.Kind, List<String>> groupsByKind(ActivityFilter filter) {
        return filter.groups().stream()
                .collect(Collectors.groupingBy(g -> kindByGroup.getOrDefault(g, CountryGroup.Kind.SPECIAL)));
    }

    private Set<String> members(Collection<String> groups) {
        var members = new HashSet<String>();
        groups.forEach(g -> members.addAll(membersByGroup.getOrDefault(g, Set.of())));
        return members;
    }

    private static boolean ranThen(Activity activity, ActivityFilter filter) {
        Integer start = activity.startYear();
        if (filter.fromYear() == null && filter.toYear() == null) {
            return true;
        }
        if (start == null) {
            return false;
        }
        int last = activity.ongoing() ? Integer.MAX_VALUE : activity.endYear() == null ? start : activity.endYear();
        return (filter.fromYear() == null || last >= filter.fromYear())
                && (filter.toYear() == null || start <= filter.toYear());
    }

    /** Words by the database's own search, since nobody should write a stemmer twice; TextSearchTest looks at it. */
    private boolean saysSo(Activity activity, @Nullable String text) {
        return text == null
                || idsByWords
                        .computeIfAbsent(
                                text,
                                t -> new HashSet<>(jdbc.sql("""
                                        SELECT id FROM published_activity
                                        WHERE search_text @@ search_query('en', :text)
                                        """)
                                        .param("text", t)
                                        .query(Long.class)
                                        .list()))
                        .contains(activity.id());
    }

    /** Whether a filter leaves in what can name a country at all; if not, no country can be called without activity. */
    public static boolean canNameCountries(ActivityFilter filter) {
        var scopes = filter.scopes();
        return filter.source() != ActivityFilter.EvidenceSource.STOCKTAKING
                && filter.regionalFor().isEmpty()
                && (scopes.isEmpty() || scopes.contains(Scope.SITE) || scopes.contains(Scope.COUNTRY));
    }
}
