package org.itu.sdgmap.common;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** A text in English and, where known, in the other UN languages. */
public record LocalizedText(Map<Language, String> texts) {

    public LocalizedText {
        if (!texts.containsKey(Language.EN)) {
            throw new IllegalArgumentException("A localized text needs English; languages given: " + texts.keySet());
        }
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    public static LocalizedText english(String text) {
        return new LocalizedText(Map.of(Language.EN, text));
    }

    /** The text in the language, or in English where there is none. */
    public String in(Language language) {
        return texts.getOrDefault(language, texts.getOrDefault(Language.EN, ""));
    }
}
