package org.itu.sdgmap.security;

import org.itu.sdgmap.common.InvalidValueException;

/** A change of an account, password or token that a rule refuses. */
public class RefusedAccountException extends InvalidValueException {

    /** The rule, which pages put into the reader's language. */
    public enum Rule {
        USERNAME_FORM("2 to 64 of a to z, 0 to 9, point, hyphen, underscore and @, a letter or digit first"),
        USERNAME_TAKEN("a username that no account has"),
        NAME_LENGTH("1 to 100 characters"),
        EMAIL_FORM("an e-mail address such as name@example.org"),
        EMAIL_TAKEN("an e-mail address that no other account has"),
        ROLE_SECTOR("a Sector for CONTRIBUTOR and REVIEWER, none for COORDINATOR and ADMIN"),
        ONESELF("the account of somebody else"),
        LAST_ADMINISTRATOR("another active administrator"),
        CHANGED_MEANWHILE("the account as it is now"),
        STATE("an account in another state"),
        EXTERNAL("an account with a password of its own"),
        PASSWORD_SHORT("at least 12 characters"),
        PASSWORD_LONG("at most 128 characters"),
        PASSWORD_COMMON("a password that is not among the common ones"),
        PASSWORD_CONTAINS_NAME("a password without your username or name"),
        PASSWORD_WRONG("the present password"),
        TOO_MANY_ATTEMPTS("an attempt after a few minutes"),
        LINK("a link that is neither used nor expired"),
        TOKEN_EXPIRY("a day from tomorrow to one year from now"),
        TOO_MANY_TOKENS("at most 20 valid tokens");

        private final String expected;

        Rule(String expected) {
            this.expected = expected;
        }
    }

    private final Rule rule;

    /** @param value empty where it is secret */
    public RefusedAccountException(String field, String value, Rule rule) {
        super(field, value, rule.expected);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
