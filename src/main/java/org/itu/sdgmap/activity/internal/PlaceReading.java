package org.itu.sdgmap.activity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftSite;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Site;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;

/** Reads where an activity applies: its countries, ITU regions and places on the map. */
final class PlaceReading {

    private final CountryCatalog catalog;
    private final KnownPlaces places;
    private final Problems problems;

    PlaceReading(CountryCatalog catalog, KnownPlaces places, Problems problems) {
        this.catalog = catalog;
        this.places = places;
        this.problems = problems;
    }

    List<String> countries(DraftContent content) {
        var codes = content.countries().stream().distinct().toList();
        problems.requireNumber("countries", codes.size(), ActivityContent.MAX_COUNTRIES);
        codes.stream()
                .filter(c -> catalog.findCountry(c).isEmpty())
                .forEach(c -> problems.add("countries", c, ActivityRule.UNKNOWN_COUNTRY));
        boolean isInCountry = content.sites().stream().anyMatch(s -> s.country() != null || isLocated(s));
        if (content.scope() == Scope.COUNTRY && codes.isEmpty() && !isInCountry) {
            problems.add("countries", "", ActivityRule.NO_COUNTRY);
        }
        return codes;
    }

    List<String> regions(DraftContent content) {
        var codes = content.regions().stream().distinct().toList();
        codes.stream()
                .filter(c -> catalog.findGroup(c)
                        .filter(g -> g.kind() == CountryGroup.Kind.ITU_REGION)
                        .isEmpty())
                .forEach(c -> problems.add("regions", c, ActivityRule.UNKNOWN_REGION));
        if (content.scope() == Scope.REGION && codes.isEmpty()) {
            problems.add("regions", "", ActivityRule.NO_REGION);
        }
        return codes;
    }

    List<Site> sites(DraftContent content) {
        problems.requireNumber("sites", content.sites().size(), ActivityContent.MAX_SITES);
        if (content.scope() == Scope.SITE && content.sites().isEmpty()) {
            problems.add("sites", "", ActivityRule.NO_SITE);
        }
        var sites = new ArrayList<Site>();
        // Beyond the bound the database is not asked for each.
        for (int i = 0; i < Math.min(content.sites().size(), ActivityContent.MAX_SITES); i++) {
            site("sites." + i, content.sites().get(i), content.countries()).ifPresent(sites::add);
        }
        return sites;
    }

    private Optional<Site> site(String field, DraftSite typed, List<String> countries) {
        var name = problems.bounded(field + ".name", TypedTexts.line(typed.name()), Site.MAX_NAME);
        var written = typed.latitude() + ", " + typed.longitude();
        if (!isCoordinate(typed)) {
            problems.add(field, written, ActivityRule.NOT_A_COORDINATE);
            return Optional.empty();
        }
        if (typed.country() != null && catalog.findCountry(typed.country()).isEmpty()) {
            problems.add(field + ".country", typed.country(), ActivityRule.UNKNOWN_COUNTRY);
            return Optional.empty();
        }
        var located = places.findCountryAt(typed.longitude(), typed.latitude());
        if (!typed.confirmed() && isOutside(typed, located, countries)) {
            problems.add(field, written, ActivityRule.OUTSIDE_COUNTRIES, located.orElse(""));
            return Optional.empty();
        }
        if (name.length() > Site.MAX_NAME) {
            return Optional.empty();
        }
        return Optional.of(new Site(
                TypedTexts.optional(name).orElse(null),
                typed.longitude(),
                typed.latitude(),
                typed.country() == null && !typed.confirmed() ? located.orElse(null) : typed.country()));
    }

    /** Whether a place lies elsewhere than in the country it is said to lie in, or outside of all that are named. */
    static boolean isOutside(DraftSite site, Optional<String> located, List<String> countries) {
        return site.country() != null && !Objects.equals(site.country(), located.orElse(null))
                || !countries.isEmpty() && !located.map(countries::contains).orElse(false);
    }

    private boolean isLocated(DraftSite site) {
        return isCoordinate(site)
                && !site.confirmed()
                && places.findCountryAt(site.longitude(), site.latitude()).isPresent();
    }

    private static boolean isCoordinate(DraftSite site) {
        return site.longitude() >= -180 && site.longitude() <= 180 && site.latitude() >= -90 && site.latitude() <= 90;
    }
}
