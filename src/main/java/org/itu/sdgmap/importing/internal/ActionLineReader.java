package org.itu.sdgmap.importing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowRemark.Candidate;
import org.jspecify.annotations.Nullable;

/** Reads action lines by code and by name. */
final class ActionLineReader {

    private static final ImportField FIELD = ImportField.ACTION_LINES;
    private static final String C7 = "C7";
    private static final int LONGEST_NAME = 40;

    /** "C1–C11", "C2 to C5", "C2-5". */
    private static final Pattern RANGE = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}.])C[\\s.-]?0?([0-9]{1,2})"
            + "(\\s*(?:[-–—~…→]|\\.{2,3}|to|through|à|a|al|bis|hasta|по|до|至|到|إلى)\\s*)"
            + "(?:C[\\s.-]?)?0?([0-9]{1,2})(?![\\p{L}\\p{N}]|\\.[\\p{L}\\p{N}])");

    private static final Map<String, String> SUB_LINES = Map.ofEntries(
            Map.entry("gov", "C7.e-government"),
            Map.entry("government", "C7.e-government"),
            Map.entry("bus", "C7.e-business"),
            Map.entry("business", "C7.e-business"),
            Map.entry("learn", "C7.e-learning"),
            Map.entry("learning", "C7.e-learning"),
            Map.entry("health", "C7.e-health"),
            Map.entry("employ", "C7.e-employment"),
            Map.entry("employment", "C7.e-employment"),
            Map.entry("env", "C7.e-environment"),
            Map.entry("environment", "C7.e-environment"),
            Map.entry("agri", "C7.e-agriculture"),
            Map.entry("agriculture", "C7.e-agriculture"),
            Map.entry("sci", "C7.e-science"),
            Map.entry("science", "C7.e-science"));

    private static final Set<String> NOISE = Set.of(
            "al",
            "wsis",
            "action",
            "line",
            "lines",
            "ligne",
            "lignes",
            "d",
            "grande",
            "grandes",
            "orientation",
            "orientations",
            "smsi",
            "cmsi",
            "linea",
            "lineas",
            "de",
            "accion",
            "направление",
            "направления",
            "деятельности",
            "ввуио",
            "行动方面",
            "خط",
            "العمل",
            "and",
            "et",
            "y",
            "e",
            "и",
            "و",
            "the",
            "la",
            "le",
            "les",
            "l",
            "el",
            "los",
            "las",
            "also",
            "sub",
            "actions",
            "和",
            "与",
            "及",
            "c",
            "und");

    /** After these a bare number is a line: "action line 5". */
    private static final Set<String> LINE_WORDS = Set.of(
            "al",
            "line",
            "lines",
            "ligne",
            "lignes",
            "linea",
            "lineas",
            "action",
            "accion",
            "orientation",
            "orientations",
            "направление",
            "направления",
            "деятельности",
            "行动方面",
            "خط",
            "العمل");

    private static final Set<String> ARTICLES = Set.of("the", "la", "le", "les", "l", "el", "los", "las", "un", "une");

    private final Vocabulary vocabulary;

    ActionLineReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One thing recognised: a line by code or name, or words that are none. */
    private record Item(@Nullable String code, boolean byCode, Language language, int from, int to, boolean apart) {}

    List<ElementKey> read(FieldCell cell, Remarks remarks) {
        var found = new ArrayList<ElementKey>();
        if (CodeText.isFormula(cell)) {
            remarks.ask(FIELD, cell.text(), RemarkRule.UNKNOWN_LINE_NAME, List.of());
        } else if (!cell.isEmpty()) {
            var text = CodeText.of(cell, FIELD, remarks);
            var doubtful = cell.typed() ? text : withoutDates(withoutRanges(text, remarks), remarks);
            readText(doubtful, found, remarks);
        }
        return found;
    }

    /** Excel makes a date of 8-3; what stood there is not known. */
    private static String withoutDates(String text, Remarks remarks) {
        var out = new StringBuilder();
        for (var part : text.split("(?<=[;,|\\n])")) {
            var bare = part.replaceAll("[;,|\\n]", "").strip();
            if (DayReader.changedCode(bare) == null) {
                out.append(part);
                continue;
            }
            out.append(";");
            var chosen = remarks.chosen(FIELD, bare);
            if (chosen == null) {
                remarks.ask(FIELD, bare, RemarkRule.DATE_IN_CODES, List.of());
            } else {
                // In its place: weights go by the order of the cell
                out.append(chosen).append(';');
            }
        }
        return out.toString();
    }

    /** Both ends of a range stand; whether those between are meant is for a person. */
    private static String withoutRanges(String text, Remarks remarks) {
        return RANGE.matcher(text).replaceAll(match -> {
            var both = "C%s; C%s".formatted(match.group(1), match.group(3));
            var chosen = remarks.chosen(FIELD, match.group());
            if (chosen == null) {
                remarks.ask(
                        FIELD,
                        match.group(),
                        RemarkRule.CODE_RANGE,
                        List.of(new Candidate(both, LocalizedText.english(both))));
            }
            return Matcher.quoteReplacement(chosen == null ? both : chosen);
        });
    }

    private void readText(String text, List<ElementKey> found, Remarks remarks) {
        var tokens = Tokens.of(text);
        var items = withoutCounts(items(tokens), tokens);
        if (items.isEmpty() && !text.isBlank() && text.chars().anyMatch(Character::isLetterOrDigit)) {
            // Nothing but words such as "action line"
            unknownName(TextRepair.line(text), found, remarks);
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            int last = i;
            while (last + 1 < items.size() && !items.get(last + 1).apart()) {
                last++;
            }
            readGroup(text, tokens, items.subList(i, last + 1), found, remarks);
            i = last;
            if (item.from() < 0) {
                break;
            }
        }
    }

    /** Items between two things that separate; the first leads. */
    private void readGroup(
            String text, List<Tokens.Token> tokens, List<Item> group, List<ElementKey> found, Remarks remarks) {
        var raw = Tokens.raw(
                text, tokens, group.getFirst().from(), group.getLast().to());
        var codes = group.stream().filter(i -> i.code() != null).toList();
        if (codes.isEmpty()) {
            unknownName(raw, found, remarks);
            return;
        }
        boolean hasSubLine =
                codes.stream().anyMatch(i -> String.valueOf(i.code()).startsWith("C7."));
        var lead = codes.stream().filter(Item::byCode).findFirst();
        for (var item : codes) {
            var code = String.valueOf(item.code());
            boolean nameOfLead = !item.byCode() && lead.isPresent() && !code.startsWith("C7.");
            if (nameOfLead
                    && !code.equals(lead.get().code())
                    && !(C7.equals(lead.get().code()))) {
                remarks.ask(
                        FIELD,
                        raw,
                        RemarkRule.UNKNOWN_LINE_NAME,
                        List.of(
                                candidate(code),
                                candidate(String.valueOf(lead.get().code()))));
                return;
            }
            if (nameOfLead
                    && item.language() != Language.EN
                    && code.equals(lead.get().code())) {
                var part = Tokens.raw(text, tokens, item.from(), item.to());
                remarks.add(FIELD, part, RemarkRule.LINE_BY_FOREIGN_NAME, display(code));
            }
            if (nameOfLead || code.equals(C7) && hasSubLine) {
                continue;
            }
            if (code.equals(C7)) {
                askForApplication(raw, found, remarks);
            } else {
                var part = Tokens.raw(text, tokens, item.from(), item.to());
                if (!item.byCode() && item.language() != Language.EN) {
                    remarks.add(FIELD, part, RemarkRule.LINE_BY_FOREIGN_NAME, display(code));
                }
                add(code, part, found, remarks);
            }
        }
        boolean extra = group.stream().anyMatch(i -> i.code() == null)
                && codes.stream().noneMatch(i -> C7.equals(i.code()) && !hasSubLine);
        if (extra) {
            remarks.add(
                    FIELD,
                    raw,
                    RemarkRule.CODE_SPELLING,
                    display(String.valueOf(codes.getFirst().code())));
        }
    }

    private List<Item> items(List<Tokens.Token> tokens) {
        var items = new ArrayList<Item>();
        boolean inSeven = false;
        boolean apart = true;
        int i = 0;
        while (i < tokens.size()) {
            var token = tokens.get(i);
            boolean comma = token.gap().matches("(?s).*[,\uFF0C\u060C].*");
            apart |= token.afterStrongGap() || comma;
            inSeven &= !token.afterStrongGap() && !comma || token.gap().contains("(");
            var item = itemAt(tokens, i, inSeven, apart);
            if (item == null) {
                // A conjunction separates; other small words do not
                apart |= Set.of("and", "et", "y", "e", "и", "و", "和", "与", "及", "und")
                        .contains(token.norm());
                i++;
                continue;
            }
            if (item.code() == null && !items.isEmpty() && items.getLast().code() == null && !item.apart()) {
                var before = items.removeLast();
                item = new Item(null, false, Language.EN, before.from(), item.to(), before.apart());
            }
            // A second code after a blank stands for itself; what follows C7 may be its application
            if (item.byCode() && !items.isEmpty() && !item.apart()) {
                item = new Item(item.code(), true, item.language(), item.from(), item.to(), true);
            }
            items.add(item);
            inSeven |= C7.equals(item.code());
            apart = false;
            i = item.to();
        }
        return items;
    }

    /** "phase 2", "3 workshops": a bare number beside words that are no line counts something, and stays with them. */
    private static List<Item> withoutCounts(List<Item> items, List<Tokens.Token> tokens) {
        var out = new ArrayList<Item>();
        boolean counts = false;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            boolean besideNext = i + 1 < items.size() && isBeside(item, items.get(i + 1), tokens);
            boolean besideLast = !out.isEmpty() && isBeside(out.getLast(), item, tokens);
            if (item.code() == null && counts && besideLast) {
                var before = out.removeLast();
                out.add(words(before.from(), item.to()));
            } else if (isBareNumber(item, tokens)
                    && (besideLast && out.getLast().code() == null
                            || besideNext && items.get(i + 1).code() == null)) {
                boolean joins = besideLast && out.getLast().code() == null;
                int from = joins ? out.removeLast().from() : item.from();
                out.add(words(from, item.to()));
                counts = true;
            } else {
                out.add(item);
                counts = false;
            }
        }
        return out;
    }

    private static Item words(int from, int to) {
        return new Item(null, false, Language.EN, from, to, true);
    }

    private static boolean isBareNumber(Item item, List<Tokens.Token> tokens) {
        return item.byCode()
                && item.to() - item.from() == 1
                && tokens.get(item.from()).norm().matches("[0-9]{1,2}")
                && (item.from() == 0
                        || !LINE_WORDS.contains(tokens.get(item.from() - 1).norm()));
    }

    private static boolean isBeside(Item left, Item right, List<Tokens.Token> tokens) {
        return left.to() == right.from() && !tokens.get(right.from()).afterGap();
    }

    private @Nullable Item itemAt(List<Tokens.Token> tokens, int i, boolean inSeven, boolean apart) {
        var norm = tokens.get(i).norm();
        if (inSeven) {
            int word = norm.equals("e") && i + 1 < tokens.size() ? i + 1 : i;
            var name = tokens.get(word).norm();
            var sub = SUB_LINES.getOrDefault(name, SUB_LINES.get(name.replaceFirst("^e", "")));
            if (sub != null) {
                return new Item(
                        sub,
                        false,
                        Language.EN,
                        i,
                        word + 1,
                        apart && !tokens.get(i).gap().contains("("));
            }
        }
        for (int from = i; from <= i + 1 && from < tokens.size(); from++) {
            if (from > i && !ARTICLES.contains(norm)) {
                break;
            }
            for (int to = Math.min(tokens.size(), from + LONGEST_NAME); to > from; to--) {
                var line = vocabulary.findLine(Tokens.joined(tokens, from, to));
                if (line.isPresent()) {
                    return new Item(line.get().key().code(), false, line.get().language(), i, to, apart);
                }
            }
        }
        if (norm.matches("c[0-9]{1,3}[a-z]*")) {
            return codeItem(norm, i, i + 1, tokens, apart);
        }
        if (norm.equals("c")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).norm().matches("[0-9]{1,3}")
                && tokens.get(i + 1).gap().matches("[\\s.-]?")) {
            return codeItem("c" + tokens.get(i + 1).norm(), i, i + 2, tokens, apart);
        }
        if (norm.matches("al[0-9]{1,2}") || norm.matches("[0-9]{1,2}")) {
            return codeItem("c" + norm.replace("al", ""), i, i + 1, tokens, apart);
        }
        return NOISE.contains(norm) ? null : new Item(null, false, Language.EN, i, i + 1, apart);
    }

    /** C7 takes its application along where a hyphen or point ties it on. */
    private static Item codeItem(String norm, int from, int to, List<Tokens.Token> tokens, boolean apart) {
        var code = norm.replaceFirst("^c0+(?=[0-9])", "c").toUpperCase(java.util.Locale.ROOT);
        if (code.equals(C7) && to < tokens.size() && tokens.get(to).gap().matches("\\s?[.:_–—-]?\\s?")) {
            int word = tokens.get(to).norm().equals("e") && to + 1 < tokens.size() ? to + 1 : to;
            var name = tokens.get(word).norm();
            var sub = SUB_LINES.getOrDefault(name, SUB_LINES.get(name.replaceFirst("^e", "")));
            if (sub != null) {
                return new Item(sub, true, Language.EN, from, word + 1, apart);
            }
        }
        // C2.1: lines other than C7 have no parts
        boolean part = to < tokens.size()
                && tokens.get(to).gap().equals(".")
                && tokens.get(to).norm().matches("[0-9]{1,2}");
        if (part) {
            return new Item(
                    code.equals(C7) ? C7 : code + "." + tokens.get(to).norm(), true, Language.EN, from, to + 1, apart);
        }
        return new Item(code, true, Language.EN, from, to, apart);
    }

    private void add(String code, String original, List<ElementKey> found, Remarks remarks) {
        var key = ElementKey.wsis(code);
        if (vocabulary.findElement(key).isEmpty()) {
            var chosen = remarks.chosen(FIELD, original);
            if (chosen != null) {
                readText(chosen, found, remarks);
                return;
            }
            var near = vocabulary.listElements(ElementKey.WSIS).stream()
                    .map(e -> e.key().code())
                    .filter(c -> !c.equals(C7) && !c.startsWith("C7."))
                    .sorted(java.util.Comparator.comparingInt((String c) ->
                            2 * EditDistance.between(c, code, 4) + Math.min(5, Math.abs(number(c) - number(code)))))
                    .limit(3)
                    .toList();
            remarks.ask(
                    FIELD,
                    original,
                    RemarkRule.UNKNOWN_CODE,
                    near.stream().map(this::candidate).toList(),
                    String.join(", ", near));
        } else if (found.contains(key)) {
            remarks.add(FIELD, original, RemarkRule.CODE_REPEATED);
        } else {
            found.add(key);
            if (original.matches("(?i)(al\\s*)?[0-9]{1,2}")) {
                remarks.add(FIELD, original, RemarkRule.CODE_SPELLING, display(code));
            }
        }
    }

    private static int number(String code) {
        var digits = code.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    private void askForApplication(String raw, List<ElementKey> found, Remarks remarks) {
        var chosen = remarks.chosen(FIELD, raw);
        if (chosen != null) {
            readText(chosen, found, remarks);
            return;
        }
        var applications = vocabulary.listElements(ElementKey.WSIS).stream()
                .map(e -> e.key().code())
                .filter(c -> c.startsWith("C7."))
                .map(this::candidate)
                .toList();
        remarks.ask(FIELD, raw, RemarkRule.LINE_NEEDS_APPLICATION, applications);
    }

    private void unknownName(String raw, List<ElementKey> found, Remarks remarks) {
        var chosen = remarks.chosen(FIELD, raw);
        if (chosen != null) {
            readText(chosen, found, remarks);
            return;
        }
        var normal = org.itu.sdgmap.importing.NormalText.of(raw);
        int most = Math.clamp(normal.length() / 5, 1, 4);
        var near = normal.length() > 80
                ? List.<Candidate>of()
                : vocabulary.lines().entrySet().stream()
                        .filter(e -> e.getKey().length() >= 3)
                        .filter(e -> EditDistance.between(normal, e.getKey(), most) <= most)
                        .map(e -> e.getValue().key().code())
                        .distinct()
                        .sorted()
                        .limit(4)
                        .map(this::candidate)
                        .toList();
        remarks.ask(FIELD, raw, RemarkRule.UNKNOWN_LINE_NAME, near);
    }

    private static String display(String code) {
        return ElementCodes.display(ElementKey.wsis(code));
    }

    private Candidate candidate(String code) {
        var labels = new java.util.EnumMap<Language, String>(Language.class);
        vocabulary.findElement(ElementKey.wsis(code)).ifPresent(e -> e.title()
                .texts()
                .forEach((language, title) -> labels.put(language, display(code) + " " + title)));
        labels.putIfAbsent(Language.EN, display(code));
        return new Candidate(display(code), new LocalizedText(labels));
    }
}
