package org.itu.sdgmap.activity;

/**
 * Why a value of an activity is refused; pages have a sentence for each under {@code activity.rule}, in which
 * {@code detail} stands. The same rules hold for the form, for programs and for spreadsheets.
 */
public enum ActivityRule {
    MISSING("a value"),
    TOO_LONG("at most %s characters"),
    TOO_MANY("at most %s entries"),
    NOT_A_YEAR("a year from 1865 to 2100"),
    END_BEFORE_START("an end not before %s"),
    END_WHILE_ONGOING("no end while the activity goes on"),
    DAY_OF_OTHER_YEAR("a day of the year %s"),
    DAY_WITHOUT_YEAR("a year beside the day"),
    NOT_A_WEB_ADDRESS("an address that begins with http:// or https://"),
    UNKNOWN_COUNTRY("the ISO 3166-1 alpha-3 code of a country"),
    UNKNOWN_REGION("the code of an ITU region"),
    UNKNOWN_ELEMENT("the code of an element of a framework"),
    NO_COUNTRY("at least one country, or another scope"),
    NO_SITE("at least one place, or another scope"),
    NO_REGION("at least one ITU region, or another scope"),
    /** The detail is the alpha-3 code of the country in which the place lies, empty at sea. */
    OUTSIDE_COUNTRIES("a place in one of the countries named, or a confirmation; this one lies in %s"),
    NOT_A_COORDINATE("degrees: longitude from -180 to 180, latitude from -90 to 90"),
    TWICE("each once"),
    GOAL_BESIDE_TARGET("either the Goal or its targets; %s is linked too"),
    NOT_A_WEIGHT("a number above 0 and up to 100, at most two decimals"),
    WEIGHTS_NOT_100("weights that sum to 100 within %s, or none at all"),
    WEIGHTS_INCOMPLETE("a weight for every link within %s, or none at all"),
    NOT_A_FIGURE("a number, at most 15 digits"),
    ORIGINAL_LANGUAGE("languages other than the original one"),
    OTHER_SECTOR("a Sector in which you may enter activities"),
    NOT_TEXT("text without control characters");

    private final String expected;

    ActivityRule(String expected) {
        this.expected = expected;
    }

    /** What is expected, in English. */
    public String expected(String detail) {
        return expected.formatted(this == OUTSIDE_COUNTRIES && detail.isEmpty() ? "no country" : detail);
    }
}
