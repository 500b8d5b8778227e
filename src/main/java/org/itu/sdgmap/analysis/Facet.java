package org.itu.sdgmap.analysis;

import org.itu.sdgmap.framework.ElementKey;

/** What activities can be chosen by, each with the name of its parameter in addresses. */
public enum Facet {
    SECTOR("sector"),
    KIND("kind"),
    PHASE("phase"),
    SDG("sdg"),
    ACTION_LINE("line"),
    STRATEGIC("goal"),
    COUNTRY("country"),
    GROUP("group"),
    SCOPE("scope"),
    YEAR("year");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    static Facet of(ElementKey element) {
        return switch (element.framework()) {
            case ElementKey.SDG -> SDG;
            case ElementKey.WSIS -> ACTION_LINE;
            default -> STRATEGIC;
        };
    }
}
