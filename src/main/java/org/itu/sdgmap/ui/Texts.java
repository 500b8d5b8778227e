package org.itu.sdgmap.ui;

import com.ibm.icu.text.NumberFormat;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/** Texts, numbers and dates in the language of the present reader: of the page, or of the file that is being made. */
public final class Texts {

    private static final ThreadLocal<@Nullable Reader> READER = new ThreadLocal<>();

    private record Reader(Language language, Translations translations) {}

    private Texts() {}

    /** Makes something outside of a page, such as a file, in a language. */
    public static <T> T inLanguage(Language language, Translations translations, Supplier<T> work) {
        var before = READER.get();
        READER.set(new Reader(language, translations));
        try {
            return work.get();
        } finally {
            if (before == null) {
                READER.remove();
            } else {
                READER.set(before);
            }
        }
    }

    public static Language language() {
        var reader = READER.get();
        return reader == null ? Language.of(UI.getCurrentOrThrow().getLocale()) : reader.language();
    }

    /** The text of a key of the translation files, with its arguments {0}, {1}, … filled in. */
    public static String text(String key, Object... arguments) {
        var reader = READER.get();
        return reader == null
                ? UI.getCurrentOrThrow().getTranslation(key, arguments)
                : reader.translations().text(reader.language(), key, arguments);
    }

    /** The text of an enum constant, under {@code prefix.CONSTANT}. */
    public static String text(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    /** The text as a browser component gets it, with words in braces that are still to be filled in. */
    public static String raw(String key) {
        var reader = READER.get();
        if (reader == null) {
            throw new IllegalStateException("Only where a file is made; a page hands over labels");
        }
        return reader.translations().raw(reader.language(), key);
    }

    /** Texts for a browser component: every key below the prefix, without it. */
    public static Map<String, String> labels(Translations translations, String prefix) {
        var language = language();
        var labels = new LinkedHashMap<String, String>();
        translations
                .keysBelow(prefix)
                .forEach(key -> labels.put(key.substring(prefix.length() + 1), translations.raw(language, key)));
        return labels;
    }

    /** A number with at most one decimal, as the reader's language writes it. */
    public static String number(double number) {
        return text("number.oneDecimal", number);
    }

    /** A number with the separators of the reader's language. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Translations.numberLocale(language()))
                .format(number);
    }

    /** Where numbers are written as in the reader's language. */
    public static Locale numberLocale() {
        return Translations.numberLocale(language());
    }

    /** A number with all the decimals that it has. */
    public static String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(Translations.numberLocale(language()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A day such as 22 November 2026, in UTC. */
    public static String date(Instant instant) {
        var language = language();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(dateLocale(language))
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /** A minute such as 22 November 2026, 16:05 UTC. */
    public static String minute(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(dateLocale(language()))
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }

    /** The order day, month, year in English and the digits 0 to 9 in Arabic, as in ITU's documents. */
    private static Locale dateLocale(Language language) {
        return switch (language) {
            case EN -> Locale.UK;
            case AR -> Locale.forLanguageTag("ar-EG-u-nu-latn");
            default -> language.locale();
        };
    }
}
