package org.itu.sdgmap.framework;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a coordinator can confirm. Each kind says how its records are named, and which of their fields can be corrected;
 * the others say what the record is about.
 */
public enum RecordKind {
    FRAMEWORK(Set.of("status", "successor")),
    NAME(Set.of("name", "short_name")),
    ELEMENT(Set.of(
            "parent",
            "note",
            "source",
            "target_figure",
            "target_unit",
            "comparator",
            "baseline_year",
            "deadline_year")),
    TITLE(Set.of("title")),
    CROSSWALK(Set.of("rationale", "basis", "source")),
    MATRIX(Set.of("rationale", "note", "source")),
    INDICATOR(Set.of("unit", "disaggregation", "custodian", "partner_custodian")),
    FACILITATORS(Set.of()),
    HLPF_THEME(Set.of()),
    HLPF_GOALS(Set.of());

    private final Set<String> correctable;

    RecordKind(Set<String> correctable) {
        this.correctable = correctable;
    }

    /** Fields that a coordinator can correct; what can only be confirmed has none. */
    public Set<String> correctable() {
        return correctable;
    }

    /** Whether its records name the document in which they were read. */
    public boolean namesSource() {
        return this == FRAMEWORK || correctable.contains("source");
    }

    /** Whether a coordinator can add and remove single records. */
    public boolean isFree() {
        return this == CROSSWALK;
    }

    /** The record's name, made of texts that hold wherever the reference files are loaded. */
    public String keyOf(Map<String, String> content) {
        return switch (this) {
            case FRAMEWORK -> text(content, "framework");
            case NAME -> text(content, "framework") + "/" + text(content, "language");
            case ELEMENT -> text(content, "framework") + ":" + text(content, "code");
            case TITLE -> text(content, "framework") + ":" + text(content, "code") + "/" + text(content, "language");
            case CROSSWALK ->
                "%s:%s %s %s:%s"
                        .formatted(
                                text(content, "from_framework"),
                                text(content, "from_code"),
                                text(content, "relation"),
                                text(content, "to_framework"),
                                text(content, "to_code"));
            case MATRIX -> text(content, "action_line") + " " + text(content, "sdg_ref");
            case INDICATOR, FACILITATORS -> text(content, "code");
            case HLPF_THEME, HLPF_GOALS -> text(content, "year");
        };
    }

    /** The framework that the record belongs to; a link of the crosswalk to that which it leads from. */
    public String frameworkOf(Map<String, String> content) {
        return switch (this) {
            case FRAMEWORK, NAME, ELEMENT, TITLE -> text(content, "framework");
            case CROSSWALK -> text(content, "from_framework");
            case MATRIX, FACILITATORS -> ElementKey.WSIS;
            case INDICATOR, HLPF_THEME, HLPF_GOALS -> ElementKey.SDG;
        };
    }

    /** The elements that the record speaks of. */
    public List<ElementKey> elementsOf(Map<String, String> content) {
        return switch (this) {
            case FRAMEWORK, NAME, HLPF_THEME -> List.of();
            case ELEMENT, TITLE -> List.of(new ElementKey(text(content, "framework"), text(content, "code")));
            case CROSSWALK ->
                List.of(
                        new ElementKey(text(content, "from_framework"), text(content, "from_code")),
                        new ElementKey(text(content, "to_framework"), text(content, "to_code")));
            case MATRIX ->
                List.of(ElementKey.wsis(text(content, "action_line")), ElementKey.sdg(text(content, "sdg_ref")));
            case INDICATOR -> List.of(ElementKey.sdg(text(content, "code")));
            case FACILITATORS -> List.of(ElementKey.wsis(text(content, "code")));
            case HLPF_GOALS ->
                Arrays.stream(text(content, "goals").split("; "))
                        .filter(n -> !n.isEmpty())
                        .map(n -> ElementKey.sdg("SDG" + n))
                        .toList();
        };
    }

    private static String text(Map<String, String> content, String field) {
        return content.getOrDefault(field, "");
    }
}
