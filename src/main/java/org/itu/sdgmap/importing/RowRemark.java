package org.itu.sdgmap.importing;

import java.util.List;
import org.itu.sdgmap.common.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One thing remarked about a row.
 *
 * @param field null where the row as a whole is meant
 * @param column from 0, null where no column is meant
 * @param original the text in question, as it stands in the cell, cut at {@value #LONGEST} characters
 * @param details further arguments of the rule's sentence
 * @param candidates readings to choose from, the likeliest first; none of them is taken by itself
 */
public record RowRemark(
        @Nullable ImportField field,
        @Nullable Integer column,
        String original,
        RemarkRule rule,
        List<String> details,
        List<Candidate> candidates) {

    private static final int LONGEST = 200;

    /**
     * @param value what to put in place of the original text, by {@link RowCorrection#choose}
     * @param label for people
     */
    public record Candidate(String value, LocalizedText label) {}

    public RowRemark {
        original = original.length() <= LONGEST ? original : original.substring(0, LONGEST) + "…";
        details = List.copyOf(details);
        candidates = List.copyOf(candidates);
    }

    /** The sentence for programs. */
    public String english() {
        return rule.english(original, details);
    }

    /** Arguments of the sentence in the translation files. */
    public List<String> args() {
        var args = new java.util.ArrayList<String>();
        args.add(original);
        args.addAll(details);
        return List.copyOf(args);
    }
}
