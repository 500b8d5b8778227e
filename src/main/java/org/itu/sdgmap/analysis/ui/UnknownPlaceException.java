package org.itu.sdgmap.analysis.ui;

import org.itu.sdgmap.common.NotFoundException;

/** The address names a country or group that does not exist. */
class UnknownPlaceException extends NotFoundException {

    UnknownPlaceException(String code) {
        super("country or region", code);
    }
}
