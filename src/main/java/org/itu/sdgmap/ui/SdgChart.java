package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** A chart as figure, table and sentence; see {@code frontend/sdg-chart}. ECharts is loaded with the first figure. */
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./sdg-chart/sdg-chart.ts")
public abstract class SdgChart<C extends Chart> extends Component implements HasSize, HasStyle {

    SdgChart(Translations translations) {
        getElement().setPropertyMap("labels", Texts.labels(translations, "chart.label"));
        getElement().setProperty("locale", Texts.language().code());
    }

    public void setData(C chart) {
        getElement().setPropertyBean("data", chart);
        getElement().setProperty("caption", chart.title());
        getElement().setProperty("sentence", chart.sentence());
    }

    /** @param id of the mark to show as the current one, null for none */
    public void setSelected(@Nullable String id) {
        getElement().setProperty("selected", id);
    }

    public void showTable(boolean table) {
        getElement().setProperty("view", table ? "table" : "figure");
    }

    /** Marks without an address become buttons; a mark with one is a link, which is followed as well. */
    public Registration addSelectListener(ComponentEventListener<SelectEvent> listener) {
        getElement().setProperty("selectable", true);
        return addListener(SelectEvent.class, listener);
    }

    /** A mark was chosen. */
    @DomEvent("chart-select")
    public static class SelectEvent extends ComponentEvent<SdgChart<?>> {

        private final String id;
        private final String kind;

        public SelectEvent(
                SdgChart<?> source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.kind") String kind) {
            super(source, fromClient);
            this.id = id;
            this.kind = kind;
        }

        /** Id of the bar or node, the year, source>target of a link, row>column of a cell. */
        public String id() {
            return id;
        }

        /** One of year, bar, node, link, cell. */
        public String kind() {
            return kind;
        }
    }
}
