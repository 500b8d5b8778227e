package org.itu.sdgmap.importing.internal;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.importing.NormalText;

/** Small words around years and days in six languages. */
final class DateWords {

    private static final Set<String> SMALL = Set.of(
            "de",
            "del",
            "of",
            "the",
            "le",
            "la",
            "el",
            "los",
            "du",
            "в",
            "г",
            "года",
            "год",
            "году",
            "year",
            "عام",
            "سنه",
            "شهر",
            "من",
            "early",
            "late",
            "mid",
            "end",
            "beginning",
            "debut",
            "fin",
            "finales",
            "principios",
            "mediados",
            "конец",
            "начало",
            "in",
            "en",
            "ano",
            "an",
            "annee",
            "о",
            "e",
            "s");

    private static final Set<String> PARTS_OF_YEAR = normal(
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "printemps",
            "été",
            "automne",
            "hiver",
            "primavera",
            "verano",
            "otoño",
            "invierno",
            "весна",
            "весной",
            "лето",
            "летом",
            "осень",
            "осенью",
            "зима",
            "зимой",
            "ربيع",
            "صيف",
            "خريف",
            "شتاء",
            "q1",
            "q2",
            "q3",
            "q4",
            "t1",
            "t2",
            "t3",
            "t4",
            "quarter",
            "half",
            "first",
            "second",
            "third",
            "fourth",
            "semester",
            "semestre",
            "trimestre",
            "primer",
            "segundo",
            "tercer",
            "cuarto",
            "premier",
            "deuxième",
            "квартал",
            "полугодие",
            "from",
            "to",
            "and",
            "au",
            "a",
            "al",
            "y",
            "et",
            "с",
            "по",
            "и",
            "до",
            "الي",
            "و",
            "至",
            "年");

    /** What stands between the two years of a period, and before them. */
    private static final Set<String> CONNECTING = normal(
            "to", "till", "until", "through", "thru", "up", "from", "between", "and", "bis", "à", "au", "jusque",
            "jusqu", "depuis", "entre", "et", "du", "a", "al", "hasta", "desde", "y", "e", "с", "со", "от", "по", "до",
            "между", "и", "гг", "годы", "годов", "从", "自", "年", "年至", "年到", "至", "到", "من", "بين", "إلى", "الى", "حتى",
            "لغاية", "و", "م");

    /** What stands between a year and a word for "ongoing" without changing it. */
    private static final Set<String> STILL = normal(
            "still",
            "is",
            "date",
            "present",
            "started",
            "launched",
            "toujours",
            "encore",
            "nos",
            "jours",
            "aún",
            "todavía",
            "сих",
            "пор",
            "настоящее",
            "ещё",
            "ما",
            "زال",
            "لا",
            "يزال",
            "启动",
            "开始");

    private static final Set<String> WEEKDAYS = weekdays();

    private static final Pattern CHINESE_TAIL = Pattern.compile("\\s*(?:星期|周|礼拜)[一二三四五六日天]|(?<=年)[春夏秋冬]季?$");

    private static final Pattern FISCAL_YEAR =
            Pattern.compile("(?iu)^(?:FY|fiscal years?|financial years?|exercice|année budgétaire|ejercicio|año fiscal"
                    + "|финансовый год|财政年度|财年|السنة المالية)[\\s:.]*(?=[0-9])");

    private static final Pattern UNTIL = Pattern.compile("(?iu)^(?:until|till|up to|through|ending|ends(?: in)?"
            + "|jusqu['’](?:en|à|au)|hasta(?: el)?|до(?: конца)?|по|截至|直到|至|到|حتى|لغاية|إلى)(?:\\s+|(?=[0-9]))");

    private static final Pattern WORD_FOR_YEAR =
            Pattern.compile("(?iu)^(?:the year|year|l['’]an(?:née)?|el año|año|el|года?|عام|سنة)\\s+");

    private DateWords() {}

    /** Whether a word says nothing about the date: articles, weekdays, "early", "end of". */
    static boolean isSmall(String normal) {
        return SMALL.contains(normal) || WEEKDAYS.contains(normal);
    }

    /** Whether a word joins two years into a period: "to", "hasta", "по"; not "or", and not "postponed". */
    static boolean isConnecting(String normal) {
        return CONNECTING.contains(normal);
    }

    /** Whether a word leaves what is ongoing as it is: "still". */
    static boolean isStill(String normal) {
        return STILL.contains(normal);
    }

    /** Seasons, quarters and what stands between two parts of one year. */
    static boolean isPartOfYear(String normal) {
        return PARTS_OF_YEAR.contains(normal);
    }

    /** Without Chinese weekdays and seasons, which stand close to the date. */
    static String stripped(String text) {
        return CHINESE_TAIL.matcher(text).replaceAll("");
    }

    static Optional<String> withoutFiscalYear(String text) {
        var matcher = FISCAL_YEAR.matcher(text);
        return matcher.find() ? Optional.of(text.substring(matcher.end())) : Optional.empty();
    }

    static Optional<String> withoutUntil(String text) {
        var matcher = UNTIL.matcher(text);
        return matcher.find() ? Optional.of(text.substring(matcher.end()).strip()) : Optional.empty();
    }

    /** "2016" of "عام 2016" and "2016年起". */
    static String bareYear(String text) {
        return WORD_FOR_YEAR
                .matcher(text.strip())
                .replaceFirst("")
                .replaceFirst("(?<=[0-9年])(?:起|以来|开始)$", "")
                .strip();
    }

    private static Set<String> weekdays() {
        return Stream.of(Language.values())
                .map(language -> Locale.of(language.code()))
                .flatMap(locale -> Stream.of(DayOfWeek.values())
                        .flatMap(day -> Stream.of(
                                NormalText.of(day.getDisplayName(TextStyle.FULL, locale)),
                                NormalText.of(day.getDisplayName(TextStyle.SHORT, locale)))))
                .filter(word -> word.length() > 1 && word.indexOf(' ') < 0)
                .filter(word -> !Words.all().is("MONTH", word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> normal(String... words) {
        return Stream.of(words).map(NormalText::of).collect(Collectors.toUnmodifiableSet());
    }
}
