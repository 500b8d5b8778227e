package org.itu.sdgmap.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The six files of texts for people. */
class TranslationsTest {

    private static final String FILE = "/vaadin-i18n/translations_%s.properties";

    private final Map<String, String> english = read(Language.EN);
    private final Translations translations = new Translations();

    @Test
    void englishHasTexts() {
        assertThat(english).containsKey("app.name");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = Mode.EXCLUDE)
    void everyLanguageHasTheKeysOfEnglish(Language language) {
        var keys = read(language).keySet();
        assertThat(missing(english.keySet(), keys))
                .as("keys that %s lacks", language)
                .isEmpty();
        assertThat(missing(keys, english.keySet()))
                .as("keys that only %s has", language)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsEmpty(Language language) {
        assertThat(read(language))
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyIsGivenTwice(Language language) {
        assertThat(duplicates(language)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsAMessageThatIcuUnderstands(Language language) {
        read(language).forEach((key, text) -> assertThatCode(() -> new MessageFormat(text, language.locale()))
                .as("%s in %s: %s", key, language, text)
                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = Mode.EXCLUDE)
    void everyLanguageUsesTheArgumentsOfEnglish(Language language) {
        var texts = read(language);
        var different = new TreeMap<String, String>();
        english.forEach((key, text) -> {
            var other = texts.get(key);
            // A form for one certain number, which the map picks itself, may say the number in words.
            boolean oneNumber = key.matches(".*\\.(zero|one|two)");
            if (other != null && !oneNumber && !arguments(other).equals(arguments(text))) {
                different.put(key, arguments(text) + " in English, " + arguments(other) + " in " + language);
            }
        });
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPluralHasTheFormsOfItsLanguage(Language language) {
        var needed = PluralRules.forLocale(language.locale()).getKeywords();
        var lacking = new TreeMap<String, Set<String>>();
        read(language).forEach((key, text) -> {
            for (var forms : plurals(text)) {
                // Only "=0 and other" tells none from some; the words for some have a plural of their own.
                boolean tellsNoneFromSome =
                        forms.stream().allMatch(f -> f.startsWith("=") || f.equals("other")) && forms.size() > 1;
                var missing = new TreeSet<>(needed);
                missing.removeAll(forms);
                missing.removeIf(f -> f.equals("zero") && forms.contains("=0"));
                missing.removeIf(f -> f.equals("one") && forms.contains("=1") && language != Language.RU);
                missing.removeIf(f -> f.equals("two") && forms.contains("=2"));
                // French and Spanish have a form for whole millions alone.
                missing.removeIf(f -> f.equals("many") && (language == Language.FR || language == Language.ES));
                if (!missing.isEmpty() && !tellsNoneFromSome) {
                    lacking.put(key, missing);
                }
            }
        });
        assertThat(lacking).isEmpty();
    }

    /** A sentence on none of something differs from one on some in every language. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = Mode.EXCLUDE)
    void everyLanguageSpeaksOfNoneWhereEnglishDoes(Language language) {
        var texts = read(language);
        var lacking = new TreeMap<String, Set<String>>();
        english.forEach((key, text) -> {
            var missing = missing(none(text), none(texts.getOrDefault(key, "")));
            if (!missing.isEmpty()) {
                lacking.put(key, missing);
            }
        });
        assertThat(lacking).isEmpty();
    }

    /** Arguments with a plural that has a form for none: {@code =0}, or {@code zero}, which only Arabic has. */
    private static Set<String> none(String text) {
        var names = new TreeSet<String>();
        var open = new ArrayDeque<String>();
        var pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            switch (part.getType()) {
                case ARG_START -> open.push(pattern.getSubstring(pattern.getPart(i + 1)));
                case ARG_LIMIT -> open.pop();
                case ARG_SELECTOR -> {
                    if (Set.of("=0", "zero").contains(pattern.getSubstring(part))) {
                        names.add(open.element());
                    }
                }
                default -> {}
            }
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"RU", "ZH", "AR"})
    void otherScriptsAreTranslatedAndNotCopied(Language language) {
        var letters = Pattern.compile("[\\u0400-\\u04ff\\u0600-\\u06ff\\u4e00-\\u9fff]");
        var copied = new ArrayList<String>();
        read(language).forEach((key, text) -> {
            boolean hasWords = Pattern.compile("[A-Za-z]{4}")
                    .matcher(withoutArguments(english.getOrDefault(key, "")))
                    .find();
            if (hasWords && !letters.matcher(text).find() && text.equals(english.get(key))) {
                copied.add(key + "=" + text);
            }
        });
        assertThat((double) copied.size() / Math.max(1, english.size()))
                .as("texts in %s that are the English ones: %s", language, copied)
                .isLessThan(0.05);
    }

    /** Keys that the code names in full or by their beginning. */
    @Test
    void everyKeyThatTheCodeNamesExists() throws IOException {
        var named = Pattern.compile(
                "(?:getTranslation|translate|text)\\((?:[a-zA-Z]+, )?\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
        var unknown = new TreeSet<String>();
        int found = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(
                            f -> f.toString().endsWith(".java") && f.toString().contains("/ui/"))
                    .toList()) {
                var matcher = named.matcher(Files.readString(file));
                while (matcher.find()) {
                    found++;
                    var key = matcher.group(1);
                    if (!english.containsKey(key)
                            && english.keySet().stream().noneMatch(k -> k.startsWith(key + "."))) {
                        unknown.add(file.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertThat(found).isPositive();
        assertThat(unknown).isEmpty();
    }

    @Test
    void aTextIsFoundInItsLanguageAndAnUnknownKeyIsAnError() {
        assertThat(translations.getTranslation("app.name", Locale.of("de"))).isEqualTo(english.get("app.name"));
        assertThat(translations.getTranslation("app.name", Locale.FRENCH)).isNotBlank();
        assertThatThrownBy(() -> translations.text(Language.EN, "no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
    }

    @Test
    void theLanguagesAreOfferedInTheirOrder() {
        assertThat(translations.getProvidedLocales())
                .extracting(Locale::getLanguage)
                .containsExactly("en", "fr", "es", "ru", "zh", "ar");
    }

    private static Set<String> missing(Set<String> wanted, Set<String> present) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(present);
        return missing;
    }

    private static Set<String> arguments(String text) {
        var arguments = new TreeSet<String>();
        var pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                arguments.add(pattern.getSubstring(part));
            }
        }
        return arguments;
    }

    /** The keywords of every plural in a text. */
    private static List<Set<String>> plurals(String text) {
        var all = new ArrayList<Set<String>>();
        var open = new HashMap<Integer, Set<String>>();
        var pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            int depth = depth(pattern, i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                var forms = new TreeSet<String>();
                open.put(depth, forms);
                all.add(forms);
            } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR && open.containsKey(depth)) {
                open.get(depth).add(pattern.getSubstring(part));
            } else if (part.getType() == MessagePattern.Part.Type.ARG_LIMIT) {
                open.remove(depth);
            }
        }
        return all;
    }

    /** How many arguments are open around a part, those that begin or end there not counted. */
    private static int depth(MessagePattern pattern, int index) {
        int depth = 0;
        for (int i = 0; i <= index; i++) {
            switch (pattern.getPart(i).getType()) {
                case ARG_START -> depth++;
                case ARG_LIMIT -> depth -= i == index ? 0 : 1;
                default -> {}
            }
        }
        return depth;
    }

    private static String withoutArguments(String text) {
        return text.replaceAll("\\{[^{}]*}", "").replaceAll("\\{.*", "");
    }

    private static List<String> duplicates(Language language) {
        var seen = new TreeSet<String>();
        var twice = new ArrayList<String>();
        // Properties that notice what a plain load passes over.
        try (var in = TranslationsTest.class.getResourceAsStream(FILE.formatted(language.code()))) {
            new Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    if (!seen.add((String) key)) {
                        twice.add((String) key);
                    }
                    return super.put(key, value);
                }
            }.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return twice;
    }

    private static Map<String, String> read(Language language) {
        var properties = new Properties();
        try (var in = TranslationsTest.class.getResourceAsStream(FILE.formatted(language.code()))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
