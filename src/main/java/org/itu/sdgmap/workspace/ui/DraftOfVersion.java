package org.itu.sdgmap.workspace.ui;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Objects;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityLink;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftDocument;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.DraftContent.DraftResult;
import org.itu.sdgmap.activity.DraftContent.DraftSite;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/** The content of a recorded version in the form of what is being entered, so that both are shown in one way. */
final class DraftOfVersion {

    private DraftOfVersion() {}

    static DraftContent draft(ActivityContent content) {
        var translations = new HashMap<Language, DraftContent.Translation>();
        content.translations()
                .forEach((language, text) ->
                        translations.put(language, new DraftContent.Translation(text.title(), text.description())));
        return new DraftContent(
                content.title(),
                content.description(),
                content.language(),
                translations,
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
                content.sites().stream()
                        .map(s -> new DraftSite(text(s.name()), s.longitude(), s.latitude(), s.country(), true))
                        .toList(),
                content.partners(),
                content.links().stream().map(DraftOfVersion::link).toList(),
                content.results().stream()
                        .map(r -> new DraftResult(r.what(), plain(r.figure()), r.unit(), text(r.year())))
                        .toList(),
                content.documents().stream()
                        .map(d -> new DraftDocument(d.title(), d.url()))
                        .toList(),
                content.resolutions(),
                text(content.url()),
                text(content.source()));
    }

    private static DraftLink link(ActivityLink link) {
        var weight = link.weight();
        return new DraftLink(
                link.element(),
                link.contribution(),
                weight == null ? "" : plain(weight),
                text(link.rationale()),
                text(link.evidenceUrl()),
                link.mappingBasis());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
