package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.analysis.FacetCount;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.Texts;
import org.springframework.context.annotation.Scope;

/**
 * Choices of a filter with counts, what is chosen as chips, number of results; the same on every page. A view takes it
 * as a constructor parameter, shows it the filter of the address, and puts the reader's changes into the address.
 */
@SpringComponent
@Scope("prototype")
class FilterBar extends Div {

    private static final String CHOICES_ID = "filter-choices";

    private final ActivitySearch search;
    private final FacetOptions options;
    private final FilterWords words;
    private final PublishedState published;
    private final Clock clock;
    private final NativeButton fold = new NativeButton();
    private final Div choices = new Div();
    private final TextField text = new TextField();
    private final Map<Facet, FacetMenu> menus = new EnumMap<>(Facet.class);
    private final FacetMenu asOf = new FacetMenu(Texts.text("asof"), this::asOfPanel);
    private final Paragraph results = new Paragraph();
    private final UnorderedList chips = new UnorderedList();
    private final NativeButton clear = new NativeButton();
    private final List<SerializableConsumer<ActivityFilter>> listeners = new ArrayList<>();
    private ActivityFilter filter = ActivityFilter.all();
    private SerializableFunction<ActivityFilter, ActivityFilter> place = f -> f;

    FilterBar(ActivitySearch search, FacetOptions options, FilterWords words, PublishedState published, Clock clock) {
        this.search = search;
        this.options = options;
        this.words = words;
        this.published = published;
        this.clock = clock;
        addClassName("filter-bar");
        getElement().setAttribute("role", "region").setAttribute("aria-label", Texts.text("filter.title"));
        var state = new Div(results, chips, clear);
        state.addClassName("filter-state");
        add(foldButton(), choices(), state);
        results.addClassName("filter-results");
        results.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        chips.addClassName("filter-chips");
        chips.getElement().setAttribute("aria-label", Texts.text("filter.chosen"));
        clear.addClassName("filter-clear");
        clear.setText(Texts.text("filter.clear"));
        clear.addClickListener(e -> {
            // Whoever looks into a snapshot stays in it.
            change(ActivityFilter.all().withSnapshot(filter.snapshot()));
            results.getElement().callJsFunction("focus");
        });
        show(filter);
    }

    /** Shows a filter and the counts of further choices; tells nobody. */
    void show(ActivityFilter newFilter) {
        filter = newFilter;
        var chosen = FilterChoice.of(filter, words);
        fold.setText(Texts.text("filter.fold", chosen.size()));
        text.setValue(filter.text() == null ? "" : filter.text());
        asOf.showChosen(filter.asOf() == null ? 0 : 1);
        asOf.setVisible(filter.snapshot() == null);
        menus.forEach((facet, menu) -> menu.showChosen(countChosen(facet)));
        menus.forEach((facet, menu) -> menu.openPanel().ifPresent(panel -> panel.show(filter, counts(facet))));
        results.setText(Texts.text("filter.results", search.count(place.apply(filter), Texts.language())));
        chips.removeAll();
        chosen.forEach(this::addChip);
        clear.setVisible(!filter.withSnapshot(null).selectsAll());
    }

    /**
     * For a page about one place: counts are of that place, and what chooses places is left out.
     *
     * @param newPlace the filter of the place under a filter that names none
     */
    void keepTo(SerializableFunction<ActivityFilter, ActivityFilter> newPlace) {
        place = newPlace;
        List.of(Facet.COUNTRY, Facet.GROUP, Facet.SCOPE).forEach(facet -> {
            var menu = menus.get(facet);
            if (menu != null) {
                menu.setVisible(false);
            }
        });
    }

    /** Where a page has several filters. */
    void callIt(String name, String id) {
        getElement().setAttribute("aria-label", name);
        choices.setId(CHOICES_ID + "-" + id);
        fold.getElement().setAttribute("aria-controls", CHOICES_ID + "-" + id);
    }

    /** Called with the new filter when the reader changes it. */
    void onChange(SerializableConsumer<ActivityFilter> listener) {
        listeners.add(listener);
    }

    private void change(ActivityFilter newFilter) {
        if (newFilter.equals(filter)) {
            return;
        }
        listeners.forEach(listener -> listener.accept(newFilter));
        if (!newFilter.equals(filter)) {
            show(newFilter);
        }
    }

    private NativeButton foldButton() {
        fold.addClassName("filter-fold");
        fold.getElement().setAttribute("aria-expanded", "false").setAttribute("aria-controls", CHOICES_ID);
        fold.addClickListener(e -> {
            boolean open = !hasClassName("open");
            setClassName("open", open);
            fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return fold;
    }

    private Div choices() {
        choices.addClassName("filter-choices");
        choices.setId(CHOICES_ID);
        choices.add(textField());
        for (var facet : menuOrder()) {
            var menu = new FacetMenu(words.facet(facet), () -> panel(facet));
            menus.put(facet, menu);
            choices.add(menu);
        }
        choices.add(asOf);
        return choices;
    }

    private static List<Facet> menuOrder() {
        return List.of(
                Facet.SECTOR,
                Facet.KIND,
                Facet.SDG,
                Facet.ACTION_LINE,
                Facet.STRATEGIC,
                Facet.COUNTRY,
                Facet.GROUP,
                Facet.YEAR,
                Facet.PHASE,
                Facet.SCOPE);
    }

    private TextField textField() {
        text.addClassName("filter-text");
        text.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        text.setAriaLabel(Texts.text("filter.words"));
        text.setPlaceholder(Texts.text("filter.words"));
        text.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        text.setMaxLength(ActivityFilter.MAX_TEXT);
        text.setClearButtonVisible(true);
        text.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                search(e.getValue());
            }
        });
        return text;
    }

    private void search(String words) {
        try {
            text.setInvalid(false);
            change(filter.withText(words));
        } catch (InvalidValueException e) {
            text.setInvalid(true);
            text.setErrorMessage(Texts.text("problem.badAddress.text", Texts.text("filter.words"), e.value()));
        }
    }

    private FacetPanel panel(Facet facet) {
        var panel = facet == Facet.YEAR
                ? new YearsPanel(clock, (from, to) -> change(filter.withYears(from, to)))
                : new OptionsPanel(
                        facet,
                        words.facet(facet),
                        options.list(facet),
                        (value, ticked) -> tick(facet, value, ticked),
                        match -> change(filter.withElementMatch(match)));
        panel.show(filter, counts(facet));
        return panel;
    }

    private FacetPanel asOfPanel() {
        return new AsOfPanel(
                clock,
                day -> change(filter.withAsOf(day)),
                filter.asOf(),
                filter.asOf() == null && filter.snapshot() == null ? published.changedAt() : null);
    }

    private void tick(Facet facet, String value, boolean ticked) {
        change(ticked ? FacetValues.with(filter, facet, value) : FacetValues.without(filter, facet, value));
    }

    private int countChosen(Facet facet) {
        if (facet == Facet.YEAR) {
            return filter.fromYear() == null && filter.toYear() == null ? 0 : 1;
        }
        return FacetValues.chosen(filter, facet).size();
    }

    private Map<String, Long> counts(Facet facet) {
        return search.listFacetCounts(place.apply(filter), Texts.language()).stream()
                .filter(c -> c.facet() == facet)
                .collect(Collectors.toMap(FacetCount::value, FacetCount::activities));
    }

    private void addChip(FilterChoice choice) {
        var chip = new NativeButton();
        chip.addClassName("chip");
        chip.getElement().setAttribute("title", Texts.text("filter.removeHint", choice.facet(), choice.label()));
        chip.setAriaLabel(Texts.text("filter.remove", choice.facet(), choice.label()));
        if (choice.goal() != null) {
            var colour = new Span();
            colour.addClassNames("chip-colour", "sdg-" + choice.goal());
            chip.add(colour);
        }
        var label = new Span(choice.label());
        label.addClassName("chip-label");
        chip.add(label);
        int place = (int) chips.getChildren().count();
        chip.addClickListener(e -> {
            change(choice.without());
            focusChip(place);
        });
        chips.add(new ListItem(chip));
    }

    /** Keeps somebody who works by keyboard where they were after a chip is gone. */
    private void focusChip(int place) {
        var items = chips.getChildren().toList();
        if (items.isEmpty()) {
            results.getElement().callJsFunction("focus");
        } else {
            ((NativeButton) items.get(Math.min(place, items.size() - 1))
                            .getChildren()
                            .findFirst()
                            .orElseThrow())
                    .focus();
        }
    }
}
