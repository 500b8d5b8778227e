package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Tag;

/** Values by row and column. */
@Tag("sdg-heat")
public class SdgHeat extends SdgChart<HeatChart> {

    public SdgHeat(Translations translations) {
        super(translations);
    }
}
