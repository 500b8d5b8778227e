package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.Clock;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** First and last year, below a bar for each of the last years: how many activities ran in it. */
class YearsPanel extends FacetPanel {

    private static final int YEARS_SHOWN = 36;

    private final SerializableBiConsumer<@Nullable Integer, @Nullable Integer> onYears;
    private final IntegerField from = new IntegerField(Texts.text("filter.years.from"));
    private final IntegerField to = new IntegerField(Texts.text("filter.years.to"));
    private final Div trend = new Div();
    private final int lastYear;

    /** @param onYears told the first and the last year, null for no limit */
    YearsPanel(Clock clock, SerializableBiConsumer<@Nullable Integer, @Nullable Integer> onYears) {
        this.onYears = onYears;
        this.lastYear = Year.now(clock).getValue();
        addClassNames("facet-panel", "years-panel");
        trend.addClassName("trend");
        var fields = new Div(field(from), field(to));
        fields.addClassName("years-fields");
        var hint = new Paragraph(Texts.text("filter.hint.YEAR"));
        hint.addClassName("facet-hint");
        add(trend, fields, hint);
    }

    @Override
    void show(ActivityFilter filter, Map<String, Long> counts) {
        from.setValue(filter.fromYear());
        to.setValue(filter.toYear());
        trend.removeAll();
        trend.add(bars(filter, counts));
    }

    private IntegerField field(IntegerField field) {
        field.setMin(ActivityFilter.FIRST_YEAR);
        field.setMax(ActivityFilter.LAST_YEAR);
        field.setClearButtonVisible(true);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(Texts.text("filter.years.wrong"))
                .setMinErrorMessage(Texts.text("filter.years.wrong"))
                .setMaxErrorMessage(Texts.text("filter.years.wrong")));
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                take();
            }
        });
        return field;
    }

    private void take() {
        var first = from.getValue();
        var last = to.getValue();
        boolean turned = first != null && last != null && last < first;
        if (turned) {
            to.setErrorMessage(Texts.text("filter.years.turned", String.valueOf(first)));
            to.setInvalid(true);
        } else if (sound(first) && sound(last)) {
            onYears.accept(first, last);
        }
    }

    private static boolean sound(@Nullable Integer year) {
        return year == null || (year >= ActivityFilter.FIRST_YEAR && year <= ActivityFilter.LAST_YEAR);
    }

    private Html bars(ActivityFilter filter, Map<String, Long> counts) {
        var byYear = new HashMap<Integer, Long>();
        for (int year = lastYear - YEARS_SHOWN + 1; year <= lastYear; year++) {
            byYear.put(year, counts.getOrDefault(String.valueOf(year), 0L));
        }
        return YearBars.of(lastYear - YEARS_SHOWN + 1, lastYear, byYear, year -> isChosen(filter, year));
    }

    private static boolean isChosen(ActivityFilter filter, int year) {
        return (filter.fromYear() == null || year >= filter.fromYear())
                && (filter.toYear() == null || year <= filter.toYear());
    }
}
