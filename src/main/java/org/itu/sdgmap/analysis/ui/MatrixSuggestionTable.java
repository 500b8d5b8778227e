package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.TreeSet;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.analysis.MatrixSuggestion;
import org.itu.sdgmap.ui.Texts;

/**
 * Links that are evidenced but not asserted, the strongest first: what the UN facilitators may want to look at. The body
 * is one piece of markup, which the session keeps: of thousands of links only the strongest stand on the page, all of
 * them in the files.
 */
class MatrixSuggestionTable extends Div {

    static final int MOST_SHOWN = 100;

    private static final List<Integer> THRESHOLDS = List.of(1, 2, 3, 5, 10, 20, 50);

    private final Select<Integer> least = new Select<>();
    private final Paragraph found = new Paragraph();
    private final Element table = new Element("div");

    /** @param whenChosen called with a cell, such as C2:9 */
    MatrixSuggestionTable(SerializableConsumer<Integer> whenThreshold, SerializableConsumer<String> whenChosen) {
        addClassName("matrix-suggestions");
        var what = new Paragraph(Texts.text("matrix.suggestions.what"));
        least.addClassName("matrix-least");
        least.setLabel(Texts.text("matrix.suggestions.least"));
        least.setItemLabelGenerator(Texts::number);
        least.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                whenThreshold.accept(e.getValue());
            }
        });
        found.getElement().setAttribute("role", "status");
        table.addEventListener("click", e -> {
                    var cell =
                            e.getEventData().path("event.target.dataset.cell").asString();
                    whenChosen.accept(cell);
                })
                .setFilter("!!event.target.dataset.cell")
                .addEventData("event.target.dataset.cell");
        add(what, least, found);
        getElement().appendChild(table);
    }

    void show(List<MatrixSuggestion> suggestions, ActivityFilter filter, MatrixOptions options) {
        var thresholds = new TreeSet<>(THRESHOLDS);
        thresholds.add(options.least());
        least.setItems(thresholds);
        least.setValue(options.least());
        var depth =
                options.depth() == Matrix.Depth.GOAL ? "matrix.suggestions.found" : "matrix.suggestions.foundTargets";
        var sentence = Texts.text(depth, suggestions.size());
        found.setText(
                suggestions.size() > MOST_SHOWN
                        ? Texts.text("matrix.suggestions.strongest", sentence, MOST_SHOWN)
                        : sentence);
        var shown = suggestions.stream().limit(MOST_SHOWN).toList();
        table.setProperty("innerHTML", shown.isEmpty() ? "" : markup(shown, filter));
    }

    void clear() {
        table.setProperty("innerHTML", "");
    }

    private static String markup(List<MatrixSuggestion> suggestions, ActivityFilter filter) {
        var root = Markup.root("table");
        Markup.add(root, "caption").text(Texts.text("matrix.suggestions.caption"));
        var head = Markup.add(Markup.add(root, "thead"), "tr");
        head(head, "link", "text");
        head(head, "sdg", "text");
        if (filter.source().includesActivities()) {
            head(head, "activities", "number");
            head(head, "weight", "number");
            head(head, "sectors", "text");
        }
        if (filter.source().includesEntries()) {
            head(head, "entries", "number");
        }
        var body = Markup.add(root, "tbody");
        suggestions.forEach(s -> row(body, s, filter));
        return root.outerHtml();
    }

    private static void row(org.jsoup.nodes.Element body, MatrixSuggestion suggestion, ActivityFilter filter) {
        var cell = suggestion.cell();
        var row = Markup.add(body, "tr");
        var line = Markup.add(row, "th").attr("scope", "row");
        Markup.add(line, "button")
                .attr("type", "button")
                .attr("data-cell", MatrixCellKey.of(cell.line(), cell.sdg()).toString())
                .text(FrameworkWords.title(cell.line()) + " × " + FrameworkWords.title(cell.sdg()));
        var sdg = cell(row, "sdg", "text");
        var goal = FilterWords.goalNumber(cell.sdg());
        Markup.add(sdg, "span", "sdg-tile", "sdg-" + goal)
                .attr("aria-hidden", "true")
                .text(String.valueOf(goal));
        sdg.appendText(" ");
        Markup.add(sdg, "bdi").text(Texts.text("sdg.short", cell.sdg().displayCode()));
        if (filter.source().includesActivities()) {
            cell(row, "activities", "number").text(Texts.number(cell.activities()));
            cell(row, "weight", "number").text(Texts.text("matrix.decimal", Matrix.oneDecimal(cell.weight())));
            cell(row, "sectors", "text")
                    .text(Wording.list(suggestion.sectors().stream()
                            .map(s -> Texts.text("sector", s))
                            .toList()));
        }
        if (filter.source().includesEntries()) {
            cell(row, "entries", "number").text(Texts.number(cell.entries()));
        }
    }

    private static void head(org.jsoup.nodes.Element row, String column, String style) {
        Markup.add(row, "th", style).attr("scope", "col").text(Texts.text("matrix.column." + column));
    }

    private static org.jsoup.nodes.Element cell(org.jsoup.nodes.Element row, String column, String style) {
        return Markup.add(row, "td", style).attr("data-label", Texts.text("matrix.column." + column));
    }
}
