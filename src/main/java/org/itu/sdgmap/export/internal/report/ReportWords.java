package org.itu.sdgmap.export.internal.report;

import com.ibm.icu.text.ListFormatter;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.analysis.ActivityListItem;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Lists, shares, years and names as reports write them. */
final class ReportWords {

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String LEFT_TO_RIGHT_ISOLATE = "\u2066";
    private static final String END = "\u2069";

    private ReportWords() {}

    /** Kenya, Ghana and Togo. */
    static String list(Collection<String> words) {
        var language = Texts.language();
        return ListFormatter.getInstance(language == Language.EN ? Locale.UK : language.locale())
                .format(words);
    }

    /** The first words, and how many more there are. */
    static String list(List<String> words, int most) {
        return words.size() <= most + 1
                ? list(words)
                : Texts.text(
                        "activities.andMore",
                        String.join(Texts.text("list.separator"), words.subList(0, most)),
                        words.size() - most);
    }

    /** The first codes, without "and", and how many more there are. */
    static String enumerated(List<String> codes, int most) {
        return codes.size() <= most + 1 ? String.join(Texts.text("list.separator"), codes) : list(codes, most);
    }

    static String share(long part, long whole) {
        return whole == 0
                ? Texts.text("report.none")
                : NumberFormat.getPercentInstance(Texts.numberLocale()).format((double) part / whole);
    }

    /** A code that stays in its own order between words that run from right to left. */
    static String code(String code) {
        return Texts.language().rightToLeft() ? LEFT_TO_RIGHT_ISOLATE + code + END : code;
    }

    /** A name in whatever script. */
    static String isolated(String name) {
        return Texts.language().rightToLeft() ? FIRST_STRONG_ISOLATE + name + END : name;
    }

    static String title(Element element) {
        var title = element.title().in(Texts.language());
        return element.key().framework().equals(ElementKey.SDG)
                ? Texts.text("sdg.goal", code(element.displayCode()), title)
                : code(element.displayCode()) + " " + title;
    }

    static String goal(SdgGoal goal) {
        return title(goal.element());
    }

    static String years(@Nullable Integer start, @Nullable Integer end, boolean ongoing) {
        if (start == null) {
            return Texts.text("report.none");
        }
        var from = String.valueOf(start);
        if (ongoing) {
            return Texts.text("report.since.year", from);
        }
        return end == null || end.equals(start) ? from : code(from + "\u2013" + end);
    }

    static String years(ActivityListItem item) {
        return years(item.startYear(), item.endYear(), item.ongoing());
    }

    /** +3, −2 or 0. */
    static String difference(long before, long now) {
        long difference = now - before;
        var digits = Texts.number(Math.abs(difference));
        return code(difference > 0 ? "+" + digits : difference < 0 ? "\u2212" + digits : digits);
    }
}
