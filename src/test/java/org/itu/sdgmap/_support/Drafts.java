package org.itu.sdgmap._support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Contribution;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftDocument;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.DraftContent.DraftResult;
import org.itu.sdgmap.activity.DraftContent.DraftSite;
import org.itu.sdgmap.activity.DraftContent.Translation;
import org.itu.sdgmap.activity.MappingBasis;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;

/** What people enter, for tests: sound to begin with, changed in what a test is about. */
public final class Drafts {

    private String title = "Digital Transformation Centres in Ghana";
    private String description = "Trains citizens in basic digital skills.";
    private Map<Language, Translation> translations = Map.of();
    private @Nullable Sector sector = Sector.ITU_D;
    private @Nullable ActivityKind kind = ActivityKind.TRAINING;
    private String startYear = "2020";
    private String endYear = "";
    private @Nullable LocalDate startDate;
    private @Nullable LocalDate endDate;
    private boolean ongoing = true;
    private @Nullable Scope scope = Scope.COUNTRY;
    private List<String> countries = List.of("GHA");
    private List<String> regions = List.of();
    private List<DraftSite> sites = List.of();
    private List<String> partners = List.of();
    private List<DraftLink> links = List.of();
    private List<DraftResult> results = List.of();
    private List<DraftDocument> documents = List.of();
    private List<String> resolutions = List.of();
    private String url = "";
    private String source = "";

    private Drafts() {}

    /** Training of ITU-D in Ghana since 2020, in English, without links. */
    public static Drafts typed() {
        return new Drafts();
    }

    public static DraftLink link(String key, String weight) {
        var parts = key.split(":", 2);
        return new DraftLink(
                new ElementKey(parts[0], parts[1]), Contribution.PRIMARY, weight, "", "", MappingBasis.BUREAU);
    }

    public Drafts title(String text) {
        title = text;
        return this;
    }

    public Drafts description(String text) {
        description = text;
        return this;
    }

    public Drafts translations(Map<Language, Translation> others) {
        translations = others;
        return this;
    }

    public Drafts sector(@Nullable Sector carrying) {
        sector = carrying;
        return this;
    }

    public Drafts kind(@Nullable ActivityKind of) {
        kind = of;
        return this;
    }

    public Drafts years(String from, String to, boolean stillOngoing) {
        startYear = from;
        endYear = to;
        ongoing = stillOngoing;
        return this;
    }

    public Drafts days(@Nullable LocalDate from, @Nullable LocalDate to) {
        startDate = from;
        endDate = to;
        return this;
    }

    public Drafts scope(@Nullable Scope where) {
        scope = where;
        return this;
    }

    public Drafts countries(List<String> iso3) {
        countries = iso3;
        return this;
    }

    public Drafts regions(String... codes) {
        regions = List.of(codes);
        return this;
    }

    public Drafts sites(List<DraftSite> places) {
        sites = places;
        return this;
    }

    public Drafts partners(List<String> names) {
        partners = names;
        return this;
    }

    public Drafts links(List<DraftLink> ties) {
        links = ties;
        return this;
    }

    public Drafts results(DraftResult... figures) {
        results = List.of(figures);
        return this;
    }

    public Drafts documents(DraftDocument... papers) {
        documents = List.of(papers);
        return this;
    }

    public Drafts resolutions(List<String> names) {
        resolutions = names;
        return this;
    }

    public Drafts url(String address) {
        url = address;
        return this;
    }

    public Drafts source(String text) {
        source = text;
        return this;
    }

    public DraftContent content() {
        return new DraftContent(
                title,
                description,
                Language.EN,
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

    /** A project of ITU-D in Ghana, since 2020, that nothing stands against but that it may lack links. */
    public static DraftContent of(String title, String description, ElementKey... elements) {
        return new DraftContent(
                title,
                description,
                Language.EN,
                Map.of(),
                Sector.ITU_D,
                ActivityKind.PROJECT,
                "2020",
                "",
                null,
                null,
                true,
                Scope.COUNTRY,
                List.of("GHA"),
                List.of(),
                List.of(),
                List.of(),
                List.of(elements).stream()
                        .map(e -> new DraftLink(e, Contribution.PRIMARY, "", "", "", MappingBasis.BUREAU))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }
}
