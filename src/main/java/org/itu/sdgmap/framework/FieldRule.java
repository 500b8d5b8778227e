package org.itu.sdgmap.framework;

/** Why a value of a reference record is refused; pages have a sentence for each, in which {@code detail} stands. */
public enum FieldRule {
    MISSING("a value"),
    TOO_LONG("at most %s characters"),
    NOT_A_NUMBER("a number from 0 to 1000000, at most three decimals"),
    NOT_WHOLE("a whole number from 1 to 1000000"),
    NOT_A_YEAR("a year from 1990 to 2100"),
    NOT_TRUE_OR_FALSE("true or false"),
    NOT_ONE_OF("one of %s"),
    NOT_IN_SCRIPT("a text in the script of the language %s"),
    NOT_A_PLAN("SP and a year, such as SP2028"),
    NOT_A_CODE(
            "a code of capital letters, digits, points and hyphens, at most 12 characters, such as 1.2, TP1 or R.1-a"),
    END_BEFORE_START("a year not before %s"),
    NOT_WITHOUT("nothing, since %s is empty"),
    UNKNOWN_FRAMEWORK("the code of a framework that is known"),
    UNKNOWN_PARENT("the code of another element of the same framework"),
    PARENT_IS_BELOW("an element that does not stand below this one: %s"),
    TOO_DEEP("at most %s levels above an element"),
    UNKNOWN_ELEMENT("an element that is known"),
    SAME_ELEMENT("another element than the one that the link leads from"),
    WRONG_RELATION("%s, since that is what links to this framework say"),
    LISTED_TWICE("each once; it stands in row %s already"),
    LINKED_ALREADY("a link that is not there yet"),
    OTHER_EDITION("%s, the edition that is added"),
    HAS_ELEMENTS("an edition without elements; this one is here already"),
    IN_FORCE_TOO("another status or period, since %s is in force then"),
    NONE_IN_FORCE("CURRENT, since no other plan is in force; another must be so first"),
    ONE_EDITION("one row, for the edition that is added"),
    NO_ROW_OF_NAMES("a row for the edition"),
    NO_ROW_OF_TITLES("a row for the element in element_titles_strategic.csv"),
    NOT_AN_ELEMENT("an element that strategic_elements.csv lists"),
    FILE_UNKNOWN("one of %s"),
    FILE_GIVEN_TWICE("each file once"),
    FILE_MISSING("this file"),
    FILE_TOO_LARGE("at most %s bytes in all files"),
    TOO_MANY_ROWS("at most %s rows in all files"),
    NOT_UTF8("text in UTF-8; the first wrong byte is byte %s"),
    NOT_CSV("sound CSV: %s"),
    FILE_EMPTY("a header and rows"),
    NO_ROWS("rows below the header"),
    COLUMN_MISSING("this column"),
    COLUMN_UNKNOWN("one of the columns %s"),
    COLUMN_TWICE("each column once"),
    CELLS("%s cells, as the header has");

    private final String expected;

    FieldRule(String expected) {
        this.expected = expected;
    }

    /** What is expected, in English. */
    public String expected(String detail) {
        return expected.formatted(detail);
    }
}
