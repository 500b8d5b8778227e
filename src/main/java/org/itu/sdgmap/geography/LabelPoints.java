package org.itu.sdgmap.geography;

import java.util.List;

/** Points inside countries and areas, where a map draws a value or a name. */
public interface LabelPoints {

    /**
     * @param longitude degrees
     * @param latitude degrees
     */
    record LabelPoint(String iso3, double longitude, double latitude) {}

    /** @throws org.itu.sdgmap.common.NotFoundException if the version is not loaded */
    List<LabelPoint> listLabelPoints(String geodataVersion);
}
