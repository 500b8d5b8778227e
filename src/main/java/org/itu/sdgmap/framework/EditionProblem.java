package org.itu.sdgmap.framework;

/**
 * A reason why an edition cannot be added.
 *
 * @param row line of the file on which the row begins, the header being line 1; 0 for the file as a whole
 * @param column empty for the row as a whole
 */
public record EditionProblem(String file, long row, String column, String value, FieldRule rule, String detail) {

    @Override
    public String toString() {
        return "%s, row %d, column %s: '%s' is not valid: expected %s"
                .formatted(file, row, column, value, rule.expected(detail));
    }
}
