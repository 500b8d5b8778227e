package org.itu.sdgmap.ui;

import com.vaadin.flow.router.Location;

/**
 * Says before a page is opened that what its address names does not exist or cannot be read, so that the answer has
 * the right status from its first byte. A module gives one for the pages it owns.
 */
public interface AddressCheck {

    /**
     * Does nothing for addresses of other modules.
     *
     * @throws org.itu.sdgmap.common.NotFoundException if the address names something that does not exist
     * @throws org.itu.sdgmap.common.InvalidValueException if a parameter has a value that cannot be read
     */
    void check(Location location);
}
