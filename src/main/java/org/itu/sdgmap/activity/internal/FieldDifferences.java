package org.itu.sdgmap.activity.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityLink;
import org.itu.sdgmap.activity.ActivityResult;
import org.itu.sdgmap.activity.FieldDifference;
import org.itu.sdgmap.activity.Site;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/** In which fields two versions of an activity differ. Values are codes and texts, as they are stored. */
final class FieldDifferences {

    private FieldDifferences() {}

    /** @param before null where there was nothing */
    static List<FieldDifference> between(@Nullable ActivityContent before, ActivityContent after) {
        var was = before == null ? Map.<String, List<String>>of() : fields(before);
        var is = fields(after);
        var names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        return names.stream()
                .map(n -> new FieldDifference(n, was.getOrDefault(n, List.of()), is.getOrDefault(n, List.of())))
                .filter(d -> !d.before().equals(d.after()))
                .toList();
    }

    private static Map<String, List<String>> fields(ActivityContent content) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("title", List.of(content.title()));
        fields.put("description", List.of(content.description()));
        fields.put("language", List.of(content.language().code()));
        for (var language : Language.values()) {
            var translation = content.translations().get(language);
            if (translation != null) {
                var path = "translations." + language.code();
                fields.put(path + ".title", List.of(translation.title()));
                fields.put(path + ".description", List.of(translation.description()));
            }
        }
        fields.put("sector", List.of(content.sector().code()));
        fields.put("kind", List.of(content.kind().name()));
        fields.put("startYear", given(content.startYear()));
        fields.put("endYear", given(content.endYear()));
        fields.put("startDate", given(content.startDate()));
        fields.put("endDate", given(content.endDate()));
        fields.put("ongoing", List.of(String.valueOf(content.ongoing())));
        fields.put("scope", List.of(content.scope().name()));
        fields.put("countries", content.countries());
        fields.put("regions", content.regions());
        fields.put("sites", content.sites().stream().map(FieldDifferences::text).toList());
        fields.put("partners", content.partners());
        fields.put("links", content.links().stream().map(FieldDifferences::text).toList());
        fields.put(
                "results",
                content.results().stream().map(FieldDifferences::text).toList());
        fields.put(
                "documents",
                content.documents().stream()
                        .map(d -> joined(d.title(), d.url()))
                        .toList());
        fields.put("resolutions", content.resolutions());
        fields.put("url", given(content.url()));
        fields.put("source", given(content.source()));
        fields.put("confidence", given(content.confidence()));
        return fields;
    }

    private static List<String> given(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static String text(Site site) {
        return joined(site.name(), site.latitude() + ", " + site.longitude(), site.country());
    }

    private static String text(ActivityLink link) {
        var weight = link.weight();
        return joined(
                link.element().toString(),
                link.contribution().name(),
                weight == null ? null : weight.stripTrailingZeros().toPlainString() + " %",
                link.rationale(),
                link.evidenceUrl(),
                link.mappingBasis().name());
    }

    private static String text(ActivityResult result) {
        var year = result.year();
        return joined(
                result.what(),
                result.figure().stripTrailingZeros().toPlainString() + " " + result.unit(),
                year == null ? null : year.toString());
    }

    private static String joined(@Nullable String... parts) {
        var given = new ArrayList<String>();
        for (var part : parts) {
            if (part != null && !part.isEmpty()) {
                given.add(part);
            }
        }
        return String.join(" · ", given);
    }
}
