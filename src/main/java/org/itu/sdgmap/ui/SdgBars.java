package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Tag;

/** Horizontal bars with code or tile of the Goal, name and value. */
@Tag("sdg-bars")
public class SdgBars extends SdgChart<BarChart> {

    public SdgBars(Translations translations) {
        super(translations);
    }
}
