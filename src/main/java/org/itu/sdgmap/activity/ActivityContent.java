package org.itu.sdgmap.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/**
 * All that an activity says, as one version of its history holds it.
 *
 * @param language original language of title and description
 * @param translations title and description in further languages
 * @param startYear first year, null where unknown
 * @param endYear last year, null while ongoing or unknown
 * @param startDate first day where known, a day of the start year
 * @param endDate last day where known, a day of the end year
 * @param countries ISO alpha-3 codes, each once
 * @param regions codes of ITU regions, for scope REGION
 * @param results what came out of it, in figures
 * @param documents its papers and pages elsewhere
 * @param resolutions the resolutions it answers to, such as WTDC Resolution 37 (Rev. Kigali, 2022)
 * @param url the activity's own page, http or https
 * @param source where the facts come from
 * @param confidence how sure the facts are: verified or known
 */
public record ActivityContent(
        String title,
        String description,
        Language language,
        Map<Language, Translation> translations,
        Sector sector,
        ActivityKind kind,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        boolean ongoing,
        Scope scope,
        List<String> countries,
        List<String> regions,
        List<Site> sites,
        List<String> partners,
        List<ActivityLink> links,
        List<ActivityResult> results,
        List<ActivityDocument> documents,
        List<String> resolutions,
        @Nullable String url,
        @Nullable String source,
        @Nullable String confidence) {

    /** Longest title, in characters. */
    public static final int MAX_TITLE = 300;
    /** Longest description, in characters. */
    public static final int MAX_DESCRIPTION = 10_000;

    /** Longest name of a partner or resolution, in characters. */
    public static final int MAX_NAME = 200;

    /** Longest source, in characters. */
    public static final int MAX_SOURCE = 500;

    public static final int MAX_COUNTRIES = 200;
    public static final int MAX_SITES = 200;
    public static final int MAX_PARTNERS = 100;
    public static final int MAX_LINKS = 200;

    /** Most results, documents and resolutions, of each. */
    public static final int MAX_PAPERS = 50;

    /** What an address of a web page is, as a regular expression. */
    private static final String WEB_ADDRESS = "https?://\\S{1,2000}";

    /** ITU's founding year. */
    public static final int FIRST_YEAR = 1865;

    public static final int LAST_YEAR = 2100;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Title and description in another language. */
    public record Translation(String title, String description) {}

    public ActivityContent {
        requireLength("title", title, MAX_TITLE);
        requireLength("description", description, MAX_DESCRIPTION);
        requireSoundTranslations(language, translations);
        requireYear("start year", startYear);
        requireYear("end year", endYear);
        if (startYear != null && endYear != null && endYear < startYear) {
            throw new InvalidValueException("end year", String.valueOf(endYear), "a year not before " + startYear);
        }
        requireDayOfYear("start date", startDate, startYear);
        requireDayOfYear("end date", endDate, endYear);
        if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
            throw new InvalidValueException("end date", String.valueOf(endDate), "a day not before " + startDate);
        }
        if (ongoing && endYear != null) {
            throw new InvalidValueException("end year", String.valueOf(endYear), "no end year while ongoing");
        }
        if (url != null && !isWebAddress(url)) {
            throw new InvalidValueException("link", url, "an address that begins with http:// or https://");
        }
        if ((scope == Scope.COUNTRY || scope == Scope.SITE) && countries.isEmpty() && sites.isEmpty()) {
            throw new InvalidValueException("countries", "", "at least one country for scope " + scope);
        }
        if (scope == Scope.REGION && regions.isEmpty()) {
            throw new InvalidValueException("regions", "", "at least one region for scope REGION");
        }
        requireSoundWeights(links);
        if (source != null && source.length() > MAX_SOURCE) {
            throw new InvalidValueException("source", source, "at most %d characters".formatted(MAX_SOURCE));
        }
        translations = Map.copyOf(translations);
        countries = countries.stream().distinct().toList();
        regions = regions.stream().distinct().toList();
        sites = List.copyOf(sites);
        partners = List.copyOf(partners);
        links = List.copyOf(links);
        // Versions from before these were entered do not have them.
        results = List.copyOf(Objects.requireNonNullElse(results, List.of()));
        documents = List.copyOf(Objects.requireNonNullElse(documents, List.of()));
        resolutions = List.copyOf(Objects.requireNonNullElse(resolutions, List.of()));
        requireNumber("countries", countries, MAX_COUNTRIES);
        requireNumber("sites", sites, MAX_SITES);
        requireNumber("partners", partners, MAX_PARTNERS);
        requireNumber("links", links, MAX_LINKS);
        requireNumber("results", results, MAX_PAPERS);
        requireNumber("documents", documents, MAX_PAPERS);
        requireNumber("resolutions", resolutions, MAX_PAPERS);
        partners.forEach(p -> requireLength("partner", p, MAX_NAME));
        resolutions.forEach(r -> requireLength("resolution", r, MAX_NAME));
    }

    /** Whether a text is the address of a page, http or https. */
    public static boolean isWebAddress(String text) {
        return text.matches(WEB_ADDRESS);
    }

    private static void requireNumber(String field, List<?> entries, int most) {
        if (entries.size() > most) {
            throw new InvalidValueException(
                    field, String.valueOf(entries.size()), "at most %d entries".formatted(most));
        }
    }

    private static void requireLength(String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new InvalidValueException(
                    field, text, "1 to %d characters, not %d".formatted(longest, text.length()));
        }
    }

    private static void requireYear(String field, @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new InvalidValueException(
                    field, String.valueOf(year), "a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }

    private static void requireDayOfYear(String field, @Nullable LocalDate day, @Nullable Integer year) {
        if (day != null && (year == null || day.getYear() != year)) {
            throw new InvalidValueException(
                    field, String.valueOf(day), year == null ? "no day without a year" : "a day of " + year);
        }
    }

    private static void requireSoundTranslations(Language original, Map<Language, Translation> translations) {
        if (translations.containsKey(original)) {
            throw new InvalidValueException("translations", original.code(), "languages other than the original one");
        }
        translations.forEach((language, text) -> {
            requireLength("title (%s)".formatted(language.code()), text.title(), MAX_TITLE);
            requireLength("description (%s)".formatted(language.code()), text.description(), MAX_DESCRIPTION);
        });
    }

    /** Weights within one framework sum to 100 or are all absent; an element is linked once. */
    private static void requireSoundWeights(List<ActivityLink> links) {
        if (links.stream().map(ActivityLink::element).distinct().count() < links.size()) {
            throw new InvalidValueException("links", "", "each element once");
        }
        links.stream()
                .collect(Collectors.groupingBy(l -> l.element().framework()))
                .forEach((framework, ofFramework) -> {
                    var weights = ofFramework.stream()
                            .map(ActivityLink::weight)
                            .filter(Objects::nonNull)
                            .toList();
                    var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                    if (!weights.isEmpty() && (weights.size() < ofFramework.size() || sum.compareTo(HUNDRED) != 0)) {
                        throw new InvalidValueException(
                                "weights of " + framework, sum.toPlainString(), "a sum of 100, or no weights at all");
                    }
                });
    }
}
