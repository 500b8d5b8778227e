package org.itu.sdgmap.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;

/**
 * What has been entered of an activity so far, as it was typed: nothing need be complete or right until it is
 * submitted. Empty texts stand for what was not entered.
 *
 * @param startYear as typed
 * @param endYear as typed
 * @param regions codes of ITU regions
 * @param source where the facts come from
 */
public record DraftContent(
        String title,
        String description,
        Language language,
        Map<Language, Translation> translations,
        @Nullable Sector sector,
        @Nullable ActivityKind kind,
        String startYear,
        String endYear,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        boolean ongoing,
        @Nullable Scope scope,
        List<String> countries,
        List<String> regions,
        List<DraftSite> sites,
        List<String> partners,
        List<DraftLink> links,
        List<DraftResult> results,
        List<DraftDocument> documents,
        List<String> resolutions,
        String url,
        String source) {

    public DraftContent {
        translations = Map.copyOf(translations);
        countries = List.copyOf(countries);
        regions = List.copyOf(regions);
        sites = List.copyOf(sites);
        partners = List.copyOf(partners);
        links = List.copyOf(links);
        results = List.copyOf(results);
        documents = List.copyOf(documents);
        resolutions = List.copyOf(resolutions);
    }

    /** Title and description in another language, as typed. */
    public record Translation(String title, String description) {}

    /**
     * A place on the map.
     *
     * @param country ISO alpha-3 code of the country that the place is said to lie in; null at sea
     * @param confirmed whether a person has confirmed a place that lies outside of the countries named
     */
    public record DraftSite(
            String name,
            double longitude,
            double latitude,
            @Nullable String country,
            boolean confirmed) {}

    /**
     * A link, as typed.
     *
     * @param weight percent within the framework, as typed
     */
    public record DraftLink(
            ElementKey element,
            Contribution contribution,
            String weight,
            String rationale,
            String evidenceUrl,
            MappingBasis mappingBasis) {}

    /** A figure, as typed. */
    public record DraftResult(String what, String figure, String unit, String year) {}

    /** A paper or page, as typed. */
    public record DraftDocument(String title, String url) {}
}
