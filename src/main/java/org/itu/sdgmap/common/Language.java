package org.itu.sdgmap.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;

/** The six official languages of the United Nations, in the order in which people are offered them. */
public enum Language {
    EN("en", "English"),
    FR("fr", "Français"),
    ES("es", "Español"),
    RU("ru", "Русский"),
    ZH("zh", "中文"),
    AR("ar", "العربية");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** ISO 639-1 code, lower case. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The language's name in that language. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    public boolean rightToLeft() {
        return this == AR;
    }

    /** @throws InvalidValueException if no UN language has the code */
    @JsonCreator
    public static Language getByCode(String code) {
        return findByCode(code)
                .orElseThrow(() -> new InvalidValueException("language", code, "en, fr, es, ru, zh or ar"));
    }

    public static Optional<Language> findByCode(String code) {
        var wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(l -> l.code.equals(wanted)).findFirst();
    }

    /** The first UN language among those that somebody reads, best first; English where none is. */
    public static Language firstOf(Enumeration<Locale> locales) {
        return Collections.list(locales).stream()
                .flatMap(l -> findByCode(l.getLanguage()).stream())
                .findFirst()
                .orElse(EN);
    }

    /** The UN language of a locale; English where it is none of the six. */
    public static Language of(Locale locale) {
        return findByCode(locale.getLanguage()).orElse(EN);
    }
}
