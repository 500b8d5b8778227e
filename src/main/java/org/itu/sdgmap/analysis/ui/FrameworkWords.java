package org.itu.sdgmap.analysis.ui;

import java.util.Map;
import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.SdgIndicator;
import org.itu.sdgmap.framework.StrategicTarget;
import org.itu.sdgmap.ui.Texts;

/** Frameworks and elements in the reader's language. */
final class FrameworkWords {

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

    private FrameworkWords() {}

    static String title(Element element) {
        var code = element.displayCode();
        var title = element.title().in(Texts.language());
        return element.key().framework().equals(ElementKey.SDG)
                ? Texts.text("sdg.goal", Wording.code(code), title)
                : Wording.code(code) + " " + title;
    }

    static boolean isPlan(Framework framework) {
        return framework.kind().equals("STRATEGIC_PLAN");
    }

    static String name(Framework framework) {
        return framework.name().in(Texts.language());
    }

    static String period(Framework framework) {
        var start = String.valueOf(framework.periodStart());
        return framework.periodEnd() == null
                ? Texts.text("frameworks.period.since", start)
                : Texts.text("frameworks.period.range", start, String.valueOf(framework.periodEnd()));
    }

    /** Kinds of elements with their number, such as Targets (8). The SDGs have words of their own. */
    static String kinds(Element one, int number) {
        var ofSdg = one.key().framework().equals(ElementKey.SDG)
                && (one.kind() == ElementKind.GOAL || one.kind() == ElementKind.TARGET);
        var key = "frameworks.kinds." + (ofSdg ? "SDG_" : "") + one.kind().name();
        return Texts.text("frameworks.kindCount", Texts.text(key), number);
    }

    static String linked(FrameworkCount count) {
        return Texts.text("frameworks.linked", count.linked());
    }

    static String derived(FrameworkCount count) {
        return Texts.text("frameworks.derived", count.derived());
    }

    /** What a strategic target demands, such as: At least 65 per cent of households. */
    static String figure(StrategicTarget target) {
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
    static String unit(SdgIndicator indicator) {
        var key = UNITS.get(indicator.unit());
        return key == null ? indicator.unit() : Texts.text("frameworks.indicatorUnit." + key);
    }

    /** Adds a text that is recorded in English alone. */
    static org.jsoup.nodes.Element english(org.jsoup.nodes.Element parent, String tag, String text) {
        return Markup.foreignText(parent, tag, text, Language.EN);
    }
}
