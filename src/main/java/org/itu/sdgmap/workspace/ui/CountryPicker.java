package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.Texts;

/** Countries by name in any of the six languages or by code, one by one or a whole group at once. */
class CountryPicker extends Div {

    /** A country, or a group whose members are added together. */
    private record Choice(String code, String label, String note, String folded, boolean isGroup) {}

    private final CountryCatalog catalog;
    private final SerializableRunnable changed;
    private final ComboBox<Choice> search = new ComboBox<>(Texts.text("entry.countries"));
    private final Chips chips = new Chips(Texts.text("entry.countries.chosen"), this::remove);
    private final UndoLine undo = new UndoLine();
    private List<String> chosen = List.of();

    CountryPicker(CountryCatalog catalog, SerializableRunnable changed) {
        this.catalog = catalog;
        this.changed = changed;
        addClassName("country-picker");
        search.setHelperText(Texts.text("entry.countries.help"));
        search.setPlaceholder(Texts.text("entry.countries.search"));
        search.setItemLabelGenerator(Choice::label);
        search.setRenderer(new ComponentRenderer<>(CountryPicker::option));
        search.setItems((choice, filter) -> SearchWords.match(SearchWords.of(filter), choice.folded()), choices());
        search.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                var choice = e.getValue();
                search.clear();
                if (choice.isGroup()) {
                    addGroup(choice.code());
                } else {
                    include(choice.code());
                }
            }
        });
        add(search, chips, undo);
    }

    private static Div option(Choice choice) {
        var note = new Span(choice.note());
        note.addClassName("option-note");
        var option = new Div(new Span(choice.label()), note);
        option.addClassName("option-explained");
        return option;
    }

    private List<Choice> choices() {
        var order = Collator.getInstance(Texts.language().locale());
        var countries = catalog.listCountries().stream()
                .map(c -> new Choice(
                        c.iso3(),
                        name(c.iso3()),
                        c.iso3(),
                        SearchWords.fold(String.join(" ", c.name().texts().values()) + " " + c.iso3() + " " + c.iso2()),
                        false))
                .sorted(Comparator.comparing(Choice::label, order));
        var groups = catalog.listGroups().stream()
                .filter(g -> g.kind() == CountryGroup.Kind.ITU_REGION
                        || g.kind() == CountryGroup.Kind.SPECIAL
                        || g.kind() == CountryGroup.Kind.M49_SUBREGION)
                .map(g -> new Choice(
                        g.code(),
                        g.name().in(Texts.language()),
                        Texts.text("entry.countries.group", g.memberCount()),
                        SearchWords.fold(String.join(" ", g.name().texts().values()) + " " + g.code()),
                        true));
        return Stream.concat(countries, groups).toList();
    }

    String name(String iso3) {
        return catalog.findCountry(iso3).map(c -> c.name().in(Texts.language())).orElse(iso3);
    }

    List<String> values() {
        return chosen;
    }

    void show(List<String> countries) {
        chosen = List.copyOf(countries);
        undo.clear();
        chips.show(chosen, this::name);
    }

    boolean contains(String iso3) {
        return chosen.contains(iso3);
    }

    /** Adds a country that is not among them yet, and takes one away that is. */
    void toggle(String iso3) {
        if (contains(iso3)) {
            remove(iso3);
        } else {
            include(iso3);
        }
    }

    void include(String iso3) {
        if (!contains(iso3) && catalog.findCountry(iso3).isPresent()) {
            var more = new ArrayList<>(chosen);
            more.add(iso3);
            change(more, Texts.text("entry.countries.added", name(iso3)));
        }
    }

    private void remove(String iso3) {
        change(
                chosen.stream().filter(c -> !c.equals(iso3)).toList(),
                Texts.text("entry.countries.removed", name(iso3)));
    }

    private void addGroup(String code) {
        var all = new LinkedHashSet<>(chosen);
        var members = catalog.listCountries().stream()
                .filter(c -> c.groups().contains(code))
                .map(Country::iso3)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        members.removeAll(all);
        all.addAll(members);
        change(
                List.copyOf(all),
                Texts.text(
                        "entry.countries.groupAdded",
                        members.size(),
                        catalog.getGroup(code).name().in(Texts.language())));
    }

    private void change(List<String> countries, String done) {
        var before = chosen;
        show(countries);
        changed.run();
        undo.offer(done, () -> {
            show(before);
            changed.run();
        });
    }
}
