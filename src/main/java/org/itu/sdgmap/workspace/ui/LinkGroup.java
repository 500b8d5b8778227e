package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.ui.Texts;

/** The links within one framework, with the sum of their weights. */
class LinkGroup extends Div {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final EntryFields fields;
    private final List<LinkRow> rows = new ArrayList<>();
    private final Span sum = new Span();
    private final Button equal = new Button(Texts.text("entry.weights.equal"), e -> share());
    private final Button none = new Button(Texts.text("entry.weights.none"), e -> clear());
    private final Div list = new Div();
    private final EntryField weights;

    LinkGroup(EntryFields fields, String framework) {
        this.fields = fields;
        addClassName("link-group");
        for (var button : List.of(equal, none)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(button.getText() + ": " + framework);
        }
        sum.getElement().setAttribute("role", "status");
        var line = new Div(sum, equal, none);
        line.addClassName("link-weights");
        weights = fields.place(line, Texts.text("entry.weights", framework), 3).settled();
        list.addClassName("entry-blocks");
        add(new H3(framework), weights, list);
    }

    EntryField weights() {
        return weights;
    }

    void add(LinkRow row) {
        rows.add(row);
        list.add(row.place());
        count();
    }

    boolean remove(LinkRow row) {
        list.remove(row.place());
        boolean removed = rows.remove(row);
        count();
        return removed;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<LinkRow> rows() {
        return rows;
    }

    /** The sum as it stands while typing. */
    void count() {
        var typed = rows.stream().flatMap(r -> number(r.weight()).stream()).toList();
        sum.setText(
                typed.isEmpty()
                        ? Texts.text("entry.weights.absent")
                        : Texts.text(
                                "entry.weights.sum",
                                typed.stream()
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .doubleValue()));
        none.setVisible(rows.stream().anyMatch(r -> !r.weight().isBlank()));
        equal.setVisible(rows.size() > 1);
    }

    private static Optional<BigDecimal> number(String text) {
        var plain = text.strip().replace("%", "").replace(',', '.').strip();
        return plain.matches("\\d{1,3}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Hundredths that do not divide go to the first, so that the sum is 100. */
    private void share() {
        var count = BigDecimal.valueOf(rows.size());
        var each = HUNDRED.divide(count, 2, RoundingMode.DOWN);
        var first = HUNDRED.subtract(each.multiply(count.subtract(BigDecimal.ONE)));
        fields.quietly(() -> {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i)
                        .setWeight((i == 0 ? first : each).stripTrailingZeros().toPlainString());
            }
        });
        changed();
    }

    private void clear() {
        fields.quietly(() -> rows.forEach(r -> r.setWeight("")));
        changed();
    }

    private void changed() {
        count();
        fields.changed();
    }
}
