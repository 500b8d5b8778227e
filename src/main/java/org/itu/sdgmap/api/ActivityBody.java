package org.itu.sdgmap.api;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;

/** An activity as programs send it; what is left out was not entered. Numbers may be sent as numbers or as texts. */
@Schema(description = "An activity; what is left out was not entered")
record ActivityBody(
        @Schema(example = "Digital Transformation Centres in Ghana") @Nullable String title,

        @Nullable String description,

        @Schema(description = "Original language: en, fr, es, ru, zh or ar; en where absent") @Nullable Language language,

        @Schema(description = "Title and description by language") @Nullable Map<Language, Text> translations,

        @Schema(description = "ITU-R, ITU-T, ITU-D, GS or INTER") @Nullable Sector sector,

        @Nullable ActivityKind kind,
        @Schema(example = "2020") @Nullable String startYear,
        @Nullable String endYear,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Boolean ongoing,
        @Nullable Scope scope,

        @Schema(description = "ISO 3166-1 alpha-3 codes") @Nullable List<String> countries,

        @Schema(description = "Codes of ITU regions") @Nullable List<String> regions,

        @Nullable List<Place> sites,
        @Nullable List<String> partners,
        @Nullable List<Link> links,
        @Nullable List<Figure> results,
        @Nullable List<Paper> documents,
        @Nullable List<String> resolutions,
        @Nullable String url,
        @Nullable String source,

        @Schema(description = "Why it is entered or changed, up to 500 characters") @Nullable String reason) {

    record Text(@Nullable String title, @Nullable String description) {}

    record Place(
            @Nullable String name,
            double longitude,
            double latitude,
            @Nullable String country,

            @Schema(description = "That it lies outside of the countries named, knowingly") @Nullable Boolean confirmed) {}

    record Link(
            @Schema(example = "SDG:9.c") @Nullable String element,
            @Nullable Contribution contribution,

            @Schema(description = "Percent within the framework; on all links of it or on none") @Nullable String weight,

            @Nullable String rationale,
            @Nullable String evidenceUrl) {}

    record Figure(
            @Nullable String what,
            @Nullable String figure,
            @Nullable String unit,
            @Nullable String year) {}

    record Paper(@Nullable String title, @Nullable String url) {}

    DraftContent draft() {
        var others = new TreeMap<Language, Translation>();
        requireNonNullElse(translations, Map.<Language, Text>of())
                .forEach((l, t) -> others.put(l, new Translation(text(t.title()), text(t.description()))));
        return new DraftContent(
                text(title),
                text(description),
                requireNonNullElse(language, Language.EN),
                others,
                sector,
                kind,
                text(startYear),
                text(endYear),
                startDate,
                endDate,
                Boolean.TRUE.equals(ongoing),
                scope,
                list(countries),
                list(regions),
                list(sites).stream()
                        .map(s -> new DraftSite(
                                text(s.name()),
                                s.longitude(),
                                s.latitude(),
                                s.country(),
                                Boolean.TRUE.equals(s.confirmed())))
                        .toList(),
                list(partners),
                list(links).stream().map(ActivityBody::link).toList(),
                list(results).stream()
                        .map(r -> new DraftResult(text(r.what()), text(r.figure()), text(r.unit()), text(r.year())))
                        .toList(),
                list(documents).stream()
                        .map(d -> new DraftDocument(text(d.title()), text(d.url())))
                        .toList(),
                list(resolutions),
                text(url),
                text(source));
    }

    private static DraftLink link(Link link) {
        return new DraftLink(
                element(text(link.element())),
                requireNonNullElse(link.contribution(), Contribution.PRIMARY),
                text(link.weight()),
                text(link.rationale()),
                text(link.evidenceUrl()),
                MappingBasis.BUREAU);
    }

    private static ElementKey element(String written) {
        var parts = written.strip().split(":", 2);
        return (parts.length == 2 ? ElementCodes.parse(parts[0], parts[1]) : Optional.<ElementKey>empty())
                .orElseThrow(() -> new InvalidValueException(
                        "links.element", written, "framework and code of an element, such as SDG:9.c or WSIS:C4"));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        var entries = requireNonNullElse(given, List.<T>of());
        if (entries.stream().anyMatch(e -> e == null)) {
            throw new InvalidValueException("entry of a list", "null", "a value");
        }
        return entries;
    }
}
