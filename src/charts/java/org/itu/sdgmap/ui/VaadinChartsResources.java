package org.itu.sdgmap.ui;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * No view names Vaadin Charts, so the scanner of the frontend would not find its element on its way from the views; it
 * starts from listeners of this kind as well.
 */
@Uses(Chart.class)
@Component
class VaadinChartsResources implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // Only here to be found.
    }
}
