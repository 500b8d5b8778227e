package org.itu.sdgmap.importing.internal.batch;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityLink;
import org.itu.sdgmap.activity.Contribution;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftDocument;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.DraftContent.DraftResult;
import org.itu.sdgmap.activity.DraftContent.DraftSite;
import org.itu.sdgmap.activity.DraftContent.Translation;
import org.itu.sdgmap.activity.MappingBasis;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Site;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ReadActivity;
import org.itu.sdgmap.importing.ReadActivity.Place;
import org.itu.sdgmap.importing.ReadActivity.ReadLink;
import org.jspecify.annotations.Nullable;

/**
 * What a row says as if it had been typed: as a new activity, or laid over one that exists. Of an existing one only what
 * the row's cells say is changed; an empty cell changes nothing.
 */
final class DraftOfRow {

    private static final double SAME_PLACE_DEGREES = 1e-6;

    private DraftOfRow() {}

    static DraftContent fresh(ReadActivity row, String source) {
        return new DraftContent(
                row.title(),
                row.description(),
                row.language(),
                Map.of(),
                row.sector(),
                row.kind(),
                text(row.startYear()),
                text(row.endYear()),
                row.startDate(),
                row.endDate(),
                row.ongoing(),
                row.scope(),
                row.countries(),
                row.regions(),
                sites(row.place(), row.countries(), List.of()),
                row.partners(),
                row.links().stream().map(DraftOfRow::link).toList(),
                List.of(),
                List.of(),
                List.of(),
                requireNonNullElse(row.url(), ""),
                source);
    }

    /** @param filled fields for which the row has a text */
    static DraftContent over(ActivityContent old, ReadActivity row, Set<ImportField> filled) {
        boolean hasStart = row.startYear() != null;
        boolean hasEnd = row.endYear() != null || row.ongoing();
        boolean hasWhere = !row.countries().isEmpty() || !row.regions().isEmpty() || row.scope() == Scope.GLOBAL;
        boolean namesWhere = filled.contains(ImportField.COUNTRIES) || filled.contains(ImportField.SCOPE);
        boolean changesWhere = hasWhere && namesWhere;
        var sameStart = java.util.Objects.equals(row.startYear(), old.startYear()) && row.startDate() == null;
        var sameEnd = java.util.Objects.equals(row.endYear(), old.endYear()) && row.endDate() == null;
        var countries = changesWhere ? row.countries() : old.countries();
        return new DraftContent(
                row.title(),
                filled.contains(ImportField.DESCRIPTION) && !row.description().isEmpty()
                        ? row.description()
                        : old.description(),
                filled.contains(ImportField.LANGUAGE) && !old.translations().containsKey(row.language())
                        ? row.language()
                        : old.language(),
                translations(old),
                old.sector(),
                filled.contains(ImportField.KIND) ? row.kind() : old.kind(),
                text(hasStart ? row.startYear() : old.startYear()),
                text(hasEnd ? row.endYear() : old.endYear()),
                hasStart && !sameStart ? row.startDate() : old.startDate(),
                hasEnd && !sameEnd ? row.endDate() : old.endDate(),
                hasEnd ? row.ongoing() : old.ongoing(),
                changesWhere ? row.scope() : old.scope(),
                countries,
                changesWhere ? row.regions() : old.regions(),
                sites(row.place(), countries, old.sites()),
                row.partners().isEmpty() ? old.partners() : row.partners(),
                links(old.links(), row.links()),
                old.results().stream()
                        .map(r -> new DraftResult(r.what(), r.figure().toPlainString(), r.unit(), text(r.year())))
                        .toList(),
                old.documents().stream()
                        .map(d -> new DraftDocument(d.title(), d.url()))
                        .toList(),
                old.resolutions(),
                requireNonNullElse(row.url() == null ? old.url() : row.url(), ""),
                requireNonNullElse(old.source(), ""));
    }

    private static Map<org.itu.sdgmap.common.Language, Translation> translations(ActivityContent old) {
        var translations = new HashMap<org.itu.sdgmap.common.Language, Translation>();
        old.translations()
                .forEach((language, t) -> translations.put(language, new Translation(t.title(), t.description())));
        return translations;
    }

    /** Places are compared with the countries named when the row is read, so here they count as confirmed. */
    private static List<DraftSite> sites(@Nullable Place place, List<String> countries, List<Site> old) {
        var sites = new ArrayList<>(old.stream()
                .map(s ->
                        new DraftSite(requireNonNullElse(s.name(), ""), s.longitude(), s.latitude(), s.country(), true))
                .toList());
        if (place == null || old.stream().anyMatch(s -> isSame(s, place))) {
            return sites;
        }
        if (sites.size() == 1) {
            sites.clear();
        }
        var country = countries.size() == 1 ? countries.getFirst() : null;
        sites.add(new DraftSite("", place.longitude(), place.latitude(), country, country != null));
        return sites;
    }

    private static boolean isSame(Site site, Place place) {
        return Math.abs(site.longitude() - place.longitude()) < SAME_PLACE_DEGREES
                && Math.abs(site.latitude() - place.latitude()) < SAME_PLACE_DEGREES;
    }

    /** Links of frameworks of which the row names none stay; of an element that stays linked, the reason stays too. */
    private static List<DraftLink> links(List<ActivityLink> old, List<ReadLink> read) {
        var named = read.stream().map(l -> l.element().framework()).distinct().toList();
        var links = new ArrayList<DraftLink>();
        for (var framework : named) {
            var ofRow = read.stream()
                    .filter(l -> l.element().framework().equals(framework))
                    .toList();
            var ofOld = old.stream()
                    .filter(l -> l.element().framework().equals(framework))
                    .toList();
            boolean isSameSet = ofRow.stream()
                    .map(ReadLink::element)
                    .collect(java.util.stream.Collectors.toSet())
                    .equals(ofOld.stream().map(ActivityLink::element).collect(java.util.stream.Collectors.toSet()));
            boolean hasWeights = ofRow.stream().anyMatch(l -> l.weight() != null);
            var order = isSameSet ? ofOld.stream().map(ActivityLink::element).toList() : elements(ofRow);
            for (var element : order) {
                var fresh = ofRow.stream()
                        .filter(l -> l.element().equals(element))
                        .findFirst()
                        .orElseThrow();
                var known =
                        ofOld.stream().filter(l -> l.element().equals(element)).findFirst();
                if (known.isEmpty()) {
                    links.add(link(fresh));
                    continue;
                }
                var weight =
                        hasWeights ? fresh.weight() : isSameSet ? known.get().weight() : null;
                links.add(new DraftLink(
                        element,
                        known.get().contribution(),
                        weight == null ? "" : weight.stripTrailingZeros().toPlainString(),
                        requireNonNullElse(known.get().rationale(), ""),
                        requireNonNullElse(known.get().evidenceUrl(), ""),
                        known.get().mappingBasis()));
            }
        }
        var kept = old.stream()
                .filter(l -> !named.contains(l.element().framework()))
                .map(l -> new DraftLink(
                        l.element(),
                        l.contribution(),
                        l.weight() == null
                                ? ""
                                : l.weight().stripTrailingZeros().toPlainString(),
                        requireNonNullElse(l.rationale(), ""),
                        requireNonNullElse(l.evidenceUrl(), ""),
                        l.mappingBasis()))
                .toList();
        var all = new ArrayList<>(links);
        all.addAll(kept);
        return all;
    }

    private static List<ElementKey> elements(List<ReadLink> links) {
        return links.stream().map(ReadLink::element).toList();
    }

    private static DraftLink link(ReadLink link) {
        return new DraftLink(
                link.element(),
                Contribution.PRIMARY,
                link.weight() == null ? "" : link.weight().stripTrailingZeros().toPlainString(),
                "",
                "",
                MappingBasis.BUREAU);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
