package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.itu.sdgmap.ui.Paths;

/** The list of activities that a reader saw last, so that the way back from one activity leads there. */
record LastList(String address) {

    static void remember(UI ui, String address) {
        ComponentUtil.setData(ui, LastList.class, new LastList(address));
    }

    /** The address of the list, with filter, order and page where the reader came from one. */
    static String address(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, LastList.class))
                .map(LastList::address)
                .orElse("/" + Paths.ACTIVITIES);
    }
}
