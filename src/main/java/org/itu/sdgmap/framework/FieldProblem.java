package org.itu.sdgmap.framework;

/**
 * A value that a rule refuses.
 *
 * @param field name of the field of the record
 * @param detail what the rule's sentence needs besides: a limit, the choices, a language
 */
public record FieldProblem(String field, String value, FieldRule rule, String detail) {

    private static final int LONGEST = 100;

    public FieldProblem {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    public FieldProblem(String field, String value, FieldRule rule) {
        this(field, value, rule, "");
    }

    @Override
    public String toString() {
        return "%s '%s' is not valid: expected %s".formatted(field, value, rule.expected(detail));
    }
}
