package org.itu.sdgmap.analysis.ui;

import java.util.Collection;
import java.util.List;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Names of facets and of their values in the reader's language. */
@Component
class FilterWords {

    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;

    FilterWords(FrameworkCatalog frameworks, CountryCatalog countries) {
        this.frameworks = frameworks;
        this.countries = countries;
    }

    String facet(Facet facet) {
        return Texts.text("filter.facet", facet);
    }

    /** The name of a value without its code, such as Quality education. */
    String name(Facet facet, String value) {
        return switch (facet) {
            case SECTOR -> Texts.text("sector", Sector.getByCode(value));
            case KIND -> Texts.text("kind", ActivityKind.valueOf(value));
            case PHASE -> Texts.text("phase", Phase.valueOf(value));
            case SCOPE -> Texts.text("scope", Scope.valueOf(value));
            case SDG, ACTION_LINE, STRATEGIC -> element(facet, value).title().in(Texts.language());
            case COUNTRY -> country(value);
            case GROUP -> group(value);
            case YEAR -> value;
        };
    }

    /** The name of a value as a chip shows it, with the code by which people know it, such as SDG 4 Quality education. */
    String chip(Facet facet, String value) {
        return switch (facet) {
            case SDG -> Texts.text("filter.chip.SDG", Wording.code(value), name(facet, value));
            case ACTION_LINE -> Texts.text("filter.chip.ACTION_LINE", Wording.code(value), name(facet, value));
            case STRATEGIC -> Texts.text("filter.chip.STRATEGIC", plan(value), name(facet, value));
            default -> name(facet, value);
        };
    }

    String country(String iso3) {
        return countries
                .findCountry(iso3)
                .map(c -> c.name().in(Texts.language()))
                .orElse(iso3);
    }

    String group(String code) {
        return countries.findGroup(code).map(g -> g.name().in(Texts.language())).orElse(code);
    }

    /** Names of countries in the order of the reader's alphabet. */
    List<String> countries(Collection<String> iso3) {
        return iso3.stream().map(this::country).sorted(Wording.alphabet()).toList();
    }

    String goal(int number) {
        return frameworks.listGoals().get(number - 1).element().title().in(Texts.language());
    }

    Element element(Facet facet, String value) {
        return frameworks.findElement(FacetValues.element(facet, value)).orElseThrow();
    }

    /** Number of the Goal that an SDG element is or belongs to. */
    static int goalNumber(Element element) {
        var code = element.displayCode();
        var end = code.indexOf('.');
        return Integer.parseInt(element.kind() == ElementKind.GOAL || end < 0 ? code : code.substring(0, end));
    }

    private String plan(String value) {
        var framework = FacetValues.element(Facet.STRATEGIC, value).framework();
        return frameworks.getFramework(framework).shortName().in(Texts.language());
    }
}
