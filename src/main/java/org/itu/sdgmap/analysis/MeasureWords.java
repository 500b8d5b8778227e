package org.itu.sdgmap.analysis;

import com.ibm.icu.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure.Kind;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** What measures and their values are called, in the reader's language: the same on page, in answers and in files. */
@Component
public class MeasureWords {

    private final FrameworkCatalog frameworks;
    private final CoverageMeasures measures;

    public MeasureWords(FrameworkCatalog frameworks, CoverageMeasures measures) {
        this.frameworks = frameworks;
        this.measures = measures;
    }

    /** Such as "SDG targets covered per country". */
    public String title(CoverageMeasure measure) {
        return text("title", measure);
    }

    /** The head of a column, such as "SDG targets". */
    public String column(CoverageMeasure measure) {
        return text("column", measure);
    }

    /** How it is counted, in one or two sentences. */
    public String rule(CoverageMeasure measure) {
        return text("rule", measure);
    }

    /** What a country has in which nothing is counted, such as "No target covered". */
    public String zero(CoverageMeasure measure) {
        return text("zero", measure);
    }

    /** Why a country has the value that it has, in the words of the map's legend. */
    public String state(CoverageMeasure measure, State state) {
        return switch (state) {
            case VALUE -> Texts.text(measure.kind() == Kind.ACTIVITIES ? "map.state.VALUE" : "measure.state.VALUE");
            case ZERO -> zero(measure);
            case NO_DATA, NOT_APPLICABLE -> Texts.text("map.state", state);
        };
    }

    /** What of a kind of measure is chosen: framework and level, or the Sector; empty for the other kinds. */
    public String detail(CoverageMeasure measure) {
        return switch (measure.kind()) {
            case SHARE ->
                Texts.text(
                        "measure.elements",
                        frameworks
                                .getFramework(Objects.requireNonNull(measure.framework()))
                                .shortName()
                                .in(Texts.language()),
                        Texts.text("frameworks.kinds." + levelKey(measure)));
            case SECTOR -> Texts.text("sector", Objects.requireNonNull(measure.sector()));
            default -> "";
        };
    }

    /** A value as people read it: shares in per cent. */
    public String number(CoverageMeasure measure, Number value) {
        if (measure.quantity() == Quantity.SHARE) {
            var format = NumberFormat.getPercentInstance(Texts.numberLocale());
            format.setMaximumFractionDigits(1);
            return format.format(value);
        }
        return Texts.number(value.longValue());
    }

    /** A value in words, such as "SDG targets covered: 12 of 169". */
    public String value(CoverageMeasure measure, Number value) {
        return sentence(measure, number(measure, value));
    }

    /** Texts that the map shows of a measure, see measure-words.ts. */
    public Map<String, String> forMap(CoverageMeasure measure) {
        var words = new LinkedHashMap<String, String>();
        words.put("code", measure.code());
        words.put("title", title(measure));
        words.put("rule", rule(measure));
        words.put("zero", zero(measure));
        if (measure.kind() != Kind.ACTIVITIES) {
            words.put("value", sentence(measure, "{value}"));
        }
        return words;
    }

    private String sentence(CoverageMeasure measure, String number) {
        return Texts.text(key("value", measure), number, detail(measure), elements(measure));
    }

    private String text(String what, CoverageMeasure measure) {
        return Texts.text(key(what, measure), detail(measure), elements(measure));
    }

    private int elements(CoverageMeasure measure) {
        return measures.listElements(measure).size();
    }

    private static String key(String what, CoverageMeasure measure) {
        return "measure." + what + "." + measure.kind();
    }

    private static String levelKey(CoverageMeasure measure) {
        var level = Objects.requireNonNull(measure.level());
        boolean ofSdg = ElementKey.SDG.equals(measure.framework())
                && (level == ElementKind.GOAL || level == ElementKind.TARGET);
        return (ofSdg ? "SDG_" : "") + level.name();
    }
}
