package org.itu.sdgmap.importing.internal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads a cell of known words, such as Sectors, whatever stands between them. */
final class Phrases {

    private static final int LONGEST = 8;
    private static final Set<String> NOISE = Set.of(
            "and", "et", "y", "e", "и", "و", "和", "与", "the", "of", "de", "la", "le", "l", "itu", "uit", "мсэ", "with",
            "sector", "secteur", "сектор", "bureau", "oficina", "бюро", "office", "部门", "局", "قطاع", "مكتب");

    private Phrases() {}

    /** What the words stand for, each once; empty where a word is not known. */
    static Optional<Set<String>> read(String text, String kind) {
        var found = new LinkedHashSet<String>();
        var tokens = Tokens.of(text);
        int i = 0;
        while (i < tokens.size()) {
            int next = i;
            for (int to = Math.min(tokens.size(), i + LONGEST); to > i; to--) {
                var value = Words.all().find(kind, Tokens.joined(tokens, i, to));
                if (value.isPresent()) {
                    found.add(value.get());
                    next = to;
                    break;
                }
            }
            if (next == i && !NOISE.contains(tokens.get(i).norm())) {
                return Optional.empty();
            }
            i = Math.max(next, i + 1);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
