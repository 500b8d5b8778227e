package org.itu.sdgmap.activity.internal;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftDocument;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.DraftContent.DraftResult;
import org.itu.sdgmap.activity.DraftContent.DraftSite;
import org.itu.sdgmap.activity.DraftContent.Translation;
import org.itu.sdgmap.framework.ElementKey;

/** What was typed, without the few signs that the database cannot keep, so that no pasted text stops the saving. */
final class StorableDraft {

    private StorableDraft() {}

    static DraftContent of(DraftContent typed) {
        return new DraftContent(
                storable(typed.title()),
                storable(typed.description()),
                typed.language(),
                typed.translations().entrySet().stream()
                        .collect(toMap(
                                e -> e.getKey(),
                                e -> new Translation(
                                        storable(e.getValue().title()),
                                        storable(e.getValue().description())))),
                typed.sector(),
                typed.kind(),
                storable(typed.startYear()),
                storable(typed.endYear()),
                typed.startDate(),
                typed.endDate(),
                typed.ongoing(),
                typed.scope(),
                storable(typed.countries()),
                storable(typed.regions()),
                typed.sites().stream()
                        .map(s -> new DraftSite(
                                storable(s.name()),
                                s.longitude(),
                                s.latitude(),
                                s.country() == null ? null : storable(s.country()),
                                s.confirmed()))
                        .toList(),
                storable(typed.partners()),
                typed.links().stream().map(StorableDraft::link).toList(),
                typed.results().stream()
                        .map(r -> new DraftResult(
                                storable(r.what()), storable(r.figure()), storable(r.unit()), storable(r.year())))
                        .toList(),
                typed.documents().stream()
                        .map(d -> new DraftDocument(storable(d.title()), storable(d.url())))
                        .toList(),
                storable(typed.resolutions()),
                storable(typed.url()),
                storable(typed.source()));
    }

    private static DraftLink link(DraftLink typed) {
        return new DraftLink(
                new ElementKey(
                        storable(typed.element().framework()),
                        storable(typed.element().code())),
                typed.contribution(),
                storable(typed.weight()),
                storable(typed.rationale()),
                storable(typed.evidenceUrl()),
                typed.mappingBasis());
    }

    private static List<String> storable(List<String> typed) {
        return typed.stream().map(TypedTexts::storable).toList();
    }

    private static String storable(String typed) {
        return TypedTexts.storable(typed);
    }
}
