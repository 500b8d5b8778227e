package org.itu.sdgmap.analysis.ui;

import com.ibm.icu.text.NumberFormat;
import java.util.Locale;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.analysis.InvolvementThresholds;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.Rings.GoalCount;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Involvement;
import org.itu.sdgmap.ui.Texts;

/** Declared and computed rings in words of the reader's language. */
final class RingsWords {

    /** Below so many linked activities, single ones decide where a Goal stands. */
    static final int FEW = 10;

    private RingsWords() {}

    /** Name of a declared level, such as Key focus or Strong impact. */
    static String level(String level, InvolvementEdition edition) {
        return Texts.text((edition == InvolvementEdition.PLAN_2024_2027 ? "involvement." : "emphasis.") + level);
    }

    /** Name of a computed ring: always one of the four tiers, by which the thresholds are called. */
    static String computedLevel(int ring) {
        return Texts.text("involvement", Involvement.values()[ring]);
    }

    /** How rings are computed; in the older edition also how they are compared. */
    static String rule(Rings rings) {
        var computed = rule(rings.thresholds());
        return rings.edition() == InvolvementEdition.PLAN_2020_2023
                ? computed + " " + Texts.text("rings.rule.position")
                : computed;
    }

    private static String rule(InvolvementThresholds thresholds) {
        return Texts.text(
                "rings.rule.computed",
                threshold(thresholds.mainKeyFocus()),
                threshold(thresholds.keyFocus()),
                threshold(thresholds.focus()));
    }

    /** Such as "Goal 11: declared focus, computed key focus (9.0% of link weight)". */
    static String disagreement(GoalCount goal, Rings rings) {
        int declared = rings.declaredRing(goal);
        return Texts.text(
                "rings.disagreement." + rings.edition().name(),
                String.valueOf(goal.goal().number()),
                Texts.text("rings.level." + rings.rings().get(declared).level()),
                Texts.text("rings.level", Involvement.values()[goal.computedRing()]),
                weight(goal.weightShare()),
                declared + 1,
                goal.computedRing() + 1);
    }

    /** How far the computed ring is from the declared one. */
    static String difference(int declared, int computed) {
        if (declared == computed) {
            return Texts.text("rings.difference.none");
        }
        return declared > computed
                ? Texts.text("rings.difference.in", declared - computed)
                : Texts.text("rings.difference.out", computed - declared);
    }

    /** Which years are counted, against those of the plan. */
    static String period(ActivityFilter filter, InvolvementEdition edition) {
        var first = String.valueOf(edition.firstYear());
        var last = String.valueOf(edition.lastYear());
        if (filter.fromYear() == null && filter.toYear() == null) {
            return Texts.text("rings.period.all", first, last);
        }
        return isPeriodOf(edition, filter)
                ? Texts.text("rings.period.plan", first, last)
                : Texts.text("rings.period.other", FilterChoice.years(filter), first, last);
    }

    static boolean isPeriodOf(InvolvementEdition edition, ActivityFilter filter) {
        return Integer.valueOf(edition.firstYear()).equals(filter.fromYear())
                && Integer.valueOf(edition.lastYear()).equals(filter.toYear());
    }

    /** A share of link weight, with one decimal. */
    static String weight(double share) {
        return percent(share, 1, 1);
    }

    /** A threshold as it is configured. */
    private static String threshold(double share) {
        return percent(share, 0, 2);
    }

    /** A whole percentage. ITU's Arabic texts use the digits 0 to 9. */
    static String percent(double share) {
        return percent(share, 0, 0);
    }

    private static String percent(double share, int leastDecimals, int mostDecimals) {
        var language = Texts.language();
        var locale = language == Language.AR ? Locale.forLanguageTag("ar-u-nu-latn") : language.locale();
        var format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        return format.format(share);
    }
}
