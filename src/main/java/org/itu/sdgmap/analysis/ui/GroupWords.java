package org.itu.sdgmap.analysis.ui;

import com.ibm.icu.text.NumberFormat;
import org.itu.sdgmap.analysis.GroupedCoverage.GroupLine;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Names and shares of groups of countries, and signed numbers, in the reader's language. */
@Component
class GroupWords {

    private static final String MINUS = "\u2212";

    private final FilterWords words;

    GroupWords(FilterWords words) {
        this.words = words;
    }

    /** Such as "ITU regions", or "Small Island Developing States and others". */
    static String grouping(Grouping by) {
        return switch (by) {
            case ITU_REGION -> Texts.text("places.kind", CountryGroup.Kind.ITU_REGION);
            case M49_REGION -> Texts.text("places.kind", CountryGroup.Kind.M49_REGION);
            case UN_COMMISSION -> Texts.text("places.kind", CountryGroup.Kind.UN_COMMISSION);
            case LDC, LLDC, SIDS -> Texts.text("modes.group.special", by);
        };
    }

    String name(GroupLine line) {
        var code = line.code();
        return code == null ? Texts.text("modes.group.others") : words.group(code);
    }

    String share(GroupLine line) {
        return percent(line.share());
    }

    /** A difference of shares in percentage points. */
    String signedShare(double difference) {
        var points = Math.round(difference * 1000) / 10.0;
        return sign(points) + Texts.text("modes.points", Texts.number(Math.abs(points)));
    }

    static String signed(long difference) {
        return sign(difference) + Texts.number(Math.abs(difference));
    }

    private static String sign(double number) {
        return number > 0 ? "+" : number < 0 ? MINUS : "";
    }

    private static String percent(double share) {
        var format = NumberFormat.getPercentInstance(Texts.numberLocale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }
}
