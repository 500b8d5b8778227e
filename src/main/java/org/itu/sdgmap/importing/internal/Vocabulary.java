package org.itu.sdgmap.importing.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.importing.NormalText;

/** Names of elements, countries and groups in six languages, with the aliases of {@code db/reference}. */
final class Vocabulary {

    /** An element by a name; the language is English where the name is the same in several. */
    record NamedElement(ElementKey key, Language language) {}

    /** What a name of a place stands for. */
    sealed interface Place {
        record Countries(List<String> iso3, Kind kind) implements Place {}

        record Region(String code) implements Place {}

        record World() implements Place {}

        record Group() implements Place {}

        enum Kind {
            NAME,
            ABBREVIATION,
            FORMER,
            CODE,
            AMBIGUOUS
        }
    }

    private final Map<String, NamedElement> lines = new HashMap<>();
    private final Map<String, NamedElement> goals = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> iso2 = new HashMap<>();
    private final Map<String, String> otherCodes = new HashMap<>();
    private final Map<String, LocalizedText> countryNames = new LinkedHashMap<>();
    private final Map<ElementKey, Element> elements = new LinkedHashMap<>();
    private final int longestPlace;

    Vocabulary(FrameworkCatalog frameworks, CountryCatalog countries) {
        for (var framework : frameworks.listFrameworks()) {
            frameworks.listElements(framework.code()).forEach(e -> elements.put(e.key(), e));
        }
        addElements();
        addCountries(countries);
        addGroups(countries);
        addWithoutConjunction();
        longestPlace = places.keySet().stream()
                .mapToInt(k -> k.split(" ").length)
                .max()
                .orElse(1);
    }

    private void addElements() {
        for (var row :
                ReferenceFile.read("db/reference/action_line_aliases.csv").rows()) {
            lines.putIfAbsent(
                    NormalText.of(row.text("alias")),
                    new NamedElement(ElementKey.wsis(row.text("code")), Language.getByCode(row.text("language"))));
        }
        for (var element : elements.values()) {
            var names = element.key().framework().equals(ElementKey.WSIS)
                    ? lines
                    : element.key().framework().equals(ElementKey.SDG) && element.kind() != ElementKind.INDICATOR
                            ? goals
                            : null;
            if (names != null) {
                element.title()
                        .texts()
                        .forEach((language, title) -> names.merge(
                                NormalText.of(title),
                                new NamedElement(element.key(), language),
                                (a, b) -> a.language() == Language.EN ? a : b.language() == Language.EN ? b : a));
            }
        }
    }

    private void addCountries(CountryCatalog countries) {
        for (var row : ReferenceFile.read("db/reference/country_aliases.csv").rows()) {
            var iso3 = List.of(row.text("iso3").split(";"));
            var kind = Place.Kind.valueOf(row.text("kind"));
            if (kind == Place.Kind.CODE) {
                otherCodes.put(row.text("alias"), iso3.getFirst());
            } else {
                places.putIfAbsent(NormalText.of(row.text("alias")), new Place.Countries(iso3, kind));
            }
        }
        var shortForms = new HashMap<String, TreeSet<String>>();
        for (var country : countries.listCountries()) {
            iso2.put(country.iso2(), country.iso3());
            countryNames.put(country.iso3(), country.name());
            for (var name : country.name().texts().values()) {
                places.merge(
                        NormalText.of(name),
                        new Place.Countries(List.of(country.iso3()), Place.Kind.NAME),
                        Vocabulary::eitherCountry);
                int bracket = Math.max(name.indexOf('('), name.indexOf('\uFF08'));
                if (bracket > 1) {
                    shortForms
                            .computeIfAbsent(NormalText.of(name.substring(0, bracket)), n -> new TreeSet<>())
                            .add(country.iso3());
                }
            }
        }
        shortForms.forEach((name, iso3) -> places.putIfAbsent(
                name,
                new Place.Countries(List.copyOf(iso3), iso3.size() == 1 ? Place.Kind.NAME : Place.Kind.AMBIGUOUS)));
    }

    /** Trinidad & Tobago: an ampersand is no word. */
    private void addWithoutConjunction() {
        for (var name : List.copyOf(places.keySet())) {
            var bare = name.replaceAll(" (and|et|y|и) ", " ");
            places.putIfAbsent(bare, places.getOrDefault(name, new Place.World()));
        }
    }

    private static Place eitherCountry(Place a, Place b) {
        var first = (Place.Countries) a;
        var second = (Place.Countries) b;
        if (first.kind() == Place.Kind.AMBIGUOUS || first.iso3().equals(second.iso3())) {
            return first;
        }
        var both = new ArrayList<>(first.iso3());
        both.addAll(second.iso3());
        return new Place.Countries(both.stream().distinct().toList(), Place.Kind.AMBIGUOUS);
    }

    private void addGroups(CountryCatalog countries) {
        var words = Words.all();
        words.of("REGION").forEach((name, code) -> places.putIfAbsent(name, new Place.Region(code)));
        words.of("SCOPE").forEach((name, scope) -> {
            if (scope.equals("GLOBAL")) {
                places.putIfAbsent(name, new Place.World());
            }
        });
        for (var group : countries.listGroups()) {
            var place =
                    group.kind() == CountryGroup.Kind.ITU_REGION ? new Place.Region(group.code()) : new Place.Group();
            places.putIfAbsent(NormalText.of(group.code()), place);
        }
        for (var group : countries.listGroups()) {
            for (var name : group.name().texts().values()) {
                places.putIfAbsent(
                        NormalText.of(name),
                        group.kind() == CountryGroup.Kind.ITU_REGION
                                ? new Place.Region(group.code())
                                : new Place.Group());
            }
        }
        words.of("GROUP").forEach((name, any) -> places.putIfAbsent(name, new Place.Group()));
    }

    Optional<NamedElement> findLine(String normal) {
        return Optional.ofNullable(lines.get(normal));
    }

    Optional<NamedElement> findGoal(String normal) {
        return Optional.ofNullable(goals.get(normal));
    }

    Optional<Place> findPlace(String normal) {
        return Optional.ofNullable(places.get(normal));
    }

    Map<String, Place> places() {
        return places;
    }

    Map<String, NamedElement> lines() {
        return lines;
    }

    /** Most words of a name of a place. */
    int longestPlace() {
        return longestPlace;
    }

    Optional<String> findByIso2(String code) {
        return Optional.ofNullable(iso2.get(code));
    }

    Optional<String> findByOtherCode(String code) {
        return Optional.ofNullable(otherCodes.get(code));
    }

    boolean isIso3(String code) {
        return countryNames.containsKey(code);
    }

    LocalizedText countryName(String iso3) {
        return countryNames.getOrDefault(iso3, LocalizedText.english(iso3));
    }

    Optional<Element> findElement(ElementKey key) {
        return Optional.ofNullable(elements.get(key));
    }

    List<Element> listElements(String framework) {
        return elements.values().stream()
                .filter(e -> e.key().framework().equals(framework))
                .toList();
    }
}
