package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.Reach;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;

/**
 * What serves each of some things in a place, as a table: here, through regional work, worldwide. Each number leads to
 * the activities it counts, where a filter can say which they are. On phones each row is a list of its fields.
 */
final class ReachTable {

    static final String NOTHING = "–";

    private final Element root = Markup.root("div", "coverage-table", "reach-table");
    private final Element head;
    private final Element body;

    /** @param first heading of the first column */
    ReachTable(String caption, String first) {
        var table = Markup.add(root, "table");
        Markup.add(table, "caption").text(caption);
        head = Markup.add(Markup.add(table, "thead"), "tr");
        Markup.add(head, "th").attr("scope", "col").text(first);
        body = Markup.add(table, "tbody");
    }

    /** One more column of numbers. */
    ReachTable column(String label) {
        Markup.add(head, "th", "number").attr("scope", "col").text(label);
        return this;
    }

    /** The three columns that every such table has. */
    ReachTable reachColumns() {
        return column(here()).column(regional()).column(worldwide());
    }

    static String here() {
        return Texts.text("places.column.HERE");
    }

    static String regional() {
        return Texts.text("places.column.REGIONAL");
    }

    static String worldwide() {
        return Texts.text("places.column.WORLDWIDE");
    }

    /** A new row; its first cell is the heading to fill. */
    Element row() {
        return Markup.add(body, "tr");
    }

    static Element heading(Element row) {
        return Markup.add(row, "th").attr("scope", "row");
    }

    /** The three numbers of a row, each with the filter that selects what it counts. */
    static void addReach(Element row, Reach reach, Links links) {
        addNumber(row, here(), reach.here(), links.here());
        addNumber(row, regional(), reach.regional(), links.regional());
        addNumber(row, worldwide(), reach.worldwide(), links.worldwide());
    }

    static void addNumber(Element row, String label, long value, Optional<ActivityFilter> filter) {
        var cell = Markup.add(row, "td", "number").attr("data-label", label);
        if (value > 0 && filter.isPresent()) {
            Markup.add(cell, "a")
                    .attr("href", FilterAddress.of(Paths.ACTIVITIES, filter.get()))
                    .text(Texts.number(value));
        } else {
            cell.text(value > 0 ? Texts.number(value) : NOTHING);
        }
    }

    static void addText(Element row, String label, String text, String... classNames) {
        Markup.add(row, "td", classNames).attr("data-label", label).text(text);
    }

    Html html() {
        return Markup.html(root);
    }

    /** Filters for the three numbers of one row; empty where no filter selects what is counted. */
    record Links(Optional<ActivityFilter> here, Optional<ActivityFilter> regional, Optional<ActivityFilter> worldwide) {

        interface Narrowing {

            Optional<ActivityFilter> of(ActivityFilter filter);
        }

        static Links of(PlaceFilters filters, Narrowing narrowing) {
            return new Links(
                    filters.here().flatMap(narrowing::of),
                    filters.regional().flatMap(narrowing::of),
                    filters.worldwide().flatMap(narrowing::of));
        }
    }
}
