package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Tag;

/** Lines and columns over years. */
@Tag("sdg-trend")
public class SdgTrend extends SdgChart<TrendChart> {

    public SdgTrend(Translations translations) {
        super(translations);
    }
}
