package org.itu.sdgmap.analysis;

/** A document that declares ITU's involvement in the Goals, and its role in the action lines. */
public enum InvolvementEdition {
    /** Roadmap of the cycle of the Strategic Plan 2020-2023; roles in the lines as of 2017. */
    PLAN_2020_2023(2020, 2023),
    /** Strategic Plan 2024-2027. */
    PLAN_2024_2027(2024, 2027);

    private final int firstYear;
    private final int lastYear;

    InvolvementEdition(int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** First year of the plan's period. */
    public int firstYear() {
        return firstYear;
    }

    /** Last year of the plan's period. */
    public int lastYear() {
        return lastYear;
    }
}
