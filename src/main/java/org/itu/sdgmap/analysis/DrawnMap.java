package org.itu.sdgmap.analysis;

import java.util.List;

/**
 * The coverage map as its page shows it.
 *
 * @param answer what it shows, in one sentence
 * @param rules how it is counted, a sentence or more each
 * @param unspecific how many activities are on no map, in words; empty where entries are counted
 * @param worldwide whether these are shown as a hatch
 */
public record DrawnMap(
        ActivityFilter filter,
        String title,
        String answer,
        List<String> rules,
        String unspecific,
        CoverageMeasure measure,
        Style style,
        boolean worldwide,
        Coverage coverage) {

    public DrawnMap {
        rules = List.copyOf(rules);
    }

    /** How limits between classes are found. */
    public enum Classing {
        QUANTILE,
        EQUAL,
        NATURAL,
        OWN
    }

    /** Colours from few to many. */
    public enum Ramp {
        SEA,
        PLUM,
        EARTH,
        MOSS,
        GREY
    }

    /**
     * How values are shown.
     *
     * @param circles whether values are circles, else colours
     * @param classes number of classes, 3 to 7; without meaning for own ones
     * @param limits own lower limits of classes, rising; shares from 0 to 1; else none
     */
    public record Style(boolean circles, int classes, Classing classing, List<Double> limits, Ramp ramp) {

        public Style {
            limits = List.copyOf(limits);
        }
    }
}
