package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;

/** A filter as a phrase in the reader's language, such as "Sector: ITU-D; SDG: 9; 2018 to 2026". */
@SpringComponent
class FilterWords {

    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;

    FilterWords(FrameworkCatalog frameworks, CountryCatalog countries) {
        this.frameworks = frameworks;
        this.countries = countries;
    }

    String of(ActivityFilter filter) {
        if (filter.selectsAll()) {
            return Texts.text("rule.filter.all");
        }
        var language = Texts.language();
        var parts = new ArrayList<String>();
        if (filter.text() != null) {
            parts.add(Texts.text("rule.filter.text", filter.text()));
        }
        add(parts, "sector", filter.sectors().stream().map(s -> Texts.text("sector", s)).toList());
        add(parts, "kind", filter.kinds().stream().map(k -> Texts.text("kind", k)).toList());
        add(parts, "sdg", codes(filter.elementsOf(Facet.SDG)));
        add(parts, "line", codes(filter.elementsOf(Facet.ACTION_LINE)));
        add(
                parts,
                "strategic",
                filter.elementsOf(Facet.STRATEGIC).stream()
                        .map(e -> frameworks.getFramework(e.framework()).shortName().in(language) + " " + e.code())
                        .toList());
        add(
                parts,
                "country",
                filter.countries().stream()
                        .map(c -> countries.getCountry(c).name().in(language))
                        .toList());
        add(
                parts,
                "group",
                filter.groups().stream()
                        .map(g -> countries.getGroup(g).name().in(language))
                        .toList());
        add(parts, "scope", filter.scopes().stream().map(s -> Texts.text("scope", s)).toList());
        addYears(parts, filter);
        return String.join(Texts.text("rule.filter.separator"), parts);
    }

    private List<String> codes(Set<ElementKey> elements) {
        return elements.stream()
                .flatMap(key -> frameworks.findElement(key).stream())
                .map(e -> e.displayCode())
                .toList();
    }

    private static void add(List<String> parts, String facet, Collection<String> values) {
        if (!values.isEmpty()) {
            parts.add(Texts.text("rule.filter." + facet, Lists.joined(values, Texts.language())));
        }
    }

    private static void addYears(List<String> parts, ActivityFilter filter) {
        var from = filter.fromYear();
        var to = filter.toYear();
        if (from != null && to != null) {
            parts.add(
                    from.equals(to)
                            ? String.valueOf(from)
                            : Texts.text("rule.filter.years", String.valueOf(from), String.valueOf(to)));
        } else if (from != null) {
            parts.add(Texts.text("rule.filter.from", String.valueOf(from)));
        } else if (to != null) {
            parts.add(Texts.text("rule.filter.to", String.valueOf(to)));
        }
    }
}
