package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.ui.Texts;

/** Values of a facet to tick, with a search field where there are many. */
class OptionsPanel extends FacetPanel {

    private static final int MOST_SHOWN = 60;

    private final Facet facet;
    private final List<FacetOptions.Section> sections;
    private final SerializableBiConsumer<String, Boolean> onTick;
    private final SegmentedChoice<ElementMatch> match;
    private final Div list = new Div();
    private final Map<String, OptionRow> rows = new HashMap<>();
    private ActivityFilter filter = ActivityFilter.all();
    private Map<String, Long> counts = Map.of();

    /**
     * @param onTick told the value and whether it is now chosen
     * @param onMatch told whether any or all of several elements are asked for
     */
    OptionsPanel(
            Facet facet,
            String label,
            List<FacetOptions.Section> sections,
            SerializableBiConsumer<String, Boolean> onTick,
            SerializableConsumer<ElementMatch> onMatch) {
        this.facet = facet;
        this.sections = sections;
        this.onTick = onTick;
        addClassNames("facet-panel");
        list.addClassName("options");
        list.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        switch (facet) {
            case SDG, COUNTRY -> add(searchField());
            case STRATEGIC -> add(hint());
            case ACTION_LINE -> list.addClassName("by-line");
            default -> {}
        }
        match = new SegmentedChoice<>(
                Texts.text("filter.match"), ElementMatch.class, m -> Texts.text("filter.match", m), onMatch);
        match.setVisible(false);
        add(match, list);
    }

    @Override
    void show(ActivityFilter newFilter, Map<String, Long> newCounts) {
        filter = newFilter;
        counts = newCounts;
        match.setVisible(FacetValues.isOfElements(facet)
                && FacetValues.chosen(filter, facet).size() > 1);
        match.show(filter.elementMatch());
        if (rows.isEmpty()) {
            fill("");
        } else {
            rows.values().forEach(this::update);
        }
    }

    private TextField searchField() {
        var field = new TextField(Texts.text("filter.search", facet));
        field.addClassName("option-search");
        field.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        field.setClearButtonVisible(true);
        field.setMaxLength(100);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(e -> fill(Wording.folded(e.getValue())));
        return field;
    }

    private Paragraph hint() {
        var hint = new Paragraph(Texts.text("filter.hint", facet));
        hint.addClassName("facet-hint");
        return hint;
    }

    private void fill(String searched) {
        list.removeAll();
        rows.clear();
        if (!searched.isEmpty()) {
            addMatches(searched);
        } else if (facet == Facet.COUNTRY) {
            addMostFrequent();
        } else {
            sections.forEach(this::addSection);
        }
    }

    private void addSection(FacetOptions.Section section) {
        if (!section.title().isEmpty()) {
            list.add(new H2(section.title()));
        }
        section.options().forEach(option -> {
            if (option.below().isEmpty()) {
                list.add(row(option));
            } else {
                addUnfoldable(option);
            }
        });
    }

    private void addUnfoldable(FacetOption option) {
        var below = new Div();
        below.addClassName("options-below");
        below.setVisible(false);
        var unfold = new NativeButton();
        unfold.addClassName("option-unfold");
        unfold.setAriaLabel(Texts.text("filter.targetsOf", option.value()));
        unfold.getElement().setAttribute("aria-expanded", "false");
        unfold.addClickListener(e -> unfold(option, unfold, below, !below.isVisible()));
        var chosen = FacetValues.chosen(filter, facet);
        if (option.below().stream().map(FacetOption::value).anyMatch(chosen::contains)) {
            unfold(option, unfold, below, true);
        }
        var line = new Div(row(option), unfold);
        line.addClassName("option-line");
        list.add(line, below);
    }

    private void unfold(FacetOption option, NativeButton button, Div below, boolean open) {
        below.setVisible(open);
        button.getElement().setAttribute("aria-expanded", String.valueOf(open));
        if (open && below.getChildren().findAny().isEmpty()) {
            option.below().forEach(target -> below.add(row(target)));
        }
    }

    private void addMostFrequent() {
        var chosen = FacetValues.chosen(filter, facet);
        var worthwhile = options()
                .filter(o -> counts.containsKey(o.value()) || chosen.contains(o.value()))
                .sorted(Comparator.comparing((FacetOption o) -> !chosen.contains(o.value()))
                        .thenComparing(o -> -counts.getOrDefault(o.value(), 0L)))
                .toList();
        addUpToLimit(worthwhile);
    }

    private void addMatches(String searched) {
        var byCode = Comparator.comparing(
                (FacetOption o) -> !Wording.folded(o.value()).startsWith(searched));
        addUpToLimit(options()
                .flatMap(o -> Stream.concat(Stream.of(o), o.below().stream()))
                .filter(o -> o.matches(searched))
                .sorted(byCode)
                .toList());
    }

    private void addUpToLimit(List<FacetOption> options) {
        options.stream().limit(MOST_SHOWN).forEach(o -> list.add(row(o)));
        if (options.isEmpty() || options.size() > MOST_SHOWN) {
            var note = new Paragraph(Texts.text("filter.moreOptions", options.size() - MOST_SHOWN));
            if (options.isEmpty()) {
                note.setText(Texts.text("filter.noOption"));
            }
            note.addClassName("facet-hint");
            list.add(note);
        }
    }

    private Stream<FacetOption> options() {
        var all = new ArrayList<FacetOption>();
        sections.forEach(s -> all.addAll(s.options()));
        return all.stream();
    }

    private OptionRow row(FacetOption option) {
        var row = new OptionRow(option);
        row.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                onTick.accept(option.value(), e.getValue());
            }
        });
        rows.put(option.value(), row);
        update(row);
        return row;
    }

    private void update(OptionRow row) {
        var value = row.option().value();
        row.show(
                FacetValues.chosen(filter, facet).contains(value),
                counts.getOrDefault(value, 0L),
                !FacetValues.isFull(filter, facet));
    }
}
