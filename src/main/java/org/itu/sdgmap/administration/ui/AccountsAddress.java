package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.security.AccountQuery;
import org.itu.sdgmap.security.AccountState;
import org.itu.sdgmap.security.Role;

/** A query for accounts as parameters of the page's address. */
final class AccountsAddress {

    private AccountsAddress() {}

    /** @throws InvalidValueException if a value does not exist */
    static AccountQuery read(Location location) {
        var parameters = location.getQueryParameters();
        var sort = parameters.getSingleParameter("sort").orElse("name");
        return new AccountQuery(
                parameters.getSingleParameter("q").orElse(""),
                parameters
                        .getSingleParameter("role")
                        .map(r -> constant("role", r, Role.values()))
                        .orElse(null),
                parameters
                        .getSingleParameter("sector")
                        .map(AccountsAddress::sector)
                        .orElse(null),
                parameters
                        .getSingleParameter("state")
                        .map(s -> constant("state", s, AccountState.values()))
                        .orElse(null),
                constant("sort", sort.replaceFirst("^-", ""), AccountQuery.Sort.values()),
                sort.startsWith("-"),
                parameters
                        .getSingleParameter("page")
                        .filter(p -> p.matches("[1-9][0-9]{0,4}"))
                        .map(p -> Integer.parseInt(p) - 1)
                        .orElse(0));
    }

    static QueryParameters write(AccountQuery query) {
        var values = new LinkedHashMap<String, String>();
        put(values, "q", query.words());
        Optional.ofNullable(query.role()).ifPresent(r -> values.put("role", r.name()));
        Optional.ofNullable(query.sector()).ifPresent(s -> values.put("sector", s));
        Optional.ofNullable(query.state()).ifPresent(s -> values.put("state", s.name()));
        if (query.sort() != AccountQuery.Sort.NAME || query.descending()) {
            values.put("sort", (query.descending() ? "-" : "") + query.sort().name());
        }
        put(values, "page", query.page() == 0 ? "" : String.valueOf(query.page() + 1));
        return QueryParameters.simple(values);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static String sector(String code) {
        if (!Words.SECTORS.contains(code)) {
            throw new InvalidValueException("sector", code, String.join(", ", Words.SECTORS));
        }
        return code;
    }

    private static <E extends Enum<E>> E constant(String field, String value, E[] known) {
        return Arrays.stream(known)
                .filter(c -> c.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(field, value, Arrays.toString(known)));
    }
}
