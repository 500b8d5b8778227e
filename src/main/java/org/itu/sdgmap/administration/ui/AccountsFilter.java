package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.itu.sdgmap.security.AccountQuery;
import org.itu.sdgmap.security.AccountState;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Search, filters and order of the list of accounts. */
class AccountsFilter extends Div {

    private final TextField words = new TextField(Texts.text("accounts.search"));
    private final Select<Role> role = select("accounts.role", List.of(Role.values()), Words::role);
    private final Select<String> sector = select("accounts.sector", Words.SECTORS, Words::sector);
    private final Select<AccountState> state = select("accounts.state", List.of(AccountState.values()), Words::state);
    private final Select<String> order = new Select<>();

    AccountsFilter(SerializableConsumer<AccountQuery> whenChanged) {
        addClassName("account-filters");
        words.setClearButtonVisible(true);
        words.setMaxLength(100);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        order.setLabel(Texts.text("accounts.sort"));
        order.setItems("NAME", "-NAME", "USERNAME", "-LAST_SIGN_IN", "LAST_SIGN_IN");
        order.setItemLabelGenerator(o -> Texts.text("accounts.sort." + o.replace("-", "DESC_")));
        add(words, role, sector, state, order);
        words.addValueChangeListener(e -> changed(e.isFromClient(), whenChanged));
        role.addValueChangeListener(e -> changed(e.isFromClient(), whenChanged));
        sector.addValueChangeListener(e -> changed(e.isFromClient(), whenChanged));
        state.addValueChangeListener(e -> changed(e.isFromClient(), whenChanged));
        order.addValueChangeListener(e -> changed(e.isFromClient(), whenChanged));
    }

    void show(AccountQuery query) {
        words.setValue(query.words());
        role.setValue(query.role());
        sector.setValue(query.sector());
        state.setValue(query.state());
        order.setValue((query.descending() ? "-" : "") + query.sort().name());
    }

    private void changed(boolean byReader, SerializableConsumer<AccountQuery> whenChanged) {
        if (byReader) {
            var sort = order.getValue();
            whenChanged.accept(new AccountQuery(
                    words.getValue(),
                    role.getValue(),
                    sector.getValue(),
                    state.getValue(),
                    AccountQuery.Sort.valueOf(sort.replaceFirst("^-", "")),
                    sort.startsWith("-"),
                    0));
        }
    }

    private static <T> Select<T> select(String key, List<T> items, SerializableFunction<T, String> label) {
        var select = new Select<T>();
        select.setLabel(Texts.text(key));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.text("accounts.any"));
        select.setItemLabelGenerator(
                (@Nullable T item) -> item == null ? Texts.text("accounts.any") : label.apply(item));
        return select;
    }
}
