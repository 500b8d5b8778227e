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
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;

/**
 * The WSIS-SDG Matrix as a table; see {@code frontend/sdg-matrix}. The browser fetches the counts itself, so that a
 * change of filter is one request and the server keeps nothing of 3,000 cells.
 */
@Tag("sdg-matrix")
@JsModule("./sdg-matrix/sdg-matrix.ts")
public class SdgMatrix extends Component implements HasSize, HasStyle {

    public SdgMatrix(Translations translations) {
        getElement().setPropertyMap("labels", Texts.labels(translations, "matrix.label"));
        getElement().setProperty("locale", Texts.language().code());
    }

    /**
     * @param query the filter as the query of an address, without question mark; empty for all
     * @param withTargets whether targets are needed, or the Goals alone
     */
    public void showFilter(String query, boolean withTargets) {
        getElement()
                .setProperty(
                        "url",
                        "/api/v1/matrix?" + query + (query.isEmpty() ? "" : "&") + (withTargets ? "depth=target&" : "")
                                + "lang=" + Texts.language().code());
    }

    public void setOrder(boolean rowsByEvidence, boolean columnsByEvidence) {
        getElement().setProperty("rows", rowsByEvidence ? "evidence" : "code");
        getElement().setProperty("columns", columnsByEvidence ? "evidence" : "code");
    }

    /** @param states names of the states that are shown; empty for all */
    public void setStates(Collection<String> states) {
        getElement().setPropertyList("states", List.copyOf(states));
    }

    /** @param goals numbers of the Goals whose targets are shown; empty for all that have been fetched */
    public void setOpen(Collection<Integer> goals) {
        if (goals.isEmpty()) {
            getElement().setPropertyJson("open", tools.jackson.databind.node.NullNode.getInstance());
        } else {
            getElement().setPropertyList("open", List.copyOf(goals));
        }
    }

    /** @param cell such as C2:9, empty for none */
    public void setSelected(String cell) {
        getElement().setProperty("selected", cell);
    }

    /** @param cells such as C2:9, marked as collected */
    public void setCollected(Collection<String> cells) {
        getElement().setPropertyList("collected", List.copyOf(cells));
    }

    public Registration addCellListener(ComponentEventListener<CellEvent> listener) {
        return addListener(CellEvent.class, listener);
    }

    public Registration addGoalsListener(ComponentEventListener<GoalsEvent> listener) {
        return addListener(GoalsEvent.class, listener);
    }

    /** A cell was chosen. */
    @DomEvent("cell-select")
    public static class CellEvent extends ComponentEvent<SdgMatrix> {

        private final String line;
        private final String sdg;

        public CellEvent(
                SdgMatrix source,
                boolean fromClient,
                @EventData("event.detail.line") String line,
                @EventData("event.detail.sdg") String sdg) {
            super(source, fromClient);
            this.line = line;
            this.sdg = sdg;
        }

        /** Such as C2:9 or C7-HEALTH:3.8. */
        public String cell() {
            return line + ":" + sdg;
        }
    }

    /** Targets of a Goal shall be shown or hidden. */
    @DomEvent("goals-open")
    public static class GoalsEvent extends ComponentEvent<SdgMatrix> {

        private final String goals;

        public GoalsEvent(
                SdgMatrix source, boolean fromClient, @EventData("event.detail.goals.join(',')") String goals) {
            super(source, fromClient);
            this.goals = goals;
        }

        /** Numbers of all Goals that are open now, with commas between; empty for none. */
        public String goals() {
            return goals;
        }
    }
}
