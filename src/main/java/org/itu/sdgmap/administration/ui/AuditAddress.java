package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.security.AuditTrail;
import org.jspecify.annotations.Nullable;

/**
 * A query for audit entries, and where the page of them begins, as parameters of the page's address.
 *
 * @param below key that all entries of the page are below
 */
record AuditAddress(AuditTrail.Query query, long below) {

    private static final String ACTION = "[A-Z][A-Z0-9_]{1,63}";
    private static final String KEY = "[1-9][0-9]{0,17}";

    static AuditAddress newest(AuditTrail.Query query) {
        return new AuditAddress(query, Long.MAX_VALUE);
    }

    /** @throws InvalidValueException if a value cannot be read */
    static AuditAddress read(Location location) {
        var parameters = location.getQueryParameters();
        var below = text(parameters, "below");
        return new AuditAddress(
                new AuditTrail.Query(
                        text(parameters, "person"),
                        required("action", text(parameters, "action"), ACTION, "a code such as ROLES_CHANGED"),
                        text(parameters, "subject"),
                        day(parameters, "from"),
                        day(parameters, "to")),
                below == null
                        ? Long.MAX_VALUE
                        : Long.parseLong(required("below", below, KEY, "the number of an entry, such as 120")));
    }

    boolean isNewest() {
        return below == Long.MAX_VALUE;
    }

    QueryParameters parameters() {
        var values = new LinkedHashMap<String, String>();
        put(values, "person", query.actor());
        put(values, "action", query.action());
        put(values, "subject", query.subject());
        put(values, "from", query.from());
        put(values, "to", query.to());
        put(values, "below", isNewest() ? null : below);
        return QueryParameters.simple(values);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    static @Nullable String emptyAsNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable String text(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .map(AuditAddress::emptyAsNull)
                .orElse(null);
    }

    private static @Nullable String required(String name, @Nullable String value, String pattern, String expected) {
        if (value != null && !value.matches(pattern)) {
            throw new InvalidValueException(name, value, expected);
        }
        return value;
    }

    private static @Nullable LocalDate day(QueryParameters parameters, String name) {
        var text = text(parameters, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValueException(name, text, "a day such as 2026-11-22");
        }
    }
}
