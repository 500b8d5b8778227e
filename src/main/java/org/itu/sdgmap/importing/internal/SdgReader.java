package org.itu.sdgmap.importing.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.importing.Cell;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.NormalText;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowRemark.Candidate;

/** Reads Goals and targets as people write them. */
final class SdgReader {

    private static final ImportField FIELD = ImportField.SDG;

    /** Stands where a word such as SDG stood. */
    private static final char MARK = '\u0001';

    private static final String WORDS =
            "(sdgs?|sgds?|odds?|ods|цур|un\\s+sdgs?|goals?|targets?|objectifs?|cibles?|objetivos?|metas?"
                    + "|цел(?:ь|и|ей)|задач[аи]?|indicators?|indicateurs?|可持续发展目标|具体目标|目标|指标"
                    + "|أهداف التنمية المستدامة|هدف التنمية المستدامة|الأهداف|أهداف|الهدف|هدف|الغاية|غاية|الغايات|غايات|المقصد|مقصد|المؤشر)";

    private static final Pattern PREFIX =
            Pattern.compile("(?iu)(?<!\\p{L})" + WORDS + "(?:\\s*[.:#°№nº-]{0,2}\\s*(?=[0-9]|$)|(?!\\p{L}))");
    /** "17 SDGs", "all Goals": how many are meant, not which. */
    private static final Pattern HOW_MANY = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}.])(?:(?:the|les|los|las)\\s+)?"
            + "(?:(?:all|every|each|tous|toutes|todos|todas|все|всех|كل|جميع|所有|全部)\\s*(?:(?:of\\s+)?(?:the|les|los|las)\\s+)?"
            + "(?:[0-9]{1,2}\\s*[项个大]?\\s*)?|[0-9]{1,2}\\s*[项个大]?\\s*)(?:un\\s+)?" + WORDS
            + "(?!\\p{L}|\\s*[.:#°№nº-]{0,2}\\s*[0-9])");

    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}0-9.])([0-9]{1,3})(?:\\s?\\.\\s?([0-9]{1,3}|[a-zA-Z](?![a-zA-Z])))?(?:\\s?\\.\\s?([0-9]{1,3}))?(?![0-9])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern SERIAL = Pattern.compile("[2-5][0-9]{4}|60000");
    private static final Pattern GLUED = Pattern.compile("(?<![\\p{L}0-9.])([0-9]{1,2})([a-dA-D])(?![\\p{L}0-9])");
    private static final Pattern RANGE = Pattern.compile("\\s*(-|–|—|~|to|à|bis|至|до|إلى)\\s*");
    private static final Pattern PARTS = Pattern.compile("[;,/+|&\\n()\\[\\]:\u0001]|\\s[-–—]+\\s");
    private static final Set<String> NOISE = Set.of(
            "and", "et", "y", "e", "и", "و", "und", "to", "for", "with", "the", "of", "de", "all", "also", "see", "no",
            "n", "和", "与", "及", "以及", "第", "项", "un", "sdg", "agenda", "2030");

    private final Vocabulary vocabulary;

    SdgReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Elements in the order of the cell, each once; a Goal beside its own target is left out. */
    List<ElementKey> read(FieldCell cell, Remarks remarks) {
        var found = new PlacedElements();
        found.within(() -> readCell(cell, found, remarks));
        return withoutOwnGoals(found.keys());
    }

    private void readCell(FieldCell cell, PlacedElements found, Remarks remarks) {
        if (cell.isEmpty()) {
            return;
        }
        if (CodeText.isFormula(cell)) {
            remarks.ask(FIELD, cell.text(), RemarkRule.UNKNOWN_SDG_NAME, List.of());
        } else if (!cell.typed() && (cell.cell().kind() == Cell.Kind.DATE || isSerial(cell.text()))) {
            var date = cell.cell().date() != null ? cell.cell().date() : DayReader.ofSerial(cell.text());
            askForDate(cell.text(), date, cell, found, remarks);
        } else {
            readText(CodeText.of(cell, FIELD, remarks), cell, found, remarks);
        }
    }

    private static boolean isSerial(String text) {
        return SERIAL.matcher(text).matches();
    }

    /** Each step leaves the text as long as it was, so that an offset means the same place in all of them. */
    private void readText(String text, FieldCell cell, PlacedElements found, Remarks remarks) {
        var rest = new StringBuilder();
        // Dates first: each part that is one is cut out of the text
        for (var part : text.split("(?<=[;\\n|])")) {
            rest.append(cell.typed() ? part : cutDates(part, rest.length(), cell, found, remarks));
        }
        boolean any = !rest.toString().equals(text);
        var which = cell.typed() ? rest.toString() : withoutCounts(rest.toString(), cell, found, remarks);
        any |= !which.contentEquals(rest);
        var marked = PREFIX.matcher(which)
                .replaceAll(match -> MARK + " ".repeat(match.group().length() - 1));
        if (PREFIX.matcher(which)
                .results()
                .anyMatch(match -> match.group(1).toLowerCase(Locale.ROOT).startsWith("sgd"))) {
            remarks.add(
                    FIELD,
                    cell.text(),
                    RemarkRule.SGD_FOR_SDG,
                    TextRepair.line(cell.text()).replaceAll("(?i)SGD", "SDG"));
        }
        if (!cell.typed() && marked.strip().matches("[0-9]{1,2},[0-9]{1,2}")) {
            var target = marked.strip().replace(',', '.');
            if (exists(target)) {
                var chosen = remarks.chosen(FIELD, cell.text());
                if (chosen == null) {
                    remarks.ask(
                            FIELD,
                            cell.text(),
                            RemarkRule.AMBIGUOUS_COMMA,
                            List.of(
                                    candidate(target),
                                    new Candidate(
                                            marked.strip().replace(",", "; "),
                                            LocalizedText.english(
                                                    "SDG " + marked.strip().replace(",", ", SDG ")))));
                    return;
                }
            }
        }
        var named = maskNames(marked);
        var withoutNames = named.text();
        var points = new ArrayList<Integer>();
        var glued = GLUED.matcher(withoutNames).replaceAll(match -> {
            points.add(match.end(1) + points.size());
            var code = match.group(1) + "." + match.group(2).toLowerCase(Locale.ROOT);
            remarks.add(FIELD, match.group(), RemarkRule.CODE_SPELLING, code);
            return code;
        });
        int at = 0;
        var left = new StringBuilder();
        var matcher = CODE.matcher(glued);
        String before = null;
        int start = 0;
        while (matcher.find()) {
            var between = glued.substring(at, matcher.start());
            left.append(between).append(blank(matcher.group().length()));
            var code = matcher.group().replace(" ", "");
            if (before != null && isRange(before, code, between)) {
                var raw = text.substring(start, offset(matcher.end(), points));
                askForRange(raw, before + "; " + code, remarks);
            }
            before = code;
            start = offset(matcher.start(), points);
            found.place(start);
            add(before.toLowerCase(Locale.ROOT), cell, found, remarks);
            at = matcher.end();
        }
        left.append(glued.substring(at));
        for (var name : named.names()) {
            found.place(name.at());
            addName(name, found, remarks);
        }
        any |= at > 0 || !named.names().isEmpty();
        any |= askForRest(left.toString(), points, cell, found, remarks);
        if (!any && !text.isBlank()) {
            // Nothing but words such as "SDG" or "Agenda 2030"
            remarks.ask(FIELD, TextRepair.line(text), RemarkRule.UNKNOWN_SDG_NAME, List.of());
        }
    }

    /** The place in the text of a place after points were set between the digits and letters of codes. */
    private static int offset(int at, List<Integer> points) {
        return at - (int) points.stream().filter(point -> point < at).count();
    }

    /** What separates, in place of as many characters. */
    private static String blank(int length) {
        return length < 3 ? ";".repeat(length) : ";" + " ".repeat(length - 2) + ";";
    }

    private void readChosen(String chosen, FieldCell cell, PlacedElements found, Remarks remarks) {
        found.within(() -> readText(chosen, typed(cell, chosen), found, remarks));
    }

    private String withoutCounts(String text, FieldCell cell, PlacedElements found, Remarks remarks) {
        return HOW_MANY.matcher(text).replaceAll(match -> {
            var raw = match.group().strip();
            found.place(match.start());
            var chosen = remarks.chosen(FIELD, raw);
            if (chosen == null) {
                remarks.ask(FIELD, raw, RemarkRule.UNKNOWN_SDG_NAME, List.of());
            } else {
                readChosen(chosen, cell, found, remarks);
            }
            return blank(match.group().length());
        });
    }

    private String cutDates(String part, int start, FieldCell cell, PlacedElements found, Remarks remarks) {
        var out = new StringBuilder();
        for (var piece : part.split("(?<=[,])")) {
            var bare = piece.replaceAll("[;,|\\n]", "").strip();
            var date = DayReader.changedCode(bare);
            if (date == null) {
                out.append(piece);
            } else {
                found.place(start + out.length());
                askForDate(bare, date, cell, found, remarks);
                out.append(blank(piece.length()));
            }
        }
        return out.toString();
    }

    private void askForDate(
            String text,
            @org.jspecify.annotations.Nullable LocalDate date,
            FieldCell cell,
            PlacedElements found,
            Remarks remarks) {
        var chosen = remarks.chosen(FIELD, text);
        if (chosen != null) {
            readChosen(chosen, cell, found, remarks);
            return;
        }
        var codes = new LinkedHashSet<String>();
        if (date != null) {
            codes.add(date.getMonthValue() + "." + date.getDayOfMonth());
            codes.add(date.getDayOfMonth() + "." + date.getMonthValue());
            codes.add(date.getMonthValue() + "." + date.getYear() % 100);
        }
        remarks.ask(
                FIELD,
                text,
                RemarkRule.DATE_IN_CODES,
                codes.stream().filter(this::exists).map(this::candidate).toList());
    }

    private static FieldCell typed(FieldCell cell, String text) {
        return new FieldCell(cell.field(), Cell.text(text), text, true);
    }

    private static boolean isRange(String first, String second, String between) {
        // "SDG 3 to SDG 6": the word stands before each end
        if (!RANGE.matcher(between.replace(MARK, ' ')).matches()) {
            return false;
        }
        return first.contains(".") == second.contains(".")
                && (!first.contains(".") || first.split("\\.")[0].equals(second.split("\\.")[0]));
    }

    /** Both ends stand; whether those between are meant is for a person, who may type them. */
    private static void askForRange(String raw, String both, Remarks remarks) {
        if (remarks.chosen(FIELD, raw) == null) {
            remarks.ask(
                    FIELD,
                    raw,
                    RemarkRule.CODE_RANGE,
                    List.of(new Candidate(both, LocalizedText.english("SDG " + both))));
        }
    }

    private void add(String code, FieldCell cell, PlacedElements found, Remarks remarks) {
        var parts = code.split("\\.");
        var goal = parts[0].replaceFirst("^0+(?=.)", "");
        if (parts.length == 1) {
            addExisting(goal, code, found, remarks);
            return;
        }
        var target = goal + "." + parts[1];
        if (parts.length == 3) {
            if (exists(target)) {
                remarks.add(FIELD, code, RemarkRule.INDICATOR_TO_TARGET, target);
            }
            addExisting(target, code, found, remarks);
            return;
        }
        var chosen = cell.typed() ? null : remarks.chosen(FIELD, code);
        if (chosen != null) {
            addExisting(chosen.strip().toLowerCase(Locale.ROOT), chosen, found, remarks);
            return;
        }
        boolean sure = cell.typed() || remarks.accepted(RemarkRule.LOST_ZERO);
        if (!sure && exists(target) && exists(target + "0")) {
            remarks.ask(FIELD, code, RemarkRule.LOST_ZERO, List.of(candidate(target + "0"), candidate(target)));
        } else if (!sure && !exists(target) && parts[1].matches("[0-9]*0") && exists(target.replaceFirst("0+$", ""))) {
            remarks.ask(FIELD, code, RemarkRule.LOST_ZERO, List.of(candidate(target.replaceFirst("0+$", ""))));
        } else {
            addExisting(target, code, found, remarks);
        }
    }

    private void addExisting(String code, String original, PlacedElements found, Remarks remarks) {
        var key = ElementCodes.parseSdg(code)
                .filter(k -> vocabulary.findElement(k).isPresent());
        if (key.isEmpty()) {
            var chosen = remarks.chosen(FIELD, original);
            var other = chosen == null
                    ? java.util.Optional.<ElementKey>empty()
                    : ElementCodes.parseSdg(chosen)
                            .filter(k -> vocabulary.findElement(k).isPresent());
            if (other.isPresent()) {
                found.add(other.get());
                return;
            }
            var near = nearest(code);
            remarks.ask(
                    FIELD,
                    original,
                    RemarkRule.UNKNOWN_CODE,
                    near.stream().map(this::candidate).toList(),
                    String.join(", ", near));
        } else if (found.contains(key.get())) {
            remarks.add(FIELD, original, RemarkRule.CODE_REPEATED);
        } else {
            found.add(key.get());
        }
    }

    private List<String> nearest(String code) {
        var goal = code.split("\\.")[0];
        var all = vocabulary.listElements(ElementKey.SDG).stream()
                .map(e -> ElementCodes.display(e.key()))
                .filter(c -> c.split("\\.").length == Math.min(2, code.split("\\.").length))
                .toList();
        return all.stream()
                .sorted(java.util.Comparator.comparingInt((String c) -> (c.split("\\.")[0].equals(goal) ? 0 : 10)
                        + 3 * EditDistance.between(c, code, 6)
                        + Math.min(9, Math.abs(last(c) - last(code)))))
                .limit(3)
                .toList();
    }

    private static int last(String code) {
        var part = code.substring(code.lastIndexOf('.') + 1);
        return NUMBER.matcher(part).matches() ? Integer.parseInt(part) : part.isEmpty() ? 0 : part.charAt(0);
    }

    private boolean exists(String code) {
        return ElementCodes.parseSdg(code).flatMap(vocabulary::findElement).isPresent();
    }

    private Candidate candidate(String code) {
        var title = ElementCodes.parseSdg(code)
                .flatMap(vocabulary::findElement)
                .orElseThrow()
                .title();
        var labels = new java.util.EnumMap<Language, String>(Language.class);
        title.texts().forEach((language, text) -> labels.put(language, code + " " + text));
        return new Candidate(code, new LocalizedText(labels));
    }

    /** @param text with blanks in place of the names */
    private record Masked(String text, List<Named> names) {}

    private record Named(String raw, int at, Vocabulary.NamedElement element) {}

    /** Titles of Goals and targets may hold commas, conjunctions and numbers: they are taken out before the codes. */
    private Masked maskNames(String text) {
        var tokens = Tokens.of(text);
        var names = new ArrayList<Named>();
        var masked = new StringBuilder(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (!Character.isLetter(
                    tokens.get(i).norm().isEmpty() ? ' ' : tokens.get(i).norm().charAt(0))) {
                continue;
            }
            for (int to = Math.min(tokens.size(), i + 25); to > i; to--) {
                var goal = vocabulary.findGoal(Tokens.joined(tokens, i, to));
                if (goal.isPresent()) {
                    names.add(new Named(
                            Tokens.raw(text, tokens, i, to), tokens.get(i).start(), goal.get()));
                    for (int c = tokens.get(i).start(); c < tokens.get(to - 1).end(); c++) {
                        masked.setCharAt(c, ' ');
                    }
                    i = to - 1;
                    break;
                }
            }
        }
        return new Masked(masked.toString(), names);
    }

    private void addName(Named name, PlacedElements found, Remarks remarks) {
        var key = name.element().key();
        boolean beside = found.contains(key)
                || found.keys().stream().anyMatch(k -> goalOf(k).equals(key.code()));
        if (!beside) {
            found.add(key);
            if (name.element().language() != Language.EN) {
                remarks.add(FIELD, name.raw(), RemarkRule.GOAL_BY_NAME, ElementCodes.display(key));
            }
        }
    }

    /** @return whether there was a part that is more than small words */
    private boolean askForRest(
            String left, List<Integer> points, FieldCell cell, PlacedElements found, Remarks remarks) {
        boolean any = false;
        int at = 0;
        for (var part : PARTS.splitWithDelimiters(left, 0)) {
            found.place(offset(at, points));
            at += part.length();
            var words = NormalText.of(part);
            boolean noise =
                    words.isEmpty() || java.util.Arrays.stream(words.split(" ")).allMatch(NOISE::contains);
            if (noise) {
                continue;
            }
            any = true;
            var raw = part.strip().replaceAll("^[-–—.\\s]+|[-–—.\\s]+$", "");
            var chosen = remarks.chosen(FIELD, raw);
            if (chosen != null) {
                readChosen(chosen, cell, found, remarks);
            } else if (raw.matches("[0-9.]+[\\p{L}]?")) {
                remarks.ask(FIELD, raw, RemarkRule.UNKNOWN_CODE, List.of(), "");
            } else {
                remarks.ask(FIELD, raw, RemarkRule.UNKNOWN_SDG_NAME, List.of());
            }
        }
        return any;
    }

    private static String goalOf(ElementKey key) {
        return key.code().contains(".") ? "SDG" + key.code().split("\\.")[0] : "";
    }

    private static List<ElementKey> withoutOwnGoals(List<ElementKey> found) {
        return found.stream()
                .distinct()
                .filter(k -> found.stream().noneMatch(other -> goalOf(other).equals(k.code())))
                .toList();
    }
}
