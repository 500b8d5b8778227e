package org.itu.sdgmap.analysis.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.geography.CountryCatalog;
import org.jspecify.annotations.Nullable;

/**
 * How the map page shows its figures, as parameters of its address.
 *
 * @param selected ISO alpha-3 code of the country whose panel is open, null for none
 * @param view longitude, latitude, zoom; null for the whole world
 * @param sites whether exact places are shown
 * @param worldwide whether activities that are not country-specific are shown as a hatch
 * @param measure what is counted in each country
 */
record MapParameters(
        @Nullable String selected,
        @Nullable String view,
        Form as,
        Switch sites,
        Switch worldwide,
        CoverageMeasure measure,
        MapStyle style) {

    /** The same figures for eyes, for sorting, for ears. */
    enum Form {
        MAP,
        TABLE,
        WORDS
    }

    enum Switch {
        ON,
        OFF;

        static Switch of(boolean on) {
            return on ? ON : OFF;
        }
    }

    static final MapParameters NONE =
            new MapParameters(null, null, Form.MAP, Switch.OFF, Switch.OFF, CoverageMeasure.ACTIVITIES, MapStyle.NONE);

    /** @throws InvalidValueException that names the parameter, the value and what is expected */
    static MapParameters parse(
            Map<String, List<String>> parameters, CountryCatalog countries, CoverageMeasures measures) {
        var selected = PageParameters.find(parameters, "selected").orElse(null);
        if (selected != null) {
            selected = selected.toUpperCase(Locale.ROOT);
            if (countries.findCountry(selected).isEmpty()) {
                throw new InvalidValueException("selected", selected, "an ISO 3166-1 alpha-3 code such as KEN");
            }
        }
        var measure = PageParameters.find(parameters, CoverageMeasures.PARAMETER)
                .map(measures::getByCode)
                .orElse(NONE.measure);
        return new MapParameters(
                selected,
                PageParameters.find(parameters, "view")
                        .map(MapParameters::requireView)
                        .orElse(null),
                PageParameters.choice(parameters, "as", NONE.as),
                PageParameters.choice(parameters, "sites", NONE.sites),
                PageParameters.choice(parameters, "worldwide", NONE.worldwide),
                measure,
                MapStyle.parse(parameters, measure.quantity()));
    }

    Map<String, String> write() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("selected", Objects.requireNonNullElse(selected, ""));
        parameters.put(CoverageMeasures.PARAMETER, measure.equals(NONE.measure) ? "" : measure.code());
        parameters.putAll(style.write(measure.quantity()));
        parameters.put("view", Objects.requireNonNullElse(view, ""));
        parameters.put("as", PageParameters.write(as, NONE.as));
        parameters.put("sites", PageParameters.write(sites, NONE.sites));
        parameters.put("worldwide", PageParameters.write(worldwide, NONE.worldwide));
        return parameters;
    }

    /** How many of the settings above the map differ from the usual ones: measure, form, and how it is shown. */
    int countChoices() {
        return (measure.equals(NONE.measure) ? 0 : 1)
                + (as == NONE.as ? 0 : 1)
                + style.countChoices(measure.quantity());
    }

    MapParameters withSelected(@Nullable String iso3) {
        return new MapParameters(iso3, view, as, sites, worldwide, measure, style);
    }

    MapParameters withView(@Nullable String newView) {
        return new MapParameters(selected, newView, as, sites, worldwide, measure, style);
    }

    MapParameters withAs(Form form) {
        return new MapParameters(selected, view, form, sites, worldwide, measure, style);
    }

    MapParameters withSites(boolean on) {
        return new MapParameters(selected, view, as, Switch.of(on), worldwide, measure, style);
    }

    MapParameters withWorldwide(boolean on) {
        return new MapParameters(selected, view, as, sites, Switch.of(on), measure, style);
    }

    /** Another measure is shown in the way that suits it. */
    MapParameters withMeasure(CoverageMeasure other) {
        return new MapParameters(selected, view, as, sites, worldwide, other, style.forOtherMeasure());
    }

    MapParameters withStyle(MapStyle other) {
        return new MapParameters(selected, view, as, sites, worldwide, measure, other);
    }

    private static String requireView(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 3 || !isWithin(parts[0], 180) || !isWithin(parts[1], 90) || !isWithin(parts[2], 24)) {
            throw new InvalidValueException("view", text, "longitude, latitude and zoom such as 36.8,-1.3,4");
        }
        return text;
    }

    private static boolean isWithin(String number, int limit) {
        return number.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?") && Math.abs(Double.parseDouble(number)) <= limit;
    }
}
