package org.itu.sdgmap._support;

import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityContent.Translation;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.ActivityLink;
import org.itu.sdgmap.activity.Contribution;
import org.itu.sdgmap.activity.MappingBasis;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.Site;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;

/** Content of activities for tests: sound to begin with, changed in what a test is about. */
public final class Activities {

    private String title = "Smart Villages";
    private String description = "Connects villages and trains their people.";
    private Language language = Language.EN;
    private Map<Language, Translation> translations = Map.of();
    private Sector sector = Sector.ITU_D;
    private ActivityKind kind = ActivityKind.PROJECT;
    private @Nullable Integer startYear = 2020;
    private @Nullable Integer endYear;
    private boolean ongoing = true;
    private Scope scope = Scope.COUNTRY;
    private List<String> countries = List.of("NER");
    private List<String> regions = List.of();
    private List<Site> sites = List.of();
    private List<String> partners = List.of();
    private List<ActivityLink> links = List.of();
    private @Nullable String url;

    private Activities() {}

    /** A project of ITU-D in Niger, since 2020, without links. */
    public static Activities draft() {
        return new Activities();
    }

    public Activities title(String text) {
        title = text;
        return this;
    }

    public Activities description(String text) {
        description = text;
        return this;
    }

    public Activities language(Language original) {
        language = original;
        return this;
    }

    public Activities translations(Map<Language, Translation> others) {
        translations = others;
        return this;
    }

    public Activities sector(Sector carrying) {
        sector = carrying;
        return this;
    }

    public Activities kind(ActivityKind of) {
        kind = of;
        return this;
    }

    public Activities years(@Nullable Integer from, @Nullable Integer to, boolean stillOngoing) {
        startYear = from;
        endYear = to;
        ongoing = stillOngoing;
        return this;
    }

    public Activities scope(Scope where) {
        scope = where;
        return this;
    }

    public Activities countries(String... iso3) {
        countries = List.of(iso3);
        return this;
    }

    public Activities regions(String... codes) {
        regions = List.of(codes);
        return this;
    }

    public Activities sites(Site... places) {
        sites = List.of(places);
        return this;
    }

    public Activities partners(List<String> names) {
        partners = names;
        return this;
    }

    public Activities links(List<ActivityLink> ties) {
        links = ties;
        return this;
    }

    /** Primary links without weights. */
    public Activities linkedTo(ElementKey... elements) {
        return links(List.of(elements).stream()
                .map(e -> new ActivityLink(e, Contribution.PRIMARY, null, null, null, MappingBasis.EDITOR))
                .toList());
    }

    public Activities url(@Nullable String address) {
        url = address;
        return this;
    }

    public ActivityContent content() {
        return new ActivityContent(
                title,
                description,
                language,
                translations,
                sector,
                kind,
                startYear,
                endYear,
                null,
                null,
                ongoing,
                scope,
                countries,
                regions,
                sites,
                partners,
                links,
                List.of(),
                List.of(),
                List.of(),
                url,
                "test",
                "known");
    }
}
