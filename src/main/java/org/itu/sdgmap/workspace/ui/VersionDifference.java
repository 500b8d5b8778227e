package org.itu.sdgmap.workspace.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.itu.sdgmap.common.Language;

/**
 * How a value became another: word by word for a text, entry by entry for a list.
 *
 * @param before pieces of what was, SAME or REMOVED
 * @param after pieces of what is, SAME or ADDED
 */
record VersionDifference(List<Piece> before, List<Piece> after) {

    enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    record Piece(Change change, String text) {}

    /** Words as the language divides them, so that Chinese has them too; put together again they are the texts. */
    static VersionDifference ofTexts(String before, String after, Language language) {
        var old = words(before, language);
        var now = words(after, language);
        var removed = new boolean[old.size()];
        var added = new boolean[now.size()];
        // The algorithm whose memory grows with the texts, not with their product.
        for (var delta : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<String>(), null)
                .getDeltas()) {
            mark(removed, delta.getSource().getPosition(), delta.getSource().size());
            mark(added, delta.getTarget().getPosition(), delta.getTarget().size());
        }
        return new VersionDifference(pieces(old, removed, Change.REMOVED), pieces(now, added, Change.ADDED));
    }

    /** Entries in their own order; that only the order changed is no difference. */
    static VersionDifference ofLists(List<String> before, List<String> after) {
        var old = new HashSet<>(before);
        var now = new HashSet<>(after);
        return new VersionDifference(
                before.stream()
                        .map(e -> new Piece(now.contains(e) ? Change.SAME : Change.REMOVED, e))
                        .toList(),
                after.stream()
                        .map(e -> new Piece(old.contains(e) ? Change.SAME : Change.ADDED, e))
                        .toList());
    }

    private static List<String> words(String text, Language language) {
        var breaks = BreakIterator.getWordInstance(language.locale());
        breaks.setText(text);
        var words = new ArrayList<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }

    private static void mark(boolean[] changed, int start, int size) {
        for (int i = start; i < start + size; i++) {
            changed[i] = true;
        }
    }

    private static List<Piece> pieces(List<String> words, boolean[] changed, Change change) {
        var pieces = new ArrayList<Piece>();
        int start = 0;
        while (start < words.size()) {
            boolean here = isMarked(words, changed, start);
            int end = start + 1;
            while (end < words.size() && isMarked(words, changed, end) == here) {
                end++;
            }
            pieces.add(new Piece(here ? change : Change.SAME, String.join("", words.subList(start, end))));
            start = end;
        }
        return pieces;
    }

    /** A space between two changed words belongs to them: one mark reads better than three. */
    private static boolean isMarked(List<String> words, boolean[] changed, int i) {
        return changed[i]
                || i > 0 && i + 1 < words.size() && words.get(i).isBlank() && changed[i - 1] && changed[i + 1];
    }
}
