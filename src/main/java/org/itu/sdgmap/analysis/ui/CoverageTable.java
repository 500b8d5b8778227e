package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Coverage as a table that sorts by each column. The body is one piece of markup, so that 248 rows cost the session no
 * more than their text.
 */
class CoverageTable extends Div {

    private enum Column {
        COUNTRY,
        REGION,
        STATE,
        ACTIVITIES,
        SITES,
        LATEST
    }

    private static final String NOTHING = "–";

    private final Map<Column, Element> heads = new EnumMap<>(Column.class);
    private final Element body = new Element("tbody");
    private final Element caption = new Element("caption");
    private List<CountryRow> rows = List.of();
    private @Nullable String selected;
    private Column sortedBy = Column.ACTIVITIES;
    private boolean descending = true;

    /** @param whenChosen called with the code of a country that the reader chose */
    CoverageTable(SerializableConsumer<String> whenChosen) {
        addClassName("coverage-table");
        var table = new Element("table");
        var head = new Element("tr");
        for (var column : Column.values()) {
            var sort = new NativeButton(Texts.text("map.column", column), e -> sortBy(column));
            sort.getElement().setAttribute("type", "button");
            var cell = new Element("th");
            cell.setAttribute("scope", "col");
            cell.setAttribute("class", cellClass(column));
            cell.appendChild(sort.getElement());
            heads.put(column, cell);
            head.appendChild(cell);
        }
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

    void show(String title, List<CountryRow> newRows, @Nullable String newSelected) {
        caption.setText(title);
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
        descending = column == sortedBy ? !descending : column.ordinal() >= Column.ACTIVITIES.ordinal();
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
                    case STATE -> Comparator.comparing(CountryRow::state);
                    // What has no value stands below zero.
                    case ACTIVITIES ->
                        Comparator.comparingLong(CountryRow::activities)
                                .thenComparing(CountryRow::state, Comparator.reverseOrder());
                    case SITES -> Comparator.comparingLong(CountryRow::sites);
                    case LATEST ->
                        Comparator.comparing(CountryRow::latestYear, Comparator.nullsFirst(Comparator.naturalOrder()));
                };
        return (descending ? order.reversed() : order).thenComparing(byName);
    }

    private String row(CountryRow country) {
        var row = Markup.root("tr");
        boolean reached = country.state() == State.VALUE;
        var name = Markup.add(row, "th").attr("scope", "row");
        var button = Markup.add(name, "button")
                .attr("type", "button")
                .attr("data-iso3", country.iso3())
                .text(country.name());
        if (country.iso3().equals(selected)) {
            row.addClass("selected");
            button.attr("aria-current", "true");
        }
        cell(row, Column.REGION, country.region().isEmpty() ? NOTHING : country.region());
        cell(row, Column.STATE, Texts.text("map.state", country.state()));
        cell(row, Column.ACTIVITIES, reached ? Texts.number(country.activities()) : NOTHING);
        cell(row, Column.SITES, country.sites() > 0 ? Texts.number(country.sites()) : NOTHING);
        cell(row, Column.LATEST, country.latestYear() == null ? NOTHING : String.valueOf(country.latestYear()));
        return row.outerHtml();
    }

    private static void cell(org.jsoup.nodes.Element row, Column column, String text) {
        Markup.add(row, "td", cellClass(column))
                .attr("data-label", Texts.text("map.column", column))
                .text(text);
    }

    private static String cellClass(Column column) {
        return column.ordinal() >= Column.ACTIVITIES.ordinal() ? "number" : "text";
    }
}
