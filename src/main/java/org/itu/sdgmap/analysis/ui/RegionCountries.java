package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.analysis.RegionProfile.CountryLine;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The countries of a group as a table that sorts by each column; a name leads to its profile. */
class RegionCountries extends Div {

    private enum Column {
        COUNTRY,
        ACTIVITIES,
        GOALS,
        GAPS,
        SITES,
        LATEST,
        ENTRIES;

        boolean isNumber() {
            return ordinal() >= ACTIVITIES.ordinal();
        }
    }

    private record Row(String name, String address, CountryLine line) {}

    private final Map<Column, Element> heads = new EnumMap<>(Column.class);
    private final Element body = new Element("tbody");
    private List<Row> rows = List.of();
    private Column sortedBy = Column.ACTIVITIES;
    private boolean descending = true;

    RegionCountries() {
        addClassNames("coverage-table", "region-countries");
        var table = new Element("table");
        var caption = new Element("caption");
        caption.setText(Texts.text("places.regionCountries.caption"));
        var head = new Element("tr");
        for (var column : Column.values()) {
            var sort = new NativeButton(Texts.text("places.countryColumn", column), e -> sortBy(column));
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
    }

    /** @param filter of the page, which the profiles that names lead to keep */
    void show(List<CountryLine> lines, FilterWords words, ActivityFilter filter) {
        rows = lines.stream()
                .map(line -> new Row(words.country(line.iso3()), PlaceAddress.ofCountry(line.iso3(), filter), line))
                .toList();
        draw();
    }

    private void sortBy(Column column) {
        descending = column == sortedBy ? !descending : column.isNumber();
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
        rows.stream().sorted(order()).map(RegionCountries::row).forEach(markup::append);
        body.setProperty("innerHTML", markup.toString());
    }

    private Comparator<Row> order() {
        var byName = Comparator.comparing(Row::name, Wording.alphabet());
        Comparator<Row> order =
                switch (sortedBy) {
                    case COUNTRY -> byName;
                    // What has no value stands below zero.
                    case ACTIVITIES ->
                        Comparator.comparingLong((Row r) -> r.line().activities())
                                .thenComparing(r -> r.line().state(), Comparator.reverseOrder());
                    case GOALS -> Comparator.comparingInt(r -> r.line().goals());
                    case GAPS -> byYear(r -> r.line().gaps());
                    case SITES -> Comparator.comparingLong(r -> r.line().sites());
                    case LATEST -> byYear(r -> r.line().latestYear());
                    case ENTRIES -> Comparator.comparingLong(r -> r.line().entries());
                };
        return (descending ? order.reversed() : order).thenComparing(byName);
    }

    private interface Value {

        @Nullable Integer of(Row row);
    }

    private static Comparator<Row> byYear(Value value) {
        return (one, other) ->
                Comparator.nullsFirst(Comparator.<Integer>naturalOrder()).compare(value.of(one), value.of(other));
    }

    private static String row(Row country) {
        var line = country.line();
        var row = Markup.root("tr");
        var name = Markup.add(row, "th").attr("scope", "row");
        Markup.add(name, "a").attr("href", country.address()).text(country.name());
        cell(row, Column.ACTIVITIES, PlaceWords.number(line.state(), line.activities()));
        cell(row, Column.GOALS, number(line, line.goals()));
        var gaps = line.gaps();
        cell(row, Column.GAPS, gaps == null ? ReachTable.NOTHING : Texts.number((long) gaps));
        cell(row, Column.SITES, number(line, line.sites()));
        var year = line.latestYear();
        cell(row, Column.LATEST, year == null ? ReachTable.NOTHING : String.valueOf(year));
        cell(row, Column.ENTRIES, Texts.number(line.entries()));
        return row.outerHtml();
    }

    /** Of what follows from activities there, a zero only where activities are recorded. */
    private static String number(CountryLine line, long value) {
        return line.state() == State.VALUE || line.state() == State.ZERO ? Texts.number(value) : ReachTable.NOTHING;
    }

    private static void cell(org.jsoup.nodes.Element row, Column column, String text) {
        Markup.add(row, "td", cellClass(column))
                .attr("data-label", Texts.text("places.countryColumn", column))
                .text(text);
    }

    private static String cellClass(Column column) {
        return column.isNumber() ? "number" : "text";
    }
}
