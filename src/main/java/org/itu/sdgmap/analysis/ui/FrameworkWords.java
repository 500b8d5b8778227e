package org.itu.sdgmap.analysis.ui;

import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.ui.Texts;

/** Frameworks and elements in the reader's language. */
final class FrameworkWords {

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

    /** Adds a text that is recorded in English alone. */
    static org.jsoup.nodes.Element english(org.jsoup.nodes.Element parent, String tag, String text) {
        return Markup.foreignText(parent, tag, text, Language.EN);
    }
}
