package org.itu.sdgmap.framework;

import java.util.List;

/** Who facilitates an action line, and ITU's role in it by two documents. */
public record ActionLine(
        List<String> leadFacilitators, List<String> coFacilitators, Role role2017, Role role2024To2027) {

    public enum Role {
        SOLE_FACILITATOR,
        LEAD_FACILITATOR,
        CO_FACILITATOR,
        CONTRIBUTOR,
        PARTNER,
        NOT_STATED
    }
}
