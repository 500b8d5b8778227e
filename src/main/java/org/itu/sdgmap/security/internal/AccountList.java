package org.itu.sdgmap.security.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.security.AccountQuery;
import org.itu.sdgmap.security.AccountState;
import org.itu.sdgmap.security.AccountSummary;
import org.itu.sdgmap.security.Accounts;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.security.SignedIn.HeldRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as lists show them. */
@Component
class AccountList {

    private static final String ACCOUNTS = SqlFile.read("security/accounts.sql");

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Accounts.Page list(AccountQuery query) {
        var total = new AtomicInteger();
        var role = query.role();
        var state = query.state();
        var items = jdbc.sql(ACCOUNTS)
                .param("words", query.words().isEmpty() ? null : LikePattern.containing(query.words()))
                .param("role", role == null ? null : role.name())
                .param("sector", query.sector())
                .param("state", state == null ? null : state.name())
                .param("sort", query.sort().name())
                .param("descending", query.descending())
                .param("limit", AccountQuery.PAGE_SIZE)
                .param("offset", (long) query.page() * AccountQuery.PAGE_SIZE)
                .query((row, n) -> {
                    total.set(row.getInt("total"));
                    return read(row);
                })
                .list();
        return new Accounts.Page(items, total.get());
    }

    private static AccountSummary read(ResultSet row) throws SQLException {
        return new AccountSummary(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                Language.getByCode(row.getString("language")),
                AccountState.valueOf(row.getString("state")),
                row.getBoolean("external"),
                roles(row.getArray("roles")),
                SqlTime.find(row, "last_sign_in_at"),
                SqlTime.find(row, "link_expires_at"),
                row.getInt("version"));
    }

    private static Set<HeldRole> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(text -> text.split("@", 2))
                .map(parts -> new HeldRole(Role.valueOf(parts[0]), parts.length > 1 ? parts[1] : null))
                .collect(Collectors.toUnmodifiableSet());
    }
}
