package org.itu.sdgmap.analysis.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.EmbeddedFigure;
import org.itu.sdgmap.analysis.EmbeddedFigures;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.analysis.ui.MapParameters.Switch;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** The coverage map for other sites: what the map page hands to its element, and its words, as one record. */
@Component
class EmbeddedMap {

    private final CoverageService coverage;
    private final CoverageMeasures measures;
    private final MeasureWords words;
    private final CountryCatalog countries;
    private final FilterParameters filters;
    private final FilterSentence filterSentence;
    private final GeodataVersion geodata;
    private final PublishedState state;

    EmbeddedMap(
            CoverageService coverage,
            CoverageMeasures measures,
            MeasureWords words,
            CountryCatalog countries,
            FilterParameters filters,
            FilterSentence filterSentence,
            GeodataVersion geodata,
            PublishedState state) {
        this.coverage = coverage;
        this.measures = measures;
        this.words = words;
        this.countries = countries;
        this.filters = filters;
        this.filterSentence = filterSentence;
        this.geodata = geodata;
        this.state = state;
    }

    /** Reads the parameters; the figure is made when it is taken, in the language that {@link Texts} has then. */
    Supplier<EmbeddedFigure> read(Map<String, List<String>> given) {
        var filter = filters.parse(given);
        var parameters = MapParameters.parse(given, countries, measures);
        return () -> of(filter, parameters);
    }

    private EmbeddedFigure of(ActivityFilter filter, MapParameters parameters) {
        var measure = parameters.measure();
        var counted = coverage.getCoverage(filter, measure, Texts.language());
        return new EmbeddedFigure(
                EmbeddedFigure.Kind.MAP,
                title(measure, words),
                answer(filter, counted, measure),
                filterSentence.of(filter),
                rules(measure),
                SourceLine.text(state.changedAt(), filter),
                Texts.text("map.disclaimer"),
                EmbedAddress.ofPage(Paths.MAP, filter, parameters.write(), EmbeddedFigures.MAP_PARAMETERS),
                EmbedAddress.inLanguage(PlaceAddress.ofCountry("{code}", filter)),
                Texts.raw("embed.openCountry"),
                properties(filter, parameters, counted));
    }

    String title(CoverageMeasure measure) {
        return title(measure, words);
    }

    static String title(CoverageMeasure measure, MeasureWords words) {
        return measure.equals(CoverageMeasure.ACTIVITIES) ? Texts.text("map.title") : words.title(measure);
    }

    /** What the map shows, in one sentence or two. */
    String answer(ActivityFilter filter, Coverage counted, CoverageMeasure measure) {
        var leftOut = MeasureSummary.leftOut(filter, measure);
        if (!measure.equals(CoverageMeasure.ACTIVITIES)) {
            return leftOut.isEmpty() ? new MeasureSummary(counted, measure, words).sentence() : leftOut;
        }
        return (totals(counted.totals()) + " " + leftOut).strip();
    }

    /** All activities of a selection, and how many of them a map can show. */
    static String totals(Coverage.Totals totals) {
        return Texts.text(
                "map.answer",
                totals.activities(),
                totals.countrySpecific(),
                totals.countries(),
                totals.regional(),
                totals.global());
    }

    /** How it is counted. */
    List<String> rules(CoverageMeasure measure) {
        var rules = new ArrayList<String>();
        rules.add(words.rule(measure));
        if (!measure.countsEntries()) {
            rules.add(Texts.text("rule.distinct"));
        }
        // The rule of activities says the same of regions and the world.
        if (!measure.countsEntries() && !measure.equals(CoverageMeasure.ACTIVITIES)) {
            rules.add(Texts.text("rule.mapScopes"));
        }
        rules.add(Texts.text("rule.mapStates"));
        return rules;
    }

    private Map<String, Object> properties(ActivityFilter filter, MapParameters parameters, Coverage counted) {
        var measure = parameters.measure();
        var style = parameters.style();
        var language = "lang=" + Texts.language().code();
        var query = FilterAddress.query(filter);
        var selection = (query.isEmpty() ? "" : query + "&") + language;
        var tiles = "/tiles/basemap/" + geodata.current();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("locale", Texts.language().code());
        properties.put("tileUrl", tiles + "/{z}/{x}/{y}.mvt");
        properties.put("pointsUrl", tiles + "/points.json");
        properties.put("namesUrl", "/api/v1/countries/names?" + language);
        properties.put("regionsUrl", "/api/v1/countries/groups?" + language);
        properties.put("wordsUrl", "/api/v1/countries/words");
        properties.put("coverageUrl", "/api/v1/coverage?" + selection + "&measure=" + measure.code());
        properties.put("sitesUrl", "/tiles/sites/{z}/{x}/{y}.mvt?" + selection);
        properties.put("measure", words.forMap(measure));
        properties.put("shown", style.shownFor(measure.quantity()).name().toLowerCase(Locale.ROOT));
        properties.put("classCount", style.classes());
        properties.put("classing", style.classing().name().toLowerCase(Locale.ROOT));
        properties.put("breaks", style.limitsFor(measure.quantity()));
        properties.put("ramp", style.ramp().name().toLowerCase(Locale.ROOT));
        properties.put("showSites", parameters.sites() == Switch.ON);
        properties.put("overlay", parameters.worldwide() == Switch.ON);
        if (parameters.view() != null) {
            properties.put("view", parameters.view());
        }
        if (parameters.selected() != null) {
            properties.put("selected", parameters.selected());
        }
        properties.put("note", MeasureSummary.leftOut(filter, measure));
        properties.put("caption", caption(filter, measure, counted));
        return properties;
    }

    /** Under a picture that a script of the other site makes of the map. */
    private List<String> caption(ActivityFilter filter, CoverageMeasure measure, Coverage counted) {
        var totals = counted.totals();
        return List.of(
                filterSentence.of(filter),
                measure.countsEntries() ? "" : Texts.text("map.unspecific", totals.global(), totals.regional()),
                words.rule(measure),
                SourceLine.text(state.changedAt(), filter));
    }
}
