package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Tag;

/** Columns of nodes with links between them. */
@Tag("sdg-sankey")
public class SdgSankey extends SdgChart<FlowChart> {

    public SdgSankey(Translations translations) {
        super(translations);
    }
}
