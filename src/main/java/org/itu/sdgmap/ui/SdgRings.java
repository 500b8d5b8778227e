package org.itu.sdgmap.ui;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Concentric rings of elements of a framework; see {@code frontend/sdg-rings}. */
@Tag("sdg-rings")
@JsModule("./sdg-rings/sdg-rings.ts")
public class SdgRings extends Component implements HasSize, HasStyle {

    /**
     * @param title of the figure, for screen readers and exports
     * @param unit plural word for what is counted
     */
    public record Data(String title, List<Ring> rings, String unit) {}

    /** One ring, the innermost first. */
    public record Ring(String level, String label, List<Item> items) {}

    /**
     * @param shortText printed on the tile
     * @param colour official SDG colour, null for what is not an SDG
     * @param sentence shown on hover and read aloud, with all figures
     */
    public record Item(
            String code,
            @JsonProperty("short") String shortText,
            String name,
            @Nullable String colour,
            long activities,
            double share,
            String sentence) {}

    /** What stands around an exported figure. */
    public record Caption(String title, String subtitle, String rule, String source, String date) {}

    public SdgRings(Translations translations) {
        getElement().setPropertyMap("labels", Texts.labels(translations, "rings.label"));
        getElement().setProperty("locale", Texts.language().code());
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
