package org.itu.sdgmap.workspace.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftDocument;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.DraftContent.DraftResult;
import org.itu.sdgmap.activity.DraftContent.DraftSite;
import org.itu.sdgmap.activity.DraftContent.Translation;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/** A draft's content on its way from the fields: each section writes its own part. */
final class DraftParts {

    String title;
    String description;
    Language language;
    Map<Language, Translation> translations;

    @Nullable Sector sector;

    @Nullable ActivityKind kind;

    String startYear;
    String endYear;

    @Nullable LocalDate startDate;

    @Nullable LocalDate endDate;

    boolean ongoing;

    @Nullable Scope scope;

    List<String> countries;
    List<String> regions;
    List<DraftSite> sites;
    List<String> partners;
    List<DraftLink> links;
    List<DraftResult> results;
    List<DraftDocument> documents;
    List<String> resolutions;
    String url;
    String source;

    DraftParts(DraftContent content) {
        title = content.title();
        description = content.description();
        language = content.language();
        translations = content.translations();
        sector = content.sector();
        kind = content.kind();
        startYear = content.startYear();
        endYear = content.endYear();
        startDate = content.startDate();
        endDate = content.endDate();
        ongoing = content.ongoing();
        scope = content.scope();
        countries = content.countries();
        regions = content.regions();
        sites = content.sites();
        partners = content.partners();
        links = content.links();
        results = content.results();
        documents = content.documents();
        resolutions = content.resolutions();
        url = content.url();
        source = content.source();
    }

    /** Nothing entered yet. */
    static DraftContent nothing(Language language, @Nullable Sector sector) {
        return new DraftContent(
                "", "", language, Map.of(), sector, null, "", "", null, null, false, null, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", "");
    }

    DraftContent content() {
        return new DraftContent(
                title,
                description,
                language,
                translations,
                sector,
                kind,
                startYear,
                endYear,
                startDate,
                endDate,
                ongoing,
                scope,
                countries,
                regions,
                sites,
                partners,
                links,
                results,
                documents,
                resolutions,
                url,
                source);
    }
}
