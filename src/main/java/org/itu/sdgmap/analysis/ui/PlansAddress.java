package org.itu.sdgmap.analysis.ui;

import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.ui.Paths;

/** Addresses of the strategic plans side by side. */
final class PlansAddress {

    private PlansAddress() {}

    static String of(ElementKey selected) {
        return "/" + Paths.PLANS + "?selected=" + selected;
    }
}
