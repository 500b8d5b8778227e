package org.itu.sdgmap.analysis;

import java.util.Map;
import org.itu.sdgmap.framework.SdgIndicator;
import org.itu.sdgmap.framework.StrategicTarget;
import org.itu.sdgmap.ui.Texts;

/** What targets of strategic plans demand, in the reader's language. */
public final class TargetWords {

    /** Units as the reference data name them, with the key of their text. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("per cent", "percent"),
            Map.entry("per cent of countries", "countries"),
            Map.entry("per cent of individuals", "individuals"),
            Map.entry("per cent of households", "households"),
            Map.entry("per cent of population", "population"),
            Map.entry("per cent of rural population", "ruralPopulation"),
            Map.entry("per cent of average monthly income", "income"),
            Map.entry("per cent of age group", "ageGroup"),
            Map.entry("per cent higher share", "higherShare"),
            Map.entry("per cent smaller", "smaller"),
            Map.entry("per cent less", "less"),
            Map.entry("per cent more", "more"),
            Map.entry("per cent better", "better"),
            Map.entry("per cent more affordable", "affordable"),
            Map.entry("gender parity", "genderParity"),
            Map.entry("parity", "parity"),
            Map.entry("majority", "majority"),
            Map.entry("universal", "universal"),
            Map.entry("qualitative", "qualitative"),
            Map.entry("subscriptions per 100 inhabitants", "subscriptions"));

    private TargetWords() {}

    /** What a strategic target demands, such as: At least 65 per cent of households. */
    public static String figure(StrategicTarget target) {
        var figure = target.figure();
        var number = figure == null ? "" : Texts.text("frameworks.number", figure);
        var key = UNITS.get(target.unit());
        var demand = key == null ? number + " " + target.unit() : Texts.text("frameworks.unit." + key, number);
        return switch (target.comparator()) {
            case AT_LEAST, AT_MOST, IMPROVE_BY, INCREASE_BY, REDUCE_BY ->
                Texts.text("frameworks.comparator." + target.comparator().name(), demand.strip());
            case EQUALITY, MAJORITY, UNIVERSAL, QUALITATIVE -> demand.strip();
        };
    }

    /** The unit of an indicator, without a number. */
    public static String unit(SdgIndicator indicator) {
        var key = UNITS.get(indicator.unit());
        return key == null ? indicator.unit() : Texts.text("frameworks.indicatorUnit." + key);
    }
}
