package org.itu.sdgmap.analysis.ui;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.ui.SdgMap;
import org.jspecify.annotations.Nullable;

/**
 * How values become circles or colours, as parameters of the address of the map and of those of its modes that have them.
 *
 * @param shown null for what suits the measure: circles for counts, colours for shares and years
 * @param classes number of classes, {@value #FEWEST} to {@value #MOST}; with own limits their number counts
 * @param breaks own lower limits of the classes, rising; in per cent where the measure is a share; else none
 */
record MapStyle(@Nullable Shown shown, int classes, Classing classing, List<BigDecimal> breaks, Ramp ramp) {

    static final int FEWEST = 3;
    static final int MOST = 7;
    static final int USUAL = 5;

    enum Shown {
        SYMBOLS,
        COLOURS
    }

    enum Classing {
        QUANTILE,
        EQUAL,
        NATURAL,
        OWN
    }

    /** Colour ramps of the map, see colour-ramp.ts. */
    enum Ramp {
        SEA,
        PLUM,
        EARTH,
        MOSS,
        GREY
    }

    static final MapStyle NONE = new MapStyle(null, USUAL, Classing.QUANTILE, List.of(), Ramp.SEA);

    MapStyle {
        breaks = List.copyOf(breaks);
        if ((classing == Classing.OWN) == breaks.isEmpty()) {
            throw new IllegalArgumentException("Own limits and classing by own limits go together");
        }
    }

    /** @throws InvalidValueException that names the parameter, the value and what is expected */
    static MapStyle parse(Map<String, List<String>> parameters, Quantity quantity) {
        var breaks = breaks(parameters, quantity);
        var classing =
                PageParameters.choice(parameters, "classing", breaks.isEmpty() ? Classing.QUANTILE : Classing.OWN);
        if (classing == Classing.OWN && breaks.isEmpty()) {
            throw new InvalidValueException("breaks", "", "own lower limits of the classes such as 1,5,20");
        }
        if (classing != Classing.OWN && !breaks.isEmpty()) {
            throw new InvalidValueException(
                    "classing", PageParameters.write(classing, Classing.OWN), "own, or no breaks beside it");
        }
        return new MapStyle(
                PageParameters.find(parameters, "shown").isEmpty()
                        ? null
                        : PageParameters.choice(parameters, "shown", Shown.SYMBOLS),
                PageParameters.find(parameters, "classes")
                        .map(MapStyle::requireClasses)
                        .orElse(USUAL),
                classing,
                breaks,
                PageParameters.choice(parameters, "ramp", Ramp.SEA));
    }

    Map<String, String> write(Quantity quantity) {
        var parameters = new LinkedHashMap<String, String>();
        var usual = usualFor(quantity);
        parameters.put("shown", shown == null ? "" : PageParameters.write(shown, usual));
        parameters.put("classes", classes == USUAL ? "" : String.valueOf(classes));
        parameters.put("classing", PageParameters.write(classing, Classing.QUANTILE));
        parameters.put("breaks", breaks.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",")));
        parameters.put("ramp", PageParameters.write(ramp, Ramp.SEA));
        return parameters;
    }

    Shown shownFor(Quantity quantity) {
        return shown == null ? usualFor(quantity) : shown;
    }

    static Shown usualFor(Quantity quantity) {
        return quantity == Quantity.COUNT ? Shown.SYMBOLS : Shown.COLOURS;
    }

    /** Limits as the map takes them: shares from 0 to 1. */
    List<Double> limitsFor(Quantity quantity) {
        int divisor = quantity == Quantity.SHARE ? 100 : 1;
        return breaks.stream().map(b -> b.doubleValue() / divisor).toList();
    }

    /** @param quantity of the values that the map shows */
    void applyTo(SdgMap map, Quantity quantity) {
        map.setSymbols(shownFor(quantity) == Shown.SYMBOLS);
        map.setClasses(classes, classing.name().toLowerCase(Locale.ROOT), limitsFor(quantity));
        map.setRamp(ramp.name().toLowerCase(Locale.ROOT));
    }

    /** How many choices differ from the usual ones. */
    int countChoices(Quantity quantity) {
        return (int) write(quantity).values().stream()
                .filter(value -> !value.isEmpty())
                .count();
    }

    /** What still holds when another measure is shown: neither limits nor the way of showing. */
    MapStyle forOtherMeasure() {
        return new MapStyle(null, classes, classing == Classing.OWN ? Classing.QUANTILE : classing, List.of(), ramp);
    }

    MapStyle withShown(@Nullable Shown newShown) {
        return new MapStyle(newShown, classes, classing, breaks, ramp);
    }

    MapStyle withClasses(int number) {
        return new MapStyle(shown, number, classing, breaks, ramp);
    }

    /** Computed classes: own limits are forgotten. */
    MapStyle withClassing(Classing computed) {
        return new MapStyle(shown, classes, computed, List.of(), ramp);
    }

    MapStyle withBreaks(List<BigDecimal> own) {
        return new MapStyle(shown, classes, Classing.OWN, own, ramp);
    }

    MapStyle withRamp(Ramp newRamp) {
        return new MapStyle(shown, classes, classing, breaks, newRamp);
    }

    private static int requireClasses(String text) {
        if (!text.matches("[3-7]")) {
            throw new InvalidValueException("classes", text, "a number from %d to %d".formatted(FEWEST, MOST));
        }
        return Integer.parseInt(text);
    }

    private static List<BigDecimal> breaks(Map<String, List<String>> parameters, Quantity quantity) {
        var text = PageParameters.find(parameters, "breaks");
        if (text.isEmpty()) {
            return List.of();
        }
        var limits = ClassLimits.read(text.get(), quantity);
        if (limits.problem() != null) {
            throw new InvalidValueException(
                    "breaks",
                    text.get(),
                    "3 to 7 rising numbers such as 1,5,20 (in per cent where the value is a share)");
        }
        return limits.values();
    }
}
