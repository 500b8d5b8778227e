package org.itu.sdgmap.api.ogc;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.geography.ReferenceSystem;

/** Reads a reference system by its URI. */
final class CrsParameter {

    private CrsParameter() {}

    /** @param name of the parameter: crs or bbox-crs */
    static ReferenceSystem parse(String name, String uri) {
        return ReferenceSystem.findByUri(uri)
                .orElseThrow(() -> new InvalidValueException(
                        name,
                        uri,
                        "one of "
                                + Arrays.stream(ReferenceSystem.values())
                                        .map(ReferenceSystem::uri)
                                        .collect(Collectors.joining(", "))));
    }
}
