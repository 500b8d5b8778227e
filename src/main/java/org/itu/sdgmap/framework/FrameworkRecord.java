package org.itu.sdgmap.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itu.sdgmap.common.Language;

/**
 * One thing on record that a coordinator can confirm: a title in one language, a link of the crosswalk, …
 *
 * @param content fields with their values as text; a field without a value is not there
 */
public record FrameworkRecord(RecordKind kind, Map<String, String> content) {

    public static final String CONFIDENCE = "confidence";
    public static final String SOURCE = "source";
    public static final String VERIFIED = "verified";
    public static final String FROM_MEMORY = "from-memory";

    public FrameworkRecord {
        content = Map.copyOf(content);
    }

    /** Names the record among those of its kind. */
    public String key() {
        return kind.keyOf(content);
    }

    public String framework() {
        return kind.frameworkOf(content);
    }

    public List<ElementKey> elements() {
        return kind.elementsOf(content);
    }

    public Optional<Language> language() {
        return Language.findByCode(text("language"));
    }

    /** The value of a field, empty where it has none. */
    public String text(String field) {
        return content.getOrDefault(field, "");
    }

    public boolean isUnconfirmed() {
        return Confidence.of(text(CONFIDENCE)) != Confidence.VERIFIED;
    }

    /** The record with other values; an empty one takes the field away. */
    public FrameworkRecord with(Map<String, String> values) {
        var changed = new TreeMap<>(content);
        values.forEach((field, value) -> {
            if (value.isBlank()) {
                changed.remove(field);
            } else {
                changed.put(field, value.strip());
            }
        });
        return new FrameworkRecord(kind, changed);
    }
}
