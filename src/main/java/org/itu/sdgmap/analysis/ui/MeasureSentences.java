package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.Comparator;
import java.util.List;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.ui.Texts;

/** A measure in a few sentences, for those who cannot see a map. */
final class MeasureSentences {

    private static final int MOST_NAMED = 10;

    private final CoverageMeasure measure;
    private final MeasureWords words;
    private final MeasureSummary summary;
    private final List<CountryRow> rows;

    MeasureSentences(CoverageMeasure measure, MeasureWords words, MeasureSummary summary, List<CountryRow> rows) {
        this.measure = measure;
        this.words = words;
        this.summary = summary;
        this.rows = rows;
    }

    Html html() {
        var root = Markup.root("div", "coverage-words");
        Markup.add(root, "h2").text(words.title(measure));
        Markup.add(root, "p").text(summary.sentence());
        if (!highest().isEmpty()) {
            Markup.add(root, "p").text(highest());
            Markup.add(root, "p").text(summary.median());
        }
        Markup.add(root, "p").text(words.rule(measure));
        var zero = names(State.ZERO);
        if (!zero.isEmpty()) {
            Markup.add(root, "h3").text(Texts.text("measure.words.zeroTitle", words.zero(measure), zero.size()));
            Markup.add(root, "p").text(Wording.list(zero));
        }
        return Markup.html(root);
    }

    /** The countries with the highest values; none where those with equal ones would be too many to name. */
    private String highest() {
        var ranked = rows.stream()
                .filter(r -> r.valueState() == State.VALUE)
                .sorted(Comparator.comparingDouble(CountryRow::order)
                        .reversed()
                        .thenComparing(CountryRow::name, Wording.alphabet()))
                .toList();
        double unnamed = ranked.size() > MOST_NAMED ? ranked.get(MOST_NAMED).order() : -1;
        var named = ranked.stream()
                .filter(r -> r.order() > unnamed)
                .map(r -> Texts.text("measure.words.country", r.name(), number(r)))
                .toList();
        var key = measure.quantity() == Quantity.YEARS ? "measure.words.longest" : "measure.words.highest";
        return named.isEmpty() ? "" : Texts.text(key, Wording.list(named));
    }

    private String number(CountryRow row) {
        var value = row.value();
        return value == null ? "" : words.number(measure, value);
    }

    private List<String> names(State state) {
        return rows.stream()
                .filter(r -> r.valueState() == state)
                .map(CountryRow::name)
                .sorted(Wording.alphabet())
                .toList();
    }
}
