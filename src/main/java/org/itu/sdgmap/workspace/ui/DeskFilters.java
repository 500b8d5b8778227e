package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.activity.DeskFilter.Order;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The choices above the desk and the queue. */
class DeskFilters extends Div {

    DeskFilters() {
        addClassName("desk-filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", Texts.text("workspace.filters"));
    }

    /** All choices of the desk. */
    static DeskFilters ofDesk(
            DeskParameters shown, Collection<Sector> sectors, SerializableConsumer<DeskParameters> whenChosen) {
        var filters = new DeskFilters();
        filters.addSectors(shown.sector(), sectors, s -> whenChosen.accept(shown.withSector(s)));
        filters.addWords(shown.words(), w -> whenChosen.accept(shown.withWords(w)));
        var order = new Select<Order>();
        order.setLabel(Texts.text("activities.order"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(o -> Texts.text("workspace.order", o));
        order.setValue(shown.order());
        order.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                whenChosen.accept(shown.withOrder(e.getValue()));
            }
        });
        var mine = new Checkbox(Texts.text("workspace.mine"), shown.mineOnly());
        mine.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                whenChosen.accept(shown.withMineOnly(e.getValue()));
            }
        });
        filters.add(order, mine);
        return filters;
    }

    void addSectors(
            @Nullable Sector chosen, Collection<Sector> sectors, SerializableConsumer<@Nullable Sector> whenChosen) {
        if (sectors.size() < 2) {
            return;
        }
        var items = new ArrayList<Optional<Sector>>(List.of(Optional.empty()));
        sectors.forEach(s -> items.add(Optional.of(s)));
        var select = new Select<Optional<Sector>>();
        select.setLabel(Texts.text("workspace.field.sector"));
        select.setItems(items);
        select.setItemLabelGenerator(
                s -> s.map(one -> Texts.text("sector", one)).orElseGet(() -> Texts.text("workspace.all")));
        select.setValue(Optional.ofNullable(chosen));
        select.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                whenChosen.accept(e.getValue().orElse(null));
            }
        });
        add(select);
    }

    void addWords(String words, SerializableConsumer<String> whenChosen) {
        var field = new TextField(Texts.text("workspace.words"));
        field.setMaxLength(DeskParameters.LONGEST_WORDS);
        field.setValue(words);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.setSuffixComponent(new Icon(VaadinIcon.SEARCH));
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                whenChosen.accept(e.getValue());
            }
        });
        add(field);
    }

    /** A choice that came with the address and can be taken back. */
    void addChip(String text, SerializableRunnable whenRemoved) {
        var chip = new Button(text, new Icon(VaadinIcon.CLOSE_SMALL), e -> whenRemoved.run());
        chip.setIconAfterText(true);
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.setAriaLabel(Texts.text("workspace.removeFilter", text));
        add(chip);
    }
}
