package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasure.Kind;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Coverage as a table that sorts by each column. The body is one piece of markup, so that 248 rows cost the session no
 * more than their text.
 */
class CoverageTable extends Div {

    private enum Column {
        COUNTRY,
        /** The measure, unless it is the number of activities. */
        VALUE,
        REGION,
        STATE,
        ACTIVITIES,
        SITES,
        LATEST
    }

    private static final String NOTHING = "–";

    private final MeasureWords words;
    private final Map<Column, Element> heads = new EnumMap<>(Column.class);
    private final NativeButton valueHead;
    private final Element body = new Element("tbody");
    private final Element caption = new Element("caption");
    private List<CountryRow> rows = List.of();
    private @Nullable String selected;
    private Column sortedBy = Column.ACTIVITIES;
    private boolean descending = true;
    private CoverageMeasure measure = CoverageMeasure.ACTIVITIES;

    /** @param whenChosen called with the code of a country that the reader chose */
    CoverageTable(MeasureWords words, SerializableConsumer<String> whenChosen) {
        this.words = words;
        addClassName("coverage-table");
        var table = new Element("table");
        var head = new Element("tr");
        var sorts = new EnumMap<Column, NativeButton>(Column.class);
        for (var column : Column.values()) {
            var sort = new NativeButton("", e -> sortBy(column));
            sorts.put(column, sort);
            sort.getElement().setAttribute("type", "button");
            var cell = new Element("th");
            cell.setAttribute("scope", "col");
            cell.setAttribute("class", cellClass(column));
            cell.appendChild(sort.getElement());
            heads.put(column, cell);
            head.appendChild(cell);
        }
        sorts.forEach((column, sort) -> sort.setText(column == Column.VALUE ? "" : Texts.text("map.column", column)));
        valueHead = Objects.requireNonNull(sorts.get(Column.VALUE));
        table.appendChild(caption, new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
        body.addEventListener("click", e -> {
                    var iso3 =
                            e.getEventData().path("event.target.dataset.iso3").asString();
                    whenChosen.accept(iso3);
                })
                .setFilter("!!event.target.dataset.iso3")
                .addEventData("event.target.dataset.iso3");
    }

    void show(String title, CoverageMeasure newMeasure, List<CountryRow> newRows, @Nullable String newSelected) {
        caption.setText(title);
        if (!newMeasure.equals(measure)) {
            measure = newMeasure;
            sortedBy = hasValueColumn() ? Column.VALUE : Column.ACTIVITIES;
            descending = true;
        }
        valueHead.setText(words.column(measure));
        Objects.requireNonNull(heads.get(Column.VALUE)).setAttribute("hidden", !hasValueColumn());
        rows = newRows;
        selected = newSelected;
        draw();
    }

    void select(@Nullable String iso3) {
        selected = iso3;
        draw();
    }

    /** Gives the rows back while another form is shown. */
    void clear() {
        rows = List.of();
        body.setProperty("innerHTML", "");
    }

    private void sortBy(Column column) {
        descending = column == sortedBy ? !descending : isNumber(column);
        sortedBy = column;
        draw();
    }

    private void draw() {
        heads.forEach((column, head) -> {
            if (column == sortedBy) {
                head.setAttribute("aria-sort", descending ? "descending" : "ascending");
            } else {
                head.removeAttribute("aria-sort");
            }
        });
        var markup = new StringBuilder();
        rows.stream().sorted(order()).map(this::row).forEach(markup::append);
        body.setProperty("innerHTML", markup.toString());
    }

    private Comparator<CountryRow> order() {
        var byName = Comparator.comparing(CountryRow::name, Wording.alphabet());
        Comparator<CountryRow> order =
                switch (sortedBy) {
                    case COUNTRY -> byName;
                    case REGION -> Comparator.comparing(CountryRow::region, Wording.alphabet());
                    case STATE -> Comparator.comparing(this::state);
                    case VALUE -> Comparator.comparingDouble(CountryRow::order);
                    // What has no value stands below zero.
                    case ACTIVITIES ->
                        Comparator.comparingLong(CountryRow::activities)
                                .thenComparing(CountryRow::state, Comparator.reverseOrder());
                    case SITES ->
                        Comparator.comparingLong(CountryRow::sites)
                                .thenComparing(CountryRow::state, Comparator.reverseOrder());
                    case LATEST ->
                        Comparator.comparing(CountryRow::latestYear, Comparator.nullsFirst(Comparator.naturalOrder()));
                };
        return (descending ? order.reversed() : order).thenComparing(byName);
    }

    private String row(CountryRow country) {
        var row = Markup.root("tr");
        boolean counted = country.state().isNumber();
        var name = Markup.add(row, "th").attr("scope", "row");
        var button = Markup.add(name, "button")
                .attr("type", "button")
                .attr("data-iso3", country.iso3())
                .text(country.name());
        if (country.iso3().equals(selected)) {
            row.addClass("selected");
            button.attr("aria-current", "true");
        }
        if (hasValueColumn()) {
            var value = country.value();
            cell(row, Column.VALUE, words.column(measure), value == null ? NOTHING : words.number(measure, value));
        }
        cell(row, Column.REGION, country.region().isEmpty() ? NOTHING : country.region());
        cell(row, Column.STATE, stateWords(country));
        cell(row, Column.ACTIVITIES, counted ? Texts.number(country.activities()) : NOTHING);
        cell(row, Column.SITES, counted ? Texts.number(country.sites()) : NOTHING);
        cell(row, Column.LATEST, country.latestYear() == null ? NOTHING : String.valueOf(country.latestYear()));
        return row.outerHtml();
    }

    private boolean hasValueColumn() {
        return measure.kind() != Kind.ACTIVITIES;
    }

    private State state(CountryRow country) {
        return hasValueColumn() ? country.valueState() : country.state();
    }

    private String stateWords(CountryRow country) {
        return words.state(measure, state(country));
    }

    private static void cell(org.jsoup.nodes.Element row, Column column, String text) {
        cell(row, column, Texts.text("map.column", column), text);
    }

    private static void cell(org.jsoup.nodes.Element row, Column column, String label, String text) {
        Markup.add(row, "td", cellClass(column)).attr("data-label", label).text(text);
    }

    private static String cellClass(Column column) {
        return isNumber(column) ? "number" : "text";
    }

    private static boolean isNumber(Column column) {
        return column == Column.VALUE || column.ordinal() >= Column.ACTIVITIES.ordinal();
    }
}
