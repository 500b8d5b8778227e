package org.itu.sdgmap.activity;

/**
 * A value of an activity that a rule refuses.
 *
 * @param field path such as title, translations.fr.title, links.SDG:9.c.weight, weights.SDG, sites.0, results.1.figure
 * @param value as entered, cut at 100 characters
 * @param detail what the rule's sentence needs besides: a limit, a year, a country
 */
public record ActivityProblem(String field, String value, ActivityRule rule, String detail) {

    private static final int LONGEST = 100;

    public ActivityProblem {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    public ActivityProblem(String field, String value, ActivityRule rule) {
        this(field, value, rule, "");
    }

    @Override
    public String toString() {
        return "%s '%s' is not valid: expected %s".formatted(field, value, rule.expected(detail));
    }
}
