package org.itu.sdgmap.activity.internal;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.List;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityLink;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftDocument;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.DraftContent.DraftResult;
import org.itu.sdgmap.activity.DraftContent.DraftSite;
import org.itu.sdgmap.activity.DraftContent.Translation;
import org.itu.sdgmap.activity.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what an activity says as if it had been typed, so that it can be edited. */
@Component
class DraftOfContent {

    private final KnownPlaces places;

    DraftOfContent(KnownPlaces places) {
        this.places = places;
    }

    DraftContent write(ActivityContent content) {
        return new DraftContent(
                content.title(),
                content.description(),
                content.language(),
                content.translations().entrySet().stream()
                        .collect(toMap(
                                e -> e.getKey(),
                                e -> new Translation(
                                        e.getValue().title(), e.getValue().description()))),
                content.sector(),
                content.kind(),
                text(content.startYear()),
                text(content.endYear()),
                content.startDate(),
                content.endDate(),
                content.ongoing(),
                content.scope(),
                content.countries(),
                content.regions(),
                content.sites().stream().map(s -> site(s, content.countries())).toList(),
                content.partners(),
                content.links().stream().map(DraftOfContent::link).toList(),
                content.results().stream()
                        .map(r -> new DraftResult(r.what(), r.figure().toPlainString(), r.unit(), text(r.year())))
                        .toList(),
                content.documents().stream()
                        .map(d -> new DraftDocument(d.title(), d.url()))
                        .toList(),
                content.resolutions(),
                requireNonNullElse(content.url(), ""),
                requireNonNullElse(content.source(), ""));
    }

    /** What was accepted before stays so: a place outside of the countries named counts as confirmed. */
    private DraftSite site(Site site, List<String> countries) {
        var draft = new DraftSite(
                requireNonNullElse(site.name(), ""), site.longitude(), site.latitude(), site.country(), false);
        var located = places.findCountryAt(site.longitude(), site.latitude());
        boolean isConfirmed =
                PlaceReading.isOutside(draft, located, countries) || site.country() == null && located.isPresent();
        return new DraftSite(draft.name(), draft.longitude(), draft.latitude(), draft.country(), isConfirmed);
    }

    private static DraftLink link(ActivityLink link) {
        return new DraftLink(
                link.element(),
                link.contribution(),
                weight(link.weight()),
                requireNonNullElse(link.rationale(), ""),
                requireNonNullElse(link.evidenceUrl(), ""),
                link.mappingBasis());
    }

    private static String weight(@Nullable BigDecimal weight) {
        return weight == null ? "" : weight.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
