package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * World map in Equal Earth; see {@code frontend/sdg-map}. The browser fetches tiles and values itself, so that a
 * change of filter moves a few kilobytes and the server keeps nothing for it.
 */
@Tag("sdg-map")
@NpmPackage(value = "ol", version = "10.11.0")
@JsModule("./sdg-map/sdg-map.ts")
public class SdgMap extends Component implements HasSize, HasStyle {

    /** How much of the map is shown: everything, a calmer one for the overview, a small locator; one to pick on. */
    public enum Mode {
        FULL,
        OVERVIEW,
        MINI,
        PICK
    }

    /**
     * A place of a locator map.
     *
     * @param lon degrees east
     * @param lat degrees north
     */
    public record Place(double lon, double lat, String title) {}

    public SdgMap(Translations translations, String geodataVersion, Mode mode) {
        var labels = Texts.labels(translations, "map.label");
        labels.put("disclaimer", Texts.text("map.disclaimer"));
        labels.put("notes", Texts.text("map.notes"));
        getElement().setPropertyMap("labels", labels);
        getElement().setProperty("locale", Texts.language().code());
        getElement().setProperty("mode", mode.name().toLowerCase(Locale.ROOT));
        getElement()
                .setProperty(
                        "namesUrl",
                        "/api/v1/countries/names?lang=" + Texts.language().code());
        getElement().setProperty("wordsUrl", "/api/v1/countries/words");
        if (mode == Mode.FULL || mode == Mode.OVERVIEW) {
            getElement()
                    .setProperty(
                            "regionsUrl",
                            "/api/v1/countries/groups?lang=" + Texts.language().code());
        }
        getElement().setProperty("pointsUrl", "/tiles/basemap/" + geodataVersion + "/points.json");
        getElement().setProperty("tileUrl", "/tiles/basemap/" + geodataVersion + "/{z}/{x}/{y}.mvt");
    }

    /**
     * Shows coverage and sites of the activities under a filter.
     *
     * @param query the filter as the query of an address, without question mark; empty for all
     */
    public void showFilter(String query) {
        showFilter(query, "");
    }

    /** @param measure code of the measure that the values are, such as targets; empty for activities */
    public void showFilter(String query, String measure) {
        var withLanguage = query + (query.isEmpty() ? "" : "&") + "lang="
                + Texts.language().code();
        getElement()
                .setProperty(
                        "coverageUrl",
                        "/api/v1/coverage?" + withLanguage + (measure.isEmpty() ? "" : "&measure=" + measure));
        getElement().setProperty("sitesUrl", "/tiles/sites/{z}/{x}/{y}.mvt?" + withLanguage);
    }

    /**
     * What the values are called; without it they are activities.
     *
     * @param words by name, see {@code measure-words.ts}
     */
    public void setMeasure(Map<String, String> words) {
        getElement().setPropertyMap("measure", words);
    }

    /** Values as graduated symbols instead of colours of the land. */
    public void setSymbols(boolean symbols) {
        getElement().setProperty("shown", symbols ? "symbols" : "colours");
    }

    /**
     * How values are put into classes.
     *
     * @param number of classes, 3 to 7
     * @param classing quantile, equal or natural
     * @param lowerLimits instead of computed ones; empty for computed ones
     */
    public void setClasses(int number, String classing, List<Double> lowerLimits) {
        getElement().setProperty("classCount", number);
        getElement().setProperty("classing", classing);
        getElement().setPropertyList("breaks", lowerLimits);
    }

    /** @param ramp name of a colour ramp, see {@code colour-ramp.ts} */
    public void setRamp(String ramp) {
        getElement().setProperty("ramp", ramp);
    }

    /** What the colours of a map mean. */
    public enum Scheme {
        VALUES,
        GAPS,
        DIFFERENCE,
        GROUPS
    }

    /**
     * A number near the middle of a group of countries.
     *
     * @param code that a {@link CountryEvent} gives when it is clicked
     * @param name with the number, for the tooltip
     * @param title name alone, for the map
     * @param label what stands in the circle
     * @param lon degrees east
     * @param lat degrees north
     */
    public record GroupMark(String code, String name, String title, long value, String label, double lon, double lat) {}

    /**
     * A group of countries whose value the colours show.
     *
     * @param share 0 to 1
     * @param members Member States in it, which the legend counts
     * @param countries ISO alpha-3 codes, those of areas too
     */
    public record ValuedGroup(String name, double share, int members, List<String> countries) {}

    /**
     * Groups of countries and the words that the map says of them.
     *
     * @param heading of the numbers in the legend
     * @param row of the legend, with {group} and {value}
     * @param described what is said of a country, with {group} and {value}
     * @param several what is said of a country in several groups, with {groups}
     * @param severalMembers Member States in several groups
     * @param outsideMembers Member States in none that is shown
     */
    public record Grouping(
            List<ValuedGroup> groups,
            String heading,
            String row,
            String described,
            String several,
            int severalMembers,
            int outsideMembers) {}

    /** What the colours stand for in the scheme {@link Scheme#GROUPS}. */
    public void setGrouping(Grouping grouping) {
        getElement().setPropertyBean("grouping", grouping);
    }

    public void setScheme(Scheme scheme) {
        getElement().setProperty("scheme", scheme.name().toLowerCase(Locale.ROOT));
    }

    /** @param address of an answer of which this map shows a part, such as /api/v1/gaps?group=LDC */
    public void showAnswer(String address) {
        getElement().setProperty("coverageUrl", address);
    }

    /** @param side of a comparison: a, b or difference */
    public void setSide(String side) {
        getElement().setProperty("side", side);
    }

    /** The year that is shown of an answer with several. */
    public void setYear(int year) {
        getElement().setProperty("year", year);
    }

    /** Maps of one name in a page move together. */
    public void linkTo(String name) {
        getElement().setProperty("linkGroup", name);
    }

    public void setGroupMarks(List<GroupMark> marks) {
        getElement().setPropertyList("groupMarks", marks);
    }

    /** @param sentence that stands over the map, such as why no country has a value; empty for none */
    public void setNote(String sentence) {
        getElement().setProperty("note", sentence);
    }

    /** @param iso3 code of the country to mark, null for none */
    public void setSelected(@Nullable String iso3) {
        getElement().setProperty("selected", iso3);
    }

    public void setShowSites(boolean show) {
        getElement().setProperty("showSites", show);
    }

    /** Hatches all land, for activities that are not specific to countries. */
    public void setOverlay(boolean overlay) {
        getElement().setProperty("overlay", overlay);
    }

    /**
     * Moves to a view. The reader moves the map too, without the server's setting a property: so the view is always
     * handed over anew, even where it is the one that was set last.
     *
     * @param view longitude, latitude and zoom, separated by commas; null for the whole world
     */
    public void setView(@Nullable String view) {
        getElement().executeJs("this.view = null; this.view = $0", view);
    }

    /** Marks countries and places on a locator map, or on one to pick on. */
    public void highlight(List<String> iso3, List<Place> places) {
        getElement().setPropertyList("highlight", iso3);
        getElement().setPropertyList("points", places);
    }

    /** Moves to a country. */
    public void zoomTo(String iso3) {
        getElement().callJsFunction("zoomTo", iso3);
    }

    /** Shows countries together instead of the whole world, such as those of a region. */
    public void setExtentOf(List<String> iso3) {
        getElement().setPropertyList("extentOf", iso3);
    }

    /** @param sentences that stand under a saved picture: filter, counting rule, source, date */
    public void setCaption(List<String> sentences) {
        getElement().setPropertyList("caption", sentences);
    }

    /** Saves the map as it stands, with legend and disclaimer, as PNG on the reader's device. */
    public void download(String fileName) {
        getElement().executeJs("""
                const link = document.createElement('a');
                link.href = URL.createObjectURL(await this.exportPng());
                link.download = $0;
                link.click();
                setTimeout(() => URL.revokeObjectURL(link.href), 60000);""", fileName);
    }

    public Registration addCountryListener(ComponentEventListener<CountryEvent> listener) {
        return addListener(CountryEvent.class, listener);
    }

    /** On a map to pick on. */
    public Registration addCountryPickListener(ComponentEventListener<CountryPickEvent> listener) {
        return addListener(CountryPickEvent.class, listener);
    }

    /** On a map to pick on. */
    public Registration addPointPickListener(ComponentEventListener<PointPickEvent> listener) {
        return addListener(PointPickEvent.class, listener);
    }

    public Registration addSiteListener(ComponentEventListener<SiteEvent> listener) {
        return addListener(SiteEvent.class, listener);
    }

    public Registration addClusterListener(ComponentEventListener<ClusterEvent> listener) {
        return addListener(ClusterEvent.class, listener);
    }

    public Registration addViewListener(ComponentEventListener<ViewEvent> listener) {
        return addListener(ViewEvent.class, listener);
    }

    /** A country was chosen. */
    @DomEvent("country-select")
    public static class CountryEvent extends ComponentEvent<SdgMap> {

        private final String iso3;

        public CountryEvent(SdgMap source, boolean fromClient, @EventData("event.detail.iso3") String iso3) {
            super(source, fromClient);
            this.iso3 = iso3;
        }

        public String iso3() {
            return iso3;
        }
    }

    /** A country was picked, by a click or by its name. */
    @DomEvent("country-pick")
    public static class CountryPickEvent extends ComponentEvent<SdgMap> {

        private final String iso3;

        public CountryPickEvent(SdgMap source, boolean fromClient, @EventData("event.detail.iso3") String iso3) {
            super(source, fromClient);
            this.iso3 = iso3;
        }

        public String iso3() {
            return iso3;
        }
    }

    /** A place was picked, in degrees. */
    @DomEvent("point-pick")
    public static class PointPickEvent extends ComponentEvent<SdgMap> {

        private final double longitude;
        private final double latitude;

        public PointPickEvent(
                SdgMap source,
                boolean fromClient,
                @EventData("event.detail.lon") double longitude,
                @EventData("event.detail.lat") double latitude) {
            super(source, fromClient);
            this.longitude = longitude;
            this.latitude = latitude;
        }

        public double longitude() {
            return longitude;
        }

        public double latitude() {
            return latitude;
        }
    }

    /** One activity was chosen at its place. */
    @DomEvent("site-select")
    public static class SiteEvent extends ComponentEvent<SdgMap> {

        private final String slug;

        public SiteEvent(SdgMap source, boolean fromClient, @EventData("event.detail.slug") String slug) {
            super(source, fromClient);
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }
    }

    /** Several activities at one place were chosen; limits in degrees. */
    @DomEvent("cluster-select")
    public static class ClusterEvent extends ComponentEvent<SdgMap> {

        private final double minLon;
        private final double minLat;
        private final double maxLon;
        private final double maxLat;

        public ClusterEvent(
                SdgMap source,
                boolean fromClient,
                @EventData("event.detail.minLon") double minLon,
                @EventData("event.detail.minLat") double minLat,
                @EventData("event.detail.maxLon") double maxLon,
                @EventData("event.detail.maxLat") double maxLat) {
            super(source, fromClient);
            this.minLon = minLon;
            this.minLat = minLat;
            this.maxLon = maxLon;
            this.maxLat = maxLat;
        }

        public double minLon() {
            return minLon;
        }

        public double minLat() {
            return minLat;
        }

        public double maxLon() {
            return maxLon;
        }

        public double maxLat() {
            return maxLat;
        }
    }

    /** The map came to rest. */
    @DomEvent("view-change")
    public static class ViewEvent extends ComponentEvent<SdgMap> {

        private final double lon;
        private final double lat;
        private final double zoom;
        private final boolean home;

        public ViewEvent(
                SdgMap source,
                boolean fromClient,
                @EventData("event.detail.lon") double lon,
                @EventData("event.detail.lat") double lat,
                @EventData("event.detail.zoom") double zoom,
                @EventData("event.detail.home === true") boolean home) {
            super(source, fromClient);
            this.lon = lon;
            this.lat = lat;
            this.zoom = zoom;
            this.home = home;
        }

        /** Whether the map shows the whole world, as it does without a view. */
        public boolean home() {
            return home;
        }

        /** Such as 12.5,-3.25,4.2, as precise as the map gives it; the form that {@link SdgMap#setView} takes. */
        public String text() {
            return "%s,%s,%s".formatted(plain(lon), plain(lat), plain(zoom));
        }

        private static String plain(double value) {
            return value == 0
                    ? "0"
                    : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }
}
