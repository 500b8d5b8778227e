package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.VersionLine;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;

/**
 * Which versions of an activity its history shows, as the address says it; 0 for none.
 *
 * @param before the older of two that are compared
 * @param after the newer of two that are compared
 * @param version one that is shown whole
 */
record VersionParameters(int before, int after, int version) {

    private static final int MOST = 999_999_999;

    /** @throws InvalidValueException if a version is not a number */
    static VersionParameters read(Location location) {
        return new VersionParameters(
                number(location, "before"), number(location, "after"), number(location, "version"));
    }

    /** @throws NotFoundException if there is no such version among those of the activity */
    VersionParameters requireAmong(List<VersionLine> lines) {
        Stream.of(before, after, version)
                .filter(number -> number > 0)
                .filter(number -> lines.stream().noneMatch(l -> l.version() == number))
                .findFirst()
                .ifPresent(number -> {
                    throw new NotFoundException("version", String.valueOf(number));
                });
        return this;
    }

    boolean compares() {
        return before > 0 && after > 0;
    }

    private static int number(Location location, String name) {
        var number = DeskValues.number(location, name);
        if (number == null) {
            return 0;
        }
        if (number < 1 || number > MOST) {
            throw new InvalidValueException(name, number.toString(), "number of a version");
        }
        return number.intValue();
    }
}
