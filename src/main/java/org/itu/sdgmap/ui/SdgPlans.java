package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strategic plans side by side with lines between their elements; see {@code frontend/sdg-plans}. */
@Tag("sdg-plans")
@JsModule("./sdg-plans/sdg-plans.ts")
public class SdgPlans extends Component implements HasStyle {

    /** @param title of the figure, for screen readers and as the caption of the table */
    public record Data(String title, List<Plan> plans, List<Item> elements, List<Link> links) {}

    public record Plan(String code, String name, String period, boolean inForce) {}

    /**
     * @param heading above the first element of its kind
     * @param below whether it stands below the one before it, as a target below its goal
     * @param figure what a target demands, empty for none
     * @param withoutSuccessor said where nothing is recorded of what became of it, empty elsewhere
     * @param withoutPredecessor said where nothing is recorded of where it came from, empty elsewhere
     */
    public record Item(
            String id,
            String plan,
            String code,
            String title,
            String heading,
            boolean below,
            String figure,
            String withoutSuccessor,
            String withoutPredecessor) {}

    /**
     * @param to null where the element was dropped
     * @param forwards the relation as seen from the older element
     * @param backwards the relation as seen from the newer element
     * @param rationale in English
     * @param unconfirmed the mark, empty for those who are not to see it
     */
    public record Link(
            String from,
            @Nullable String to,
            String relation,
            String forwards,
            String backwards,
            String basis,
            String basisText,
            String rationale,
            String unconfirmed) {}

    public SdgPlans(Translations translations) {
        getElement().setPropertyMap("labels", Texts.labels(translations, "plans.label"));
        getElement().setProperty("locale", Texts.language().code());
    }

    public void setData(Data data) {
        getElement().setPropertyBean("data", data);
    }

    /** @param id of the element to mark with its chain, null for none */
    public void setSelected(@Nullable String id) {
        getElement().setProperty("selected", id);
    }

    public void showTable(boolean table) {
        getElement().setProperty("view", table ? "table" : "figure");
    }

    public Registration addSelectListener(ComponentEventListener<SelectEvent> listener) {
        return addListener(SelectEvent.class, listener);
    }

    /** A card or row was chosen. */
    @DomEvent("element-select")
    public static class SelectEvent extends ComponentEvent<SdgPlans> {

        private final String id;

        public SelectEvent(SdgPlans source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
