package org.itu.sdgmap.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.Matrix.State;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.FrameworkCatalog;

/**
 * What of the matrix is shown and in which order, with the same parameters on the page and in files.
 *
 * @param part the whole table, the suggestions, or the cells that the reader collected
 * @param states cells of other states are left out, and lines, Goals and targets without any cell then
 * @param open numbers of the Goals whose targets are shown; empty for all where the depth is TARGET
 * @param least suggestions need at least as many activities, or as many entries of WSIS Stocktaking
 * @param report collected cells, in the order of collecting, each once
 */
public record MatrixOptions(
        Part part,
        Depth depth,
        Set<State> states,
        Order rows,
        Order columns,
        Set<Integer> open,
        int least,
        List<MatrixCellKey> report) {

    /** Names of all parameters. */
    public static final List<String> NAMES =
            List.of("as", "depth", "states", "rows", "columns", "open", "least", "report");

    /** Most cells in a report. */
    public static final int MAX_REPORT = 40;

    public static final int MAX_LEAST = 1000;

    public static final MatrixOptions USUAL = new MatrixOptions(
            Part.MATRIX, Depth.GOAL, EnumSet.allOf(State.class), Order.CODE, Order.CODE, Set.of(), 1, List.of());

    public enum Part {
        MATRIX,
        SUGGESTIONS,
        REPORT
    }

    public enum Order {
        CODE,
        /** What has most evidence first. */
        EVIDENCE
    }

    public MatrixOptions {
        states = states.isEmpty() ? EnumSet.allOf(State.class) : EnumSet.copyOf(states);
        states = Collections.unmodifiableSet(states);
        if (least < 1 || least > MAX_LEAST) {
            throw new InvalidValueException(
                    "least", String.valueOf(least), "a number from 1 to %d".formatted(MAX_LEAST));
        }
        open = depth == Depth.GOAL ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(open));
        report = List.copyOf(new LinkedHashSet<>(report));
        if (report.size() > MAX_REPORT) {
            throw new InvalidValueException(
                    "report", report.size() + " cells", "at most %d cells".formatted(MAX_REPORT));
        }
    }

    /** @throws InvalidValueException that names the parameter, the value and what is expected */
    public static MatrixOptions parse(Map<String, List<String>> parameters, FrameworkCatalog frameworks) {
        var states = EnumSet.noneOf(State.class);
        values(parameters, "states").forEach(text -> states.add(constant("states", text, State.class)));
        var open = values(parameters, "open").stream()
                .map(MatrixOptions::goalNumber)
                .collect(Collectors.toSet());
        var report = values(parameters, "report").stream()
                .map(text -> MatrixCellKey.parse("report", text, frameworks))
                .toList();
        return new MatrixOptions(
                one(parameters, "as", USUAL.part, text -> constant("as", text, Part.class)),
                one(parameters, "depth", USUAL.depth, text -> constant("depth", text, Depth.class)),
                states,
                one(parameters, "rows", USUAL.rows, text -> constant("rows", text, Order.class)),
                one(parameters, "columns", USUAL.columns, text -> constant("columns", text, Order.class)),
                open,
                one(parameters, "least", USUAL.least, MatrixOptions::number),
                report);
    }

    /** The parameters by name, empty where as usual. */
    public Map<String, String> write() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("as", unless(USUAL.part, part));
        parameters.put("depth", unless(USUAL.depth, depth));
        parameters.put("states", showsAllStates() ? "" : joined(states.stream().map(s -> spelling(s))));
        parameters.put("rows", unless(USUAL.rows, rows));
        parameters.put("columns", unless(USUAL.columns, columns));
        parameters.put("open", joined(open.stream().map(String::valueOf)));
        parameters.put("least", least == USUAL.least ? "" : String.valueOf(least));
        parameters.put("report", joined(report.stream().map(MatrixCellKey::toString)));
        return parameters;
    }

    public boolean showsAllStates() {
        return states.size() == State.values().length;
    }

    /** Whether the targets of a Goal are shown in its place. */
    public boolean isOpen(int goal) {
        return depth == Depth.TARGET && (open.isEmpty() || open.contains(goal));
    }

    public MatrixOptions withPart(Part newPart) {
        return new MatrixOptions(newPart, depth, states, rows, columns, open, least, report);
    }

    public MatrixOptions withDepth(Depth newDepth) {
        return new MatrixOptions(part, newDepth, states, rows, columns, Set.of(), least, report);
    }

    /** Opens some Goals alone; none is the depth of Goals, all that of targets. */
    public MatrixOptions withOpen(Set<Integer> goals) {
        var newDepth = goals.isEmpty() ? Depth.GOAL : Depth.TARGET;
        return new MatrixOptions(
                part, newDepth, states, rows, columns, goals.size() == 17 ? Set.of() : goals, least, report);
    }

    public MatrixOptions withStates(Set<State> newStates) {
        return new MatrixOptions(part, depth, newStates, rows, columns, open, least, report);
    }

    public MatrixOptions withRows(Order newRows) {
        return new MatrixOptions(part, depth, states, newRows, columns, open, least, report);
    }

    public MatrixOptions withColumns(Order newColumns) {
        return new MatrixOptions(part, depth, states, rows, newColumns, open, least, report);
    }

    public MatrixOptions withLeast(int newLeast) {
        return new MatrixOptions(part, depth, states, rows, columns, open, newLeast, report);
    }

    public MatrixOptions withReport(List<MatrixCellKey> newReport) {
        return new MatrixOptions(part, depth, states, rows, columns, open, least, newReport);
    }

    private static List<String> values(Map<String, List<String>> parameters, String name) {
        var found = new ArrayList<String>();
        parameters.getOrDefault(name, List.of()).stream()
                .flatMap(v -> Arrays.stream(v.split(",")))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .forEach(found::add);
        return found;
    }

    private static <T> T one(Map<String, List<String>> parameters, String name, T usual, Function<String, T> parser) {
        var values = values(parameters, name);
        if (values.size() > 1) {
            throw new InvalidValueException(name, String.join(",", values), "one value");
        }
        return values.isEmpty() ? usual : parser.apply(values.getFirst());
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> spelling(c).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        name,
                        text,
                        Arrays.stream(type.getEnumConstants())
                                .map(MatrixOptions::spelling)
                                .collect(Collectors.joining(", "))));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new InvalidValueException("least", text, "a number from 1 to %d".formatted(MAX_LEAST));
        }
        return Integer.parseInt(text);
    }

    private static int goalNumber(String text) {
        if (!text.matches("[1-9]|1[0-7]")) {
            throw new InvalidValueException("open", text, "numbers of Goals, 1 to 17");
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> String unless(E usual, E chosen) {
        return chosen == usual ? "" : spelling(chosen);
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(","));
    }
}
