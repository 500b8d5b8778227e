package org.itu.sdgmap.ui;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.itu.sdgmap.common.Language;
import org.springframework.stereotype.Component;

/**
 * Texts for people from {@code vaadin-i18n/translations_xx.properties}, in ICU message format, whose plural forms
 * serve Russian and Arabic too. A key that a language lacks is read in English.
 *
 * @see <a href="https://unicode-org.github.io/icu/userguide/format_parse/messages/">ICU message format</a>
 */
@Component
public class Translations implements I18NProvider {

    private static final String FILE = "/vaadin-i18n/translations_%s.properties";

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    public Translations() {
        for (var language : Language.values()) {
            patterns.put(language, read(language));
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return text(Language.of(locale), key, parameters);
    }

    /** @throws IllegalArgumentException if even English has no such key */
    public String text(Language language, String key, Object... parameters) {
        var format = formats.getOrDefault(language, Map.of()).get(key);
        if (format == null) {
            format = new MessageFormat(pattern(language, key), numberLocale(language));
            formats.computeIfAbsent(language, l -> new ConcurrentHashMap<>()).put(key, format);
        }
        // MessageFormat is not safe for several threads.
        return parameters.length == 0 && !pattern(language, key).contains("'")
                ? pattern(language, key)
                : ((MessageFormat) format.clone()).format(parameters);
    }

    /** Keys that begin with the prefix and a dot, in order. */
    List<String> keysBelow(String prefix) {
        return patterns.getOrDefault(Language.EN, Map.of()).keySet().stream()
                .filter(key -> key.startsWith(prefix + "."))
                .sorted()
                .toList();
    }

    /** The text as it stands in the file, for components that fill in their own values. */
    String raw(Language language, String key) {
        return pattern(language, key);
    }

    private String pattern(Language language, String key) {
        var own = patterns.getOrDefault(language, Map.of()).get(key);
        var pattern =
                own != null ? own : patterns.getOrDefault(Language.EN, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text '%s' in the translation files".formatted(key));
        }
        return pattern;
    }

    /** ITU's Arabic texts use the digits 0 to 9. */
    static Locale numberLocale(Language language) {
        return language == Language.AR ? Locale.forLanguageTag("ar-u-nu-latn") : language.locale();
    }

    private static Map<String, String> read(Language language) {
        var properties = new Properties();
        try (var in = Translations.class.getResourceAsStream(FILE.formatted(language.code()))) {
            if (in == null) {
                throw new IllegalStateException("No translation file for " + language);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the translation file for " + language, e);
        }
        var texts = new HashMap<String, String>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
