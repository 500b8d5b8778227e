package org.itu.sdgmap.framework;

/**
 * An element by the code of its framework and its own, such as SDG and 9.c.
 *
 * @param framework code of the framework edition: SDG, WSIS, SP2016, SP2020, SP2024
 * @param code code within the framework, as stored
 */
public record ElementKey(String framework, String code) {

    public static final String SDG = "SDG";
    public static final String WSIS = "WSIS";

    public static ElementKey sdg(String code) {
        return new ElementKey(SDG, code);
    }

    public static ElementKey wsis(String code) {
        return new ElementKey(WSIS, code);
    }

    @Override
    public String toString() {
        return framework + ":" + code;
    }
}
