package org.itu.sdgmap.importing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a person answered for one row; the row is then read again.
 *
 * @param texts whole cells typed anew
 * @param choices by field: the text in question, and what was chosen in its place
 * @param accepted rules whose doubt the person has answered with "leave it as it is", such as NEAR_COPY or
 *     PLACE_OUTSIDE
 */
public record RowCorrection(
        Map<ImportField, String> texts, Map<ImportField, Map<String, String>> choices, Set<RemarkRule> accepted) {

    public static final RowCorrection NONE = new RowCorrection(Map.of(), Map.of(), Set.of());

    public RowCorrection {
        texts = Map.copyOf(texts);
        choices = Map.copyOf(choices);
        accepted = Set.copyOf(accepted);
    }

    public RowCorrection type(ImportField field, String text) {
        var changed = new EnumMap<ImportField, String>(ImportField.class);
        changed.putAll(texts);
        changed.put(field, text);
        return new RowCorrection(changed, choices, accepted);
    }

    /** @param original as {@link RowRemark#original} has it */
    public RowCorrection choose(ImportField field, String original, String value) {
        var changed = new EnumMap<ImportField, Map<String, String>>(ImportField.class);
        changed.putAll(choices);
        var ofField = new HashMap<>(choices.getOrDefault(field, Map.of()));
        ofField.put(original, value);
        changed.put(field, Map.copyOf(ofField));
        return new RowCorrection(texts, changed, accepted);
    }

    public RowCorrection accept(RemarkRule rule) {
        var changed = EnumSet.of(rule);
        changed.addAll(accepted);
        return new RowCorrection(texts, choices, changed);
    }
}
