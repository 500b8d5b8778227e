package org.itu.sdgmap.analysis.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.GroupedCoverage.Centre;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.geography.LabelPoints;
import org.itu.sdgmap.geography.LabelPoints.LabelPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The middle of the label points of the Member States of a group, on the sphere: the antimeridian does not tear it. */
@Component
class GroupCentres {

    private final CountryCatalog countries;
    private final LabelPoints points;
    private final GeodataVersion geodata;
    private final AtomicReference<@Nullable Points> read = new AtomicReference<>();

    private record Points(String version, Map<String, LabelPoint> byCountry) {}

    GroupCentres(CountryCatalog countries, LabelPoints points, GeodataVersion geodata) {
        this.countries = countries;
        this.points = points;
        this.geodata = geodata;
    }

    /** Empty for groups that surround the globe evenly, and for those without a Member State on the map. */
    Optional<Centre> find(String group) {
        var byCountry = points().byCountry();
        double x = 0;
        double y = 0;
        double z = 0;
        for (var country : countries.listCountries()) {
            var point = byCountry.get(country.iso3());
            if (point != null && country.ituMember() && country.groups().contains(group)) {
                double longitude = Math.toRadians(point.longitude());
                double latitude = Math.toRadians(point.latitude());
                x += Math.cos(latitude) * Math.cos(longitude);
                y += Math.cos(latitude) * Math.sin(longitude);
                z += Math.sin(latitude);
            }
        }
        double level = Math.hypot(x, y);
        return Math.hypot(level, z) < 1e-6
                ? Optional.empty()
                : Optional.of(new Centre(Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(Math.atan2(z, level))));
    }

    private Points points() {
        var version = geodata.current();
        var held = read.get();
        if (held == null || !held.version().equals(version)) {
            held = new Points(
                    version,
                    points.listLabelPoints(version).stream()
                            .collect(Collectors.toMap(LabelPoint::iso3, Function.identity())));
            read.set(held);
        }
        return held;
    }
}
