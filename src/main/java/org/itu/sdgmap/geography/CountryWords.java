package org.itu.sdgmap.geography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.itu.sdgmap.common.ReferenceFile;
import org.springframework.stereotype.Service;

/**
 * What people type to find a country, in whatever language they read the pages: its names in the six languages, other
 * names in use, former names, abbreviations, and its codes of ISO 3166-1 and M49.
 */
@Service
public class CountryWords {

    /** Kinds of aliases that mean one country; an ambiguous one, such as Congo, stands with each of its countries. */
    private static final Set<String> KINDS = Set.of("NAME", "FORMER", "ABBREVIATION", "AMBIGUOUS");

    private final CountryCatalog countries;
    private final Map<String, List<String>> aliases;

    CountryWords(CountryCatalog countries) {
        this.countries = countries;
        this.aliases = aliases();
    }

    /** Words by ISO alpha-3 code, sorted by code; none twice for a country. Without the alpha-3 code itself. */
    public Map<String, List<String>> listWords() {
        var words = new TreeMap<String, List<String>>();
        for (var country : countries.listCountries()) {
            var all = new LinkedHashSet<String>(country.name().texts().values());
            all.add(country.iso2());
            all.add(country.m49());
            all.addAll(aliases.getOrDefault(country.iso3(), List.of()));
            words.put(country.iso3(), List.copyOf(all));
        }
        return words;
    }

    private static Map<String, List<String>> aliases() {
        var byCountry = new TreeMap<String, List<String>>();
        for (var row : ReferenceFile.read("db/reference/country_aliases.csv").rows()) {
            if (KINDS.contains(row.text("kind"))) {
                Arrays.stream(row.text("iso3").split(";")).forEach(iso3 -> byCountry
                        .computeIfAbsent(iso3, key -> new ArrayList<>())
                        .add(row.text("alias")));
            }
        }
        return byCountry;
    }
}
