package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.Texts;

/**
 * "Which countries of a group have no activity on an element since a year, of a Sector?" as drop-downs. What the filter
 * says beyond one choice each is kept, and shown as such.
 */
class GapQuestion extends Div {

    private static final List<CountryGroup.Kind> KINDS = List.of(
            CountryGroup.Kind.SPECIAL,
            CountryGroup.Kind.ITU_REGION,
            CountryGroup.Kind.UN_COMMISSION,
            CountryGroup.Kind.M49_REGION);
    private static final int YEARS = 12;
    /** Several values of the filter, which one choice cannot show. */
    private static final String SEVERAL = "*";

    /** @param code in the spelling of addresses; empty for no choice */
    private record Choice(String code, String label) {}

    private final CountryCatalog countries;
    private final FacetOptions options;
    private final FilterWords words;
    private final Clock clock;
    private final Select<Choice> group = new Select<>();
    private final ComboBox<Choice> element = new ComboBox<>();
    private final Select<Choice> since = new Select<>();
    private final Select<Choice> sector = new Select<>();
    private final Select<RegionalWork> regional = new Select<>();
    private ActivityFilter filter = ActivityFilter.all();

    GapQuestion(
            CountryCatalog countries,
            FacetOptions options,
            FilterWords words,
            Clock clock,
            SerializableConsumer<ActivityFilter> whenFiltered,
            SerializableConsumer<RegionalWork> whenCounted) {
        this.countries = countries;
        this.options = options;
        this.words = words;
        this.clock = clock;
        addClassName("gap-question");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("modes.gap.question"));
        group.setLabel(Texts.text("modes.gap.group"));
        element.setLabel(Texts.text("modes.gap.element"));
        element.setItemLabelGenerator(Choice::label);
        element.addClassName("gap-element");
        since.setLabel(Texts.text("modes.gap.since"));
        sector.setLabel(Texts.text("modes.gap.sector"));
        List.of(group, since, sector).forEach(s -> s.setItemLabelGenerator(Choice::label));
        listen(
                group,
                (f, code) -> f.withCountries(Set.of()).withGroups(code.isEmpty() ? Set.of() : Set.of(code)),
                whenFiltered);
        listen(since, (f, code) -> f.withYears(code.isEmpty() ? null : Integer.valueOf(code), null), whenFiltered);
        listen(
                sector,
                (f, code) -> f.withSectors(code.isEmpty() ? Set.of() : Set.of(Sector.getByCode(code))),
                whenFiltered);
        element.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                var chosen = e.getValue();
                change(chosen == null ? "" : chosen.code(), GapQuestion::withElement, whenFiltered);
            }
        });
        regional.setLabel(Texts.text("modes.gap.regionalWork"));
        regional.setItems(RegionalWork.values());
        regional.setItemLabelGenerator(work -> Texts.text("modes.gap.work", work));
        regional.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                whenCounted.accept(e.getValue());
            }
        });
        add(group, element, since, sector, regional);
    }

    void show(ActivityFilter newFilter, RegionalWork work) {
        filter = newFilter;
        var chosenGroups = filter.countries().isEmpty() ? filter.groups() : Set.of(SEVERAL, "");
        fill(group, groups(), chosenGroups);
        fill(sector, sectors(), FacetValues.chosen(filter, Facet.SECTOR));
        showYears();
        var chosen = Stream.of(Facet.SDG, Facet.ACTION_LINE, Facet.STRATEGIC)
                .flatMap(facet -> FacetValues.chosen(filter, facet).stream().map(v -> choice(facet, v)))
                .toList();
        var items = elements();
        if (chosen.size() == 1 && !items.contains(chosen.getFirst())) {
            items.addFirst(chosen.getFirst());
        } else if (chosen.size() > 1) {
            items.addFirst(several());
        }
        element.setItems(items);
        element.setClearButtonVisible(!chosen.isEmpty());
        element.setPlaceholder(Texts.text("modes.gap.anything"));
        element.setValue(chosen.isEmpty() ? null : chosen.size() == 1 ? chosen.getFirst() : several());
        regional.setValue(work);
    }

    private void showYears() {
        var from = filter.fromYear();
        var items = new ArrayList<Choice>();
        items.add(new Choice("", Texts.text("modes.gap.ever")));
        int now = LocalDate.now(clock).getYear();
        for (int year = now; year > now - YEARS; year--) {
            items.add(year(year));
        }
        if (filter.toYear() != null) {
            items.addFirst(new Choice(SEVERAL, FilterChoice.years(filter)));
        } else if (from != null && !items.contains(year(from))) {
            items.add(year(from));
        }
        since.setItems(items);
        since.setValue(filter.toYear() != null ? items.getFirst() : from == null ? items.getFirst() : year(from));
    }

    private static Choice year(int year) {
        return new Choice(String.valueOf(year), Texts.text("filter.years.since", String.valueOf(year)));
    }

    private void fill(Select<Choice> select, List<Choice> choices, Set<String> chosen) {
        var items = new ArrayList<>(choices);
        var value = chosen.isEmpty()
                ? ""
                : chosen.size() > 1 ? SEVERAL : chosen.iterator().next();
        if (value.equals(SEVERAL)) {
            items.addFirst(several());
        } else if (items.stream().noneMatch(c -> c.code().equals(value))) {
            items.addFirst(new Choice(value, words.group(value)));
        }
        select.setItems(items);
        select.setValue(
                items.stream().filter(c -> c.code().equals(value)).findFirst().orElseThrow());
    }

    private static Choice several() {
        return new Choice(SEVERAL, Texts.text("modes.gap.several"));
    }

    private List<Choice> groups() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", Texts.text("modes.group.all")));
        KINDS.forEach(kind -> countries.listGroups().stream()
                .filter(g -> g.kind() == kind)
                .forEach(g -> choices.add(new Choice(g.code(), words.group(g.code())))));
        return choices;
    }

    private static List<Choice> sectors() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", Texts.text("modes.gap.anySector")));
        Stream.of(Sector.values()).forEach(s -> choices.add(new Choice(s.code(), Texts.text("sector", s))));
        return choices;
    }

    private List<Choice> elements() {
        var choices = new ArrayList<Choice>();
        for (var facet : List.of(Facet.SDG, Facet.ACTION_LINE, Facet.STRATEGIC)) {
            options.list(facet).stream()
                    .flatMap(section -> section.options().stream())
                    .flatMap(option -> Stream.concat(Stream.of(option), option.below().stream()))
                    .map(option -> choice(facet, option.value()))
                    .forEach(choices::add);
        }
        return choices;
    }

    private Choice choice(Facet facet, String value) {
        return new Choice(facet.name() + " " + value, words.chip(facet, value));
    }

    private static ActivityFilter withElement(ActivityFilter filter, String code) {
        var plain = filter.withElements(Set.of());
        if (code.isEmpty()) {
            return plain;
        }
        var parts = code.split(" ", 2);
        return FacetValues.with(plain, Facet.valueOf(parts[0]), parts[1]);
    }

    private void listen(
            Select<Choice> select,
            SerializableBiFunction<ActivityFilter, String, ActivityFilter> change,
            SerializableConsumer<ActivityFilter> whenFiltered) {
        select.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                change(e.getValue().code(), change, whenFiltered);
            }
        });
    }

    private void change(
            String code,
            SerializableBiFunction<ActivityFilter, String, ActivityFilter> change,
            SerializableConsumer<ActivityFilter> whenFiltered) {
        if (!code.equals(SEVERAL)) {
            whenFiltered.accept(change.apply(filter, code));
        }
    }
}
