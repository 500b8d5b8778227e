package org.itu.sdgmap.importing.internal.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.ActivityBatches.Match;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityRules;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ReadActivity;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.SourceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the content of an activity from a row, by the same rules as one that is typed. */
@Component
class ContentOfRow {

    private static final Map<String, Function<ActivityContent, @Nullable Object>> FIELDS = fields();

    private final ActivityRules rules;

    ContentOfRow(ActivityRules rules) {
        this.rules = rules;
    }

    /**
     * @param match the activity that the row changes; null for a new one
     * @throws org.itu.sdgmap.activity.RefusedActivityException if a rule refuses it
     */
    ActivityContent read(ReadActivity activity, @Nullable Match match, Set<ImportField> filled, String source) {
        if (match == null) {
            return rules.read(DraftOfRow.fresh(activity, source));
        }
        return withConfidence(
                rules.read(DraftOfRow.over(match.content(), activity, filled)),
                match.content().confidence());
    }

    /** In which fields the contents differ, as paths. */
    static List<String> differences(ActivityContent before, ActivityContent after) {
        var different = new ArrayList<String>();
        FIELDS.forEach((name, value) -> {
            if (!Objects.equals(value.apply(before), value.apply(after))) {
                different.add(name);
            }
        });
        return different;
    }

    /** Fields for which the row, or a person's answer, has a text. */
    static Set<ImportField> filled(SourceRow row, ColumnMapping mapping, RowCorrection correction) {
        var filled = new HashSet<ImportField>();
        for (var column : mapping.columns()) {
            if (column.field().isRead() && !row.cell(column.index()).isBlank()) {
                filled.add(column.field());
            }
        }
        correction.texts().forEach((field, text) -> {
            if (text.isBlank()) {
                filled.remove(field);
            } else {
                filled.add(field);
            }
        });
        return filled;
    }

    private static Map<String, Function<ActivityContent, @Nullable Object>> fields() {
        var fields = new LinkedHashMap<String, Function<ActivityContent, @Nullable Object>>();
        fields.put("title", ActivityContent::title);
        fields.put("description", ActivityContent::description);
        fields.put("language", ActivityContent::language);
        fields.put("sector", ActivityContent::sector);
        fields.put("kind", ActivityContent::kind);
        fields.put("startYear", ActivityContent::startYear);
        fields.put("endYear", ActivityContent::endYear);
        fields.put("startDate", ActivityContent::startDate);
        fields.put("endDate", ActivityContent::endDate);
        fields.put("ongoing", ActivityContent::ongoing);
        fields.put("scope", ActivityContent::scope);
        fields.put("countries", c -> Set.copyOf(c.countries()));
        fields.put("regions", c -> Set.copyOf(c.regions()));
        fields.put("sites", ActivityContent::sites);
        fields.put("partners", ActivityContent::partners);
        // The order of links carries no meaning; their weights may be written as 40 or 40.00
        fields.put("links", c -> c.links().stream()
                .map(l -> l.element() + "="
                        + (l.weight() == null ? "" : l.weight().doubleValue()))
                .collect(Collectors.toSet()));
        fields.put("url", ActivityContent::url);
        return fields;
    }

    private static ActivityContent withConfidence(ActivityContent content, @Nullable String confidence) {
        return new ActivityContent(
                content.title(),
                content.description(),
                content.language(),
                content.translations(),
                content.sector(),
                content.kind(),
                content.startYear(),
                content.endYear(),
                content.startDate(),
                content.endDate(),
                content.ongoing(),
                content.scope(),
                content.countries(),
                content.regions(),
                content.sites(),
                content.partners(),
                content.links(),
                content.results(),
                content.documents(),
                content.resolutions(),
                content.url(),
                content.source(),
                confidence);
    }
}
