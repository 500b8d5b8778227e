package org.itu.sdgmap.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;

/** Ways from the public page of an activity to where it is worked on; given by the module that has those pages. */
public interface EditingLinks {

    /**
     * None for whoever may not work on it.
     *
     * @param sector code of the Sector that carries the activity, such as ITU-D
     */
    List<Anchor> list(String slug, String sector);
}
