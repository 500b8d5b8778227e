package org.itu.sdgmap.analysis.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** All that can be chosen in each facet, in the order in which people expect it. */
@Component
class FacetOptions {

    /**
     * Options that belong together.
     *
     * @param title empty where there is but one section
     */
    record Section(String title, List<FacetOption> options) {}

    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;

    FacetOptions(FrameworkCatalog frameworks, CountryCatalog countries) {
        this.frameworks = frameworks;
        this.countries = countries;
    }

    List<Section> list(Facet facet) {
        return switch (facet) {
            case SECTOR ->
                plain(Arrays.stream(Sector.values()).map(s -> FacetOption.of(s.code(), Texts.text("sector.long", s))));
            case KIND ->
                plain(Arrays.stream(ActivityKind.values()).map(k -> FacetOption.of(k.name(), Texts.text("kind", k))));
            case PHASE ->
                plain(Arrays.stream(Phase.values()).map(p -> FacetOption.of(p.name(), Texts.text("phase", p))));
            case SCOPE ->
                plain(Arrays.stream(Scope.values()).map(s -> FacetOption.of(s.name(), Texts.text("scope", s))));
            case SDG -> plain(frameworks.listGoals().stream().map(this::goal));
            case ACTION_LINE -> plain(frameworks.listMatrixLines().stream().map(FacetOptions::element));
            case STRATEGIC -> strategicGoals();
            case COUNTRY ->
                plain(countries.listCountries().stream()
                        .map(FacetOptions::country)
                        .sorted(Comparator.comparing(FacetOption::name, Wording.alphabet())));
            case GROUP ->
                List.of(
                        groups("filter.group.ITU_REGION", CountryGroup.Kind.ITU_REGION),
                        groups("filter.group.SPECIAL", CountryGroup.Kind.SPECIAL));
            case YEAR -> List.of();
        };
    }

    private static List<Section> plain(Stream<FacetOption> options) {
        return List.of(new Section("", options.toList()));
    }

    private FacetOption goal(SdgGoal goal) {
        var targets = frameworks.listChildren(goal.element().id()).stream()
                .filter(e -> e.kind() == ElementKind.TARGET)
                .map(FacetOptions::element)
                .toList();
        var number = String.valueOf(goal.number());
        return new FacetOption(
                number, number, goal.element().title().in(Texts.language()), List.of(), goal.number(), targets);
    }

    private static FacetOption country(Country country) {
        return new FacetOption(
                country.iso3(),
                null,
                country.name().in(Texts.language()),
                List.of(country.iso2(), country.m49()),
                null,
                List.of());
    }

    private List<Section> strategicGoals() {
        Map<String, List<Element>> byPlan = frameworks.listStrategicGoals().stream()
                .collect(Collectors.groupingBy(e -> e.key().framework(), LinkedHashMap::new, Collectors.toList()));
        return byPlan.entrySet().stream()
                .map(plan -> new Section(
                        frameworks.getFramework(plan.getKey()).name().in(Texts.language()),
                        plan.getValue().stream().map(FacetOptions::element).toList()))
                .toList();
    }

    private Section groups(String title, CountryGroup.Kind kind) {
        return new Section(
                Texts.text(title),
                countries.listGroups().stream()
                        .filter(g -> g.kind() == kind)
                        .map(g -> FacetOption.of(g.code(), g.name().in(Texts.language())))
                        .toList());
    }

    private static FacetOption element(Element element) {
        return FacetOption.of(
                FilterParameters.spelling(element.key()),
                element.displayCode(),
                element.title().in(Texts.language()));
    }
}
