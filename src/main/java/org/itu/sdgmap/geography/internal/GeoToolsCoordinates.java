package org.itu.sdgmap.geography.internal;

import java.util.Optional;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CRSAuthorityFactory;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.GeneralPosition;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.itu.sdgmap.geography.Coordinates;
import org.itu.sdgmap.geography.UnreadableCoordinatesException;
import org.itu.sdgmap.geography.UnreadableCoordinatesException.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Reads reference systems by the EPSG register that GeoTools carries, longitude or easting first. */
@Service
class GeoToolsCoordinates implements Coordinates {

    private static final Logger LOG = LoggerFactory.getLogger(GeoToolsCoordinates.class);

    /** Room around the area for which a system is declared, since surveys end beyond borders. */
    private static final double ROOM_DEGREES = 1;

    /** Opening the register takes a second or two; done before anybody waits for it. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofVirtual().name("open-epsg-register").start(() -> {
            try {
                fromEpsg("32630", 500_000, 600_000);
            } catch (RuntimeException e) {
                LOG.warn("The EPSG register cannot be opened: {}", e.toString());
            }
        });
    }

    @Override
    public LonLat parse(String text) {
        return DegreesReader.read(text);
    }

    @Override
    public LonLat fromEpsg(String code, double easting, double northing) {
        var number = code.strip().replaceFirst("(?i)^EPSG\\s*:?\\s*", "");
        if (!number.matches("\\d{4,6}")) {
            throw new UnreadableCoordinatesException(Problem.UNKNOWN_SYSTEM, code);
        }
        var system = system(number);
        var place = toLonLat(system, easting, northing)
                .filter(p -> isWithin(system, p))
                .orElseThrow(() -> new UnreadableCoordinatesException(
                        Problem.OUTSIDE_AREA, "%s: %s, %s".formatted(code, easting, northing)));
        return place;
    }

    private static CoordinateReferenceSystem system(String number) {
        try {
            CRSAuthorityFactory register = CRS.getAuthorityFactory(true);
            var system = register.createCoordinateReferenceSystem("EPSG:" + number);
            if (system.getCoordinateSystem().getDimension() != 2) {
                throw new UnreadableCoordinatesException(Problem.UNKNOWN_SYSTEM, number);
            }
            return system;
        } catch (FactoryException e) {
            throw new UnreadableCoordinatesException(Problem.UNKNOWN_SYSTEM, number);
        }
    }

    private static Optional<LonLat> toLonLat(CoordinateReferenceSystem system, double easting, double northing) {
        try {
            var transform = CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, true);
            var to = transform.transform(new GeneralPosition(easting, northing), null);
            double longitude = to.getOrdinate(0);
            double latitude = to.getOrdinate(1);
            boolean onEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
            return onEarth ? Optional.of(new LonLat(longitude, latitude)) : Optional.empty();
        } catch (FactoryException | TransformException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isWithin(CoordinateReferenceSystem system, LonLat place) {
        GeographicBoundingBox box = CRS.getGeographicBoundingBox(system);
        if (box == null) {
            return true;
        }
        double west = box.getWestBoundLongitude() - ROOM_DEGREES;
        double east = box.getEastBoundLongitude() + ROOM_DEGREES;
        boolean between = west <= east
                ? place.longitude() >= west && place.longitude() <= east
                : place.longitude() >= west || place.longitude() <= east;
        return between
                && place.latitude() >= box.getSouthBoundLatitude() - ROOM_DEGREES
                && place.latitude() <= box.getNorthBoundLatitude() + ROOM_DEGREES;
    }
}
