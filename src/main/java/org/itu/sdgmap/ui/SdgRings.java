package org.itu.sdgmap.ui;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Concentric rings of elements of a framework; see {@code frontend/sdg-rings}. */
@Tag("sdg-rings")
@JsModule("./sdg-rings/sdg-rings.ts")
public class SdgRings extends Component implements HasSize, HasStyle {

    /**
     * @param title of the figure, for screen readers and exports
     * @param unit plural word for what is counted
     * @param shape of the tiles: squares for Goals, discs for what is not one
     * @param levelColumn heading of the column of levels in the table, empty for the usual one
     * @param rule how rings come about, with the thresholds; stands on the figure and in its files
     * @param declaredTitle heading of the first of two figures side by side
     * @param computedTitle heading of the second
     */
    public record Data(
            String title,
            List<Ring> rings,
            String unit,
            Shape shape,
            String levelColumn,
            String rule,
            String declaredTitle,
            String computedTitle) {}

    public enum Shape {
        @JsonProperty("square")
        SQUARE,
        @JsonProperty("disc")
        DISC
    }

    /** How declared and computed rings are compared, where the items have both. */
    public enum Comparison {
        /** The rings of the data alone. */
        NONE,
        SIDE,
        OVERLAY
    }

    /**
     * One ring, the innermost first.
     *
     * @param computedLabel name of the ring at the same place in the computed figure
     */
    public record Ring(String level, String label, String computedLabel, List<Item> items) {}

    /**
     * @param shortText printed on the tile
     * @param colour official SDG colour, null for what is not an SDG
     * @param sentence shown on hover and read aloud, with all figures
     * @param computed null where nothing is compared
     */
    public record Item(
            String code,
            @JsonProperty("short") String shortText,
            String name,
            @Nullable String colour,
            long activities,
            double share,
            String sentence,
            @JsonUnwrapped @Nullable Computed computed) {}

    /**
     * What the activities lead to.
     *
     * @param computedRing 0 for the innermost; null where the ring of the data is the computed one
     * @param computedLevelLabel name of that ring, empty likewise
     * @param weight share of all link weight, 0 to 1
     * @param difference how far declared and computed ring are apart, in words; empty likewise
     */
    public record Computed(
            @Nullable Integer computedRing, String computedLevelLabel, double weight, String difference) {}

    /** What stands around an exported figure. */
    public record Caption(String title, String subtitle, String rule, String source, String date) {}

    private final Translations translations;

    public SdgRings(Translations translations) {
        this.translations = translations;
        setLabels(Map.of());
        getElement().setProperty("locale", Texts.language().code());
    }

    /** @param others texts that take the place of the usual ones, by name */
    public void setLabels(Map<String, String> others) {
        var labels = new HashMap<>(Texts.labels(translations, "rings.label"));
        labels.putAll(others);
        getElement().setPropertyMap("labels", labels);
    }

    public void setData(Data data) {
        getElement().setPropertyBean("data", data);
    }

    public void setCaption(Caption caption) {
        getElement().setPropertyBean("caption", caption);
    }

    public void setCompact(boolean compact) {
        getElement().setProperty("compact", compact);
    }

    /** @param code of the tile to mark, null for none */
    public void setSelected(@Nullable String code) {
        getElement().setProperty("selected", code);
    }

    /** Shows the number of activities by the strength of the colour instead of the size of a tile. */
    public void setShaded(boolean shaded) {
        getElement().setProperty("encoding", shaded ? "shade" : "size");
    }

    public void setComparison(Comparison comparison) {
        getElement().setProperty("comparison", comparison.name().toLowerCase(Locale.ROOT));
    }

    public void showTable(boolean table) {
        getElement().setProperty("view", table ? "table" : "figure");
    }

    /** Saves the figure on the reader's device. */
    public void download(String format, String fileName) {
        getElement().callJsFunction("download", format, fileName);
    }

    public Registration addSelectListener(ComponentEventListener<SelectEvent> listener) {
        return addListener(SelectEvent.class, listener);
    }

    /** A tile was chosen. */
    @DomEvent("goal-select")
    public static class SelectEvent extends ComponentEvent<SdgRings> {

        private final String code;

        public SelectEvent(SdgRings source, boolean fromClient, @EventData("event.detail.code") String code) {
            super(source, fromClient);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
