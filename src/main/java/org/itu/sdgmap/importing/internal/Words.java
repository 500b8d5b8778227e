package org.itu.sdgmap.importing.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.importing.NormalText;

/** The words of {@code db/reference/import_words.csv}: headings, Sectors, months and others in six languages. */
final class Words {

    private static final Words ALL = new Words();

    private final Map<String, Map<String, String>> values = new HashMap<>();
    private final Map<String, List<String>> written = new LinkedHashMap<>();

    private Words() {
        for (var row : ReferenceFile.read("db/reference/import_words.csv").rows()) {
            var word = NormalText.of(row.text("word"));
            if (!word.isEmpty()) {
                values.computeIfAbsent(row.text("kind"), k -> new HashMap<>()).putIfAbsent(word, row.text("value"));
            }
            written.computeIfAbsent(row.text("kind") + " " + row.text("value"), k -> new ArrayList<>())
                    .add(row.text("word"));
        }
    }

    static Words all() {
        return ALL;
    }

    /** What a word or phrase of a kind stands for. */
    Optional<String> find(String kind, String text) {
        return Optional.ofNullable(values.getOrDefault(kind, Map.of()).get(NormalText.of(text)));
    }

    boolean is(String kind, String text) {
        return find(kind, text).isPresent();
    }

    /** All words of a kind, normalised, with what they stand for. */
    Map<String, String> of(String kind) {
        return values.getOrDefault(kind, Map.of());
    }
}
