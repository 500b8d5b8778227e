package org.itu.sdgmap.importing;

import java.util.List;

/**
 * What is remarked about a cell or a row. The sentence for people stands under {@code importing.remark.NAME}, with the
 * original text as argument 0 and the details from argument 1 on.
 */
public enum RemarkRule {
    // Nothing that a person needs to see, but kept in the report
    COUNTRY_BY_NAME(Severity.NOTE, "'%s' read as %s"),
    WEIGHTS_ROUNDED(Severity.NOTE, "The weights '%s' sum to %s and were rounded to 100"),
    MONTH_FIRST(Severity.WARN, "'%s' read with the month first, as %s"),

    // Values changed while reading
    SGD_FOR_SDG(Severity.WARN, "'%s' read as %s: SGD taken for SDG"),
    LINE_BY_FOREIGN_NAME(Severity.WARN, "'%s' recognised as action line %s by its name in another language"),
    GOAL_BY_NAME(Severity.WARN, "'%s' recognised as Goal %s by its name"),
    LOOK_ALIKE(Severity.WARN, "'%s' read as '%s': %s replaced by a Latin letter"),
    CODE_SPELLING(Severity.WARN, "'%s' read as %s"),
    INDICATOR_TO_TARGET(Severity.WARN, "Indicator '%s' reduced to its target %s"),
    OTHER_COUNTRY_CODE(Severity.WARN, "'%s' is not the ISO alpha-3 code; read as %s (%s)"),
    FORMER_NAME(Severity.WARN, "'%s' is a former name; today %s (%s)"),
    AMBIGUOUS_DAY(Severity.WARN, "'%s' can be read in two ways: the year %s is kept, the day is unknown"),
    AMBIGUOUS_RANGE(Severity.WARN, "'%s' read as the years %s to %s; it could also be a month"),
    EXCEL_DATE(Severity.WARN, "'%s' is a date of Excel: %s"),
    SHORT_YEAR(Severity.WARN, "'%s' has a year of two digits, read as %s"),
    PLACEHOLDER(Severity.WARN, "'%s' is a placeholder and was left empty"),
    MOJIBAKE_REPAIRED(Severity.WARN, "Wrongly decoded text '%s' repaired: '%s'"),
    MOJIBAKE(Severity.WARN, "The text '%s' looks wrongly decoded and could not be repaired"),
    REPLACEMENT_CHARACTER(Severity.WARN, "The text '%s' has lost characters (U+FFFD) that cannot be restored"),
    FORMULA_TEXT(Severity.WARN, "'%s' begins like a formula; kept as text, never calculated"),
    HTML_REMOVED(Severity.WARN, "HTML in '%s' was removed or decoded"),
    URL_REFUSED(Severity.WARN, "'%s' is no address that begins with http:// or https://; left empty"),
    ERROR_CELL(Severity.WARN, "The cell holds the error '%s' and was left empty"),
    UNKNOWN_LANGUAGE(Severity.WARN, "'%s' is no official UN language; the language was recognised from the text"),
    CHANGES_ACTIVITY(Severity.NOTE, "'%s' changes the activity %s in: %s"),
    ALREADY_THERE(Severity.NOTE, "The activity '%2$s' has all of this already; nothing is written"),
    SIMILAR_ACTIVITY(Severity.NOTE, "A similar activity exists beside '%s': %2$s ('%3$s')"),
    CODE_REPEATED(Severity.NOTE, "'%s' stands more than once and was taken once"),
    KIND_ASSUMED(Severity.NOTE, "No kind of activity is given; taken as a project"),
    KIND_BY_DEFAULT(Severity.NOTE, "No kind of activity is given; the one chosen for the whole file was taken"),
    SECTOR_BY_DEFAULT(Severity.NOTE, "No Sector is given; %2$s was chosen for the whole file"),

    // Questions to a person
    LINE_NEEDS_APPLICATION(Severity.REVIEW, "'%s' is one of eight applications of C7; which one is meant?"),
    UNKNOWN_LINE_NAME(Severity.REVIEW, "'%s' is no known action line"),
    UNKNOWN_SDG_NAME(Severity.REVIEW, "'%s' is no known Goal or target"),
    UNKNOWN_STRATEGIC(Severity.REVIEW, "'%s' is no known element of a strategic plan"),
    CODE_RANGE(Severity.REVIEW, "'%s' could mean all codes between the two, or only these"),
    AMBIGUOUS_COMMA(Severity.REVIEW, "'%s' could be one target or two Goals"),
    LOST_ZERO(Severity.REVIEW, "'%s' may have lost a zero in Excel; which target is meant?"),
    DATE_IN_CODES(Severity.REVIEW, "'%s' is a date in a column of codes; Excel may have changed a code"),
    AMBIGUOUS_COUNTRY(Severity.REVIEW, "'%s' fits more than one country"),
    UNKNOWN_COUNTRY(Severity.REVIEW, "'%s' is no known country, region or group"),
    GROUP_NOT_EXPANDED(Severity.REVIEW, "'%s' is a group without an agreed list; name the countries or choose a scope"),
    TOO_MANY_NAMES(Severity.REVIEW, "The cell holds more than %2$s names"),
    UNREADABLE_DATE(Severity.REVIEW, "'%s' is no date or year that can be read"),
    CONFLICTING_YEARS(Severity.REVIEW, "The years '%s' and '%s' contradict each other"),
    END_BEFORE_START(Severity.REVIEW, "The end '%s' lies before the start %s"),
    WEIGHTS_SUM(Severity.REVIEW, "The weights '%s' sum to %s, not to 100"),
    WEIGHTS_COUNT(Severity.REVIEW, "'%s' has %s weights for %s elements"),
    WEIGHTS_UNREADABLE(Severity.REVIEW, "'%s' is no list of numbers"),
    UNKNOWN_SECTOR(Severity.REVIEW, "'%s' is no known Sector or Bureau"),
    UNKNOWN_KIND(Severity.REVIEW, "'%s' is no known kind of activity"),
    UNKNOWN_SCOPE(Severity.REVIEW, "'%s' is no known scope"),
    MISSING_SECTOR(Severity.REVIEW, "The Sector is missing"),
    MISSING_DESCRIPTION(Severity.REVIEW, "The description is missing"),
    MISSING_COUNTRIES(Severity.REVIEW, "No country, region or worldwide scope is given"),
    PLACE_OUTSIDE(Severity.REVIEW, "The place %2$s lies outside %3$s"),
    PLACE_SWAPPED(Severity.REVIEW, "Latitude and longitude seem swapped: %2$s lies outside %3$s, %4$s within"),
    PLACE_ZERO(Severity.REVIEW, "The place 0, 0 lies in the sea and usually means that none is known"),
    PLACE_UNREADABLE(Severity.REVIEW, "'%s' is no latitude or longitude"),
    PLACE_HALF(Severity.REVIEW, "Only one of latitude and longitude is given: '%s'"),
    NEAR_COPY(Severity.REVIEW, "'%s' is nearly the same as row %s"),

    // Refusals, the same as for an activity entered by hand
    TITLE_MISSING(Severity.REJECT, "The title is missing"),
    TITLE_TOO_LONG(Severity.REJECT, "The title has %2$s characters; at most %3$s are allowed"),
    DESCRIPTION_TOO_LONG(Severity.REJECT, "The description has %2$s characters; at most %3$s are allowed"),
    URL_TOO_LONG(Severity.WARN, "The link has %2$s characters; at most %3$s are allowed; left empty"),
    UNKNOWN_CODE(Severity.REJECT, "The code '%s' does not exist; near it are: %s"),
    YEAR_OUT_OF_RANGE(Severity.REJECT, "The year '%s' is not between %s and %s"),
    WEIGHT_OUT_OF_RANGE(Severity.REJECT, "A weight in '%s' is negative or over 100"),
    CELL_COUNT(Severity.REJECT, "The row has %2$s cells, the header has %3$s; cells may have shifted"),
    CELL_BEYOND_HEADER(Severity.REJECT, "'%s' stands in column %s, which has no heading; cells may have shifted"),

    NOT_YOUR_SECTOR(Severity.REJECT, "'%s': this account may not enter activities of the Sector %s"),
    REFUSED_BY_RULE(Severity.REJECT, "'%s' in %s: expected %s"),

    // Rows that are no activity
    LEFT_OUT(Severity.SKIP, "The row was left out by a person"),
    IMPORTED_BEFORE(Severity.SKIP, "'%s' came in before, with the import %s of the file '%s'"),
    EMPTY_ROW(Severity.SKIP, "The row is empty"),
    REPEATED_HEADER(Severity.SKIP, "The row repeats the header"),
    TOTAL_ROW(Severity.SKIP, "'%s' is a row of totals"),
    EXAMPLE_ROW(Severity.SKIP, "The row is the example of the template"),
    EXACT_COPY(Severity.SKIP, "'%s' is an exact copy of row %s");

    /** What a remark does to the outcome of its row; the worst counts. */
    public enum Severity {
        NOTE,
        WARN,
        REVIEW,
        REJECT,
        SKIP
    }

    private final Severity severity;
    private final String english;

    RemarkRule(Severity severity, String english) {
        this.severity = severity;
        this.english = english;
    }

    public Severity severity() {
        return severity;
    }

    /** Key of the sentence in the translation files. */
    public String key() {
        return "importing.remark." + name();
    }

    /** The sentence for programs. */
    public String english(String original, List<String> details) {
        var args = new Object[10];
        java.util.Arrays.fill(args, "");
        args[0] = original;
        for (int i = 0; i < Math.min(details.size(), 9); i++) {
            args[i + 1] = details.get(i);
        }
        return english.formatted(args);
    }
}
