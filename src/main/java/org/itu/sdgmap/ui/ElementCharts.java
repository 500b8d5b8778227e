package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Component;

/** Charts drawn by the project's own elements; see {@code frontend/sdg-chart} and {@code frontend/sdg-rings}. */
@org.springframework.stereotype.Component
class ElementCharts implements Charts {

    private final Translations translations;

    ElementCharts(Translations translations) {
        this.translations = translations;
    }

    @Override
    public Component trend(TrendChart chart) {
        return showing(new SdgTrend(translations), chart);
    }

    @Override
    public Component bars(BarChart chart) {
        return showing(new SdgBars(translations), chart);
    }

    @Override
    public Component flow(FlowChart chart) {
        return showing(new SdgSankey(translations), chart);
    }

    @Override
    public Component heat(HeatChart chart) {
        return showing(new SdgHeat(translations), chart);
    }

    @Override
    public Component rings(SdgRings.Data rings) {
        var element = new SdgRings(translations);
        element.setData(rings);
        return element;
    }

    private static <C extends Chart> Component showing(SdgChart<C> element, C chart) {
        element.setData(chart);
        return element;
    }
}
