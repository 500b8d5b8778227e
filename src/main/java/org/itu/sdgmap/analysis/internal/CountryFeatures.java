package org.itu.sdgmap.analysis.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.Feature;
import org.itu.sdgmap.analysis.FeatureExtent;
import org.itu.sdgmap.analysis.FeatureKind;
import org.itu.sdgmap.analysis.FeatureQuery;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryShapes;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Countries with a polygon first, then those that are too small for one and have a point: programs want one type of
 * geometry on the page from which they learn it. The key of a country is A or P, for these two, and its ISO alpha-3
 * code. Countries have no time: every span holds them.
 */
@Component
class CountryFeatures implements FeatureSource {

    private static final String POLYGON = "A";
    private static final String POINT = "P";
    /** No country has this code. */
    private static final String BEFORE_POINTS = POINT + "AAA";

    private final CoverageService coverage;
    private final CountryCatalog countries;
    private final CountryShapes shapes;

    CountryFeatures(CoverageService coverage, CountryCatalog countries, CountryShapes shapes) {
        this.coverage = coverage;
        this.countries = countries;
        this.shapes = shapes;
    }

    @Override
    public FeatureKind kind() {
        return FeatureKind.COUNTRIES;
    }

    /** A page has polygons or points only, so that the last one with polygons may be short. */
    @Override
    public Part list(FeatureQuery query, String after) {
        var points = shapes.listWithoutPolygon();
        var byShape = selected(query).stream().collect(Collectors.partitioningBy(c -> points.contains(c.iso3())));
        var withPoint = byShape.getOrDefault(true, List.of());
        var withPolygon = after.startsWith(POINT)
                ? List.<CountryCoverage>of()
                : behind(byShape.getOrDefault(false, List.of()), after);
        if (withPolygon.isEmpty()) {
            return page(behind(withPoint, after.startsWith(POINT) ? after : ""), POINT, query);
        }
        var page = page(withPolygon, POLYGON, query);
        return page.next() == null && !withPoint.isEmpty() ? new Part(page.features(), BEFORE_POINTS) : page;
    }

    private static List<CountryCoverage> behind(List<CountryCoverage> rows, String after) {
        var iso3 = after.isEmpty() ? "" : after.substring(1);
        return rows.stream().filter(c -> c.iso3().compareTo(iso3) > 0).toList();
    }

    private Part page(List<CountryCoverage> rows, String shape, FeatureQuery query) {
        boolean more = rows.size() > query.limit();
        var shown = more ? rows.subList(0, query.limit()) : rows;
        return new Part(
                features(shown, query.language(), query.system()),
                more ? shape + shown.getLast().iso3() : null);
    }

    @Override
    public long count(FeatureQuery query) {
        return selected(query).size();
    }

    /** By code. */
    private List<CountryCoverage> selected(FeatureQuery query) {
        var filter = query.filter();
        boolean reachedOnly =
                !filter.withCountries(Set.of()).withGroups(Set.of()).selectsAll();
        var inBox = query.box() == null ? null : shapes.listCountriesIn(query.box());
        return coverage.getCoverage(filter, query.language()).countries().stream()
                .filter(c -> reachedOnly ? c.state() == State.VALUE : c.state() != State.NOT_APPLICABLE)
                .filter(c -> inBox == null || inBox.contains(c.iso3()))
                .sorted((one, other) -> one.iso3().compareTo(other.iso3()))
                .toList();
    }

    @Override
    public Optional<Feature> find(String id, Language language, ReferenceSystem system) {
        return coverage.getCoverage(ActivityFilter.all(), language).countries().stream()
                .filter(c -> c.iso3().equals(id))
                .findFirst()
                .map(c -> features(List.of(c), language, system).getFirst());
    }

    private List<Feature> features(List<CountryCoverage> rows, Language language, ReferenceSystem system) {
        var geometries =
                shapes.getGeoJson(rows.stream().map(CountryCoverage::iso3).toList(), system);
        return rows.stream()
                .map(row -> new Feature(row.iso3(), geometries.get(row.iso3()), properties(row, language)))
                .toList();
    }

    private Map<String, @Nullable Object> properties(CountryCoverage row, Language language) {
        var country = countries.getCountry(row.iso3());
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("iso3", country.iso3());
        properties.put("iso2", country.iso2());
        properties.put("m49", country.m49());
        properties.put("name", country.name().in(language));
        properties.put("memberState", country.ituMember());
        properties.put("groups", country.groups().stream().sorted().toList());
        properties.put("state", row.state().name());
        properties.put("activities", row.countedActivities());
        properties.put("sites", row.countedSites());
        properties.put("latestYear", row.latestYear());
        properties.put("stocktakingState", row.entriesState().name());
        properties.put("stocktakingEntries", row.countedEntries());
        return properties;
    }

    @Override
    public FeatureExtent extent() {
        return new FeatureExtent(shapes.getExtent(), null, null);
    }

    @Override
    public boolean isKey(String text) {
        return text.matches("[AP][A-Z]{3}");
    }
}
