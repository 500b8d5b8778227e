package org.itu.sdgmap.importing.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cyrillic and Greek letters that look Latin, in codes. Never used for titles. */
final class LookAlikes {

    private static final Map<Character, Character> LATIN = Map.ofEntries(
            Map.entry('А', 'A'),
            Map.entry('В', 'B'),
            Map.entry('С', 'C'),
            Map.entry('Е', 'E'),
            Map.entry('Н', 'H'),
            Map.entry('К', 'K'),
            Map.entry('М', 'M'),
            Map.entry('О', 'O'),
            Map.entry('Р', 'P'),
            Map.entry('Т', 'T'),
            Map.entry('Х', 'X'),
            Map.entry('а', 'a'),
            Map.entry('с', 'c'),
            Map.entry('е', 'e'),
            Map.entry('о', 'o'),
            Map.entry('р', 'p'),
            Map.entry('х', 'x'),
            Map.entry('у', 'y'),
            Map.entry('і', 'i'),
            Map.entry('І', 'I'),
            Map.entry('ѕ', 's'),
            Map.entry('Ѕ', 'S'),
            Map.entry('Α', 'A'),
            Map.entry('Β', 'B'),
            Map.entry('Ε', 'E'),
            Map.entry('Η', 'H'),
            Map.entry('Κ', 'K'),
            Map.entry('Μ', 'M'),
            Map.entry('Ν', 'N'),
            Map.entry('Ο', 'O'),
            Map.entry('Ρ', 'P'),
            Map.entry('Τ', 'T'),
            Map.entry('Χ', 'X'),
            Map.entry('ο', 'o'),
            Map.entry('Ϲ', 'C'),
            Map.entry('ϲ', 'c'),
            Map.entry('Ь', 'b'),
            Map.entry('ь', 'b'),
            Map.entry('в', 'b'),
            Map.entry('д', 'd'));

    /** A word that holds a digit, or letters of both scripts. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{Nd}]+([.-][\\p{L}\\p{Nd}]+)*");

    /** @param letters such as С (U+0421) */
    record Result(String text, List<String> letters) {}

    private LookAlikes() {}

    static Result latin(String text) {
        if (text.chars().noneMatch(c -> LATIN.containsKey((char) c))) {
            return new Result(text, List.of());
        }
        Set<String> letters = new LinkedHashSet<>();
        var changed = CODE.matcher(text).replaceAll(match -> {
            var word = match.group();
            boolean code = word.chars().anyMatch(Character::isDigit)
                    || word.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c))
                            && word.chars().anyMatch(c -> LATIN.containsKey((char) c));
            return java.util.regex.Matcher.quoteReplacement(code ? latin(word, letters) : word);
        });
        return new Result(changed, List.copyOf(letters));
    }

    private static String latin(String word, Set<String> letters) {
        // A Cyrillic word with a digit behind it, such as ЦУР9, is no code in disguise
        boolean allKnown =
                word.chars().filter(c -> Character.isLetter(c) && c > 0x7F).allMatch(c -> LATIN.containsKey((char) c));
        if (!allKnown) {
            return word;
        }
        var out = new StringBuilder();
        for (char c : word.toCharArray()) {
            var latin = LATIN.get(c);
            if (latin != null) {
                letters.add("%c (U+%s)".formatted(c, "%04X".formatted((int) c).toUpperCase(Locale.ROOT)));
            }
            out.append(latin == null ? c : latin);
        }
        return out.toString();
    }
}
