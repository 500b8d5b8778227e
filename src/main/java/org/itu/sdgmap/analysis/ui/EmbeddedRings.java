package org.itu.sdgmap.analysis.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.DrawnRings;
import org.itu.sdgmap.analysis.EmbeddedFigure;
import org.itu.sdgmap.analysis.EmbeddedFigures;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.ui.RingsParameters.Encoding;
import org.itu.sdgmap.analysis.ui.RingsParameters.Figure;
import org.itu.sdgmap.analysis.ui.RingsParameters.Form;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** The rings for other sites: what the rings page hands to its element, and its words, as one record. */
@Component
class EmbeddedRings {

    private final RingsService rings;
    private final FrameworkCatalog frameworks;
    private final FilterParameters filters;
    private final FilterSentence filterSentence;
    private final PublishedState state;

    EmbeddedRings(
            RingsService rings,
            FrameworkCatalog frameworks,
            FilterParameters filters,
            FilterSentence filterSentence,
            PublishedState state) {
        this.rings = rings;
        this.frameworks = frameworks;
        this.filters = filters;
        this.filterSentence = filterSentence;
        this.state = state;
    }

    /** Reads the parameters; the figure is made when it is taken, in the language that {@link Texts} has then. */
    Supplier<EmbeddedFigure> read(Map<String, List<String>> given) {
        var filter = filters.parse(given);
        var parameters = RingsParameters.parse(given, frameworks);
        return () -> parameters.figure() == Figure.GOALS ? goals(filter, parameters) : lines(filter, parameters);
    }

    /** As {@link #read}, for a drawing of the server. */
    Supplier<DrawnRings> readDrawn(Map<String, List<String>> given) {
        var filter = filters.parse(given);
        var parameters = RingsParameters.parse(given, frameworks);
        return () -> drawn(filter, parameters);
    }

    private DrawnRings drawn(ActivityFilter filter, RingsParameters parameters) {
        boolean shaded = parameters.encoding() == Encoding.SHADE;
        if (parameters.figure() == Figure.GOALS) {
            var counted = rings.getRings(filter, parameters.edition(), Texts.language());
            return new DrawnRings(
                    filter,
                    title(parameters),
                    RingsAnswer.of(counted),
                    goalRules(filter, parameters),
                    true,
                    RingsData.of(counted, parameters.compare()),
                    comparison(parameters),
                    shaded);
        }
        var counted = rings.getLineRings(filter, parameters.edition(), Texts.language());
        return new DrawnRings(
                filter,
                title(parameters),
                RingsAnswer.of(counted),
                lineRules(filter, parameters),
                false,
                LineRingsData.of(counted),
                SdgRings.Comparison.NONE,
                shaded);
    }

    private static SdgRings.Comparison comparison(RingsParameters parameters) {
        return switch (parameters.compare()) {
            case DECLARED, COMPUTED -> SdgRings.Comparison.NONE;
            case SIDE -> SdgRings.Comparison.SIDE;
            case OVERLAID -> SdgRings.Comparison.OVERLAY;
        };
    }

    private static List<String> goalRules(ActivityFilter filter, RingsParameters parameters) {
        return List.of(
                Texts.text("rule.distinct"),
                Texts.text("rule.goals"),
                Texts.text("rule.share"),
                Texts.text("rings.rule.weight"),
                Texts.text("rings.rule.declared"),
                Texts.text("rings.rule.position"),
                RingsWords.period(filter, parameters.edition()));
    }

    private static List<String> lineRules(ActivityFilter filter, RingsParameters parameters) {
        return List.of(
                Texts.text("rule.distinct"),
                Texts.text("rings.lines.captionCounted"),
                RingsWords.period(filter, parameters.edition()));
    }

    private EmbeddedFigure goals(ActivityFilter filter, RingsParameters parameters) {
        var counted = rings.getRings(filter, parameters.edition(), Texts.language());
        var properties =
                properties(filter, parameters, comparison(parameters), RingsData.of(counted, parameters.compare()));
        return figure(
                EmbeddedFigure.Kind.GOALS,
                RingsAnswer.of(counted),
                goalRules(filter, parameters),
                filter,
                parameters,
                properties);
    }

    private EmbeddedFigure lines(ActivityFilter filter, RingsParameters parameters) {
        var counted = rings.getLineRings(filter, parameters.edition(), Texts.language());
        return figure(
                EmbeddedFigure.Kind.LINES,
                RingsAnswer.of(counted),
                lineRules(filter, parameters),
                filter,
                parameters,
                properties(filter, parameters, SdgRings.Comparison.NONE, LineRingsData.of(counted)));
    }

    private EmbeddedFigure figure(
            EmbeddedFigure.Kind kind,
            String answer,
            List<String> rules,
            ActivityFilter filter,
            RingsParameters parameters,
            Map<String, Object> properties) {
        var framework = parameters.figure() == Figure.GOALS ? ElementKey.SDG : ElementKey.WSIS;
        return new EmbeddedFigure(
                kind,
                title(parameters),
                answer,
                filterSentence.of(filter),
                rules,
                SourceLine.text(state.changedAt(), filter),
                "",
                EmbedAddress.ofPage(Paths.RINGS, filter, parameters.write(), EmbeddedFigures.RINGS_PARAMETERS),
                EmbedAddress.inLanguage(FilterAddress.of(
                        Paths.FRAMEWORKS + "/" + framework + "/{code}",
                        ActivityFilter.all().withStateOf(filter))),
                Texts.raw(parameters.figure() == Figure.GOALS ? "embed.openGoal" : "embed.openLine"),
                properties);
    }

    private static String title(RingsParameters parameters) {
        return Texts.text(parameters.figure() == Figure.GOALS ? "rings.title" : "rings.lines.title");
    }

    private Map<String, Object> properties(
            ActivityFilter filter, RingsParameters parameters, SdgRings.Comparison comparison, SdgRings.Data data) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("locale", Texts.language().code());
        properties.put("comparison", comparison.name().toLowerCase(Locale.ROOT));
        properties.put("encoding", parameters.encoding() == Encoding.SHADE ? "shade" : "size");
        properties.put("view", parameters.as() == Form.TABLE ? "table" : "figure");
        properties.put("data", data);
        properties.put(
                "caption",
                new SdgRings.Caption(
                        title(parameters),
                        filterSentence.of(filter),
                        Texts.text(
                                        parameters.figure() == Figure.GOALS
                                                ? "rings.captionCounted"
                                                : "rings.lines.captionCounted")
                                + " " + RingsWords.period(filter, parameters.edition()),
                        Texts.text("rings.captionSource"),
                        Texts.date(state.changedAt())));
        return properties;
    }
}
