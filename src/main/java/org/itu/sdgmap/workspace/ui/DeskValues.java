package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Choices that an address of the workspace names; null where it names none, an error where nobody can read it. */
final class DeskValues {

    private static final int LONGEST_NAME = 100;

    private DeskValues() {}

    static @Nullable Sector sector(Location location) {
        var code = text(location, "sector");
        if (code == null) {
            return null;
        }
        return Sector.findByCode(code)
                .orElseThrow(() -> new InvalidValueException(
                        "sector",
                        code,
                        Arrays.stream(Sector.values()).map(Sector::code).collect(Collectors.joining(", "))));
    }

    static <T extends Enum<T>> @Nullable T constant(Location location, String name, T[] constants) {
        var text = text(location, name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(constants)
                .filter(c -> c.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        name, text, Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** A username, which need not exist. */
    static @Nullable String username(Location location, String name) {
        var text = text(location, name);
        if (text != null && text.length() > LONGEST_NAME) {
            throw new InvalidValueException(name, text, "at most %d characters".formatted(LONGEST_NAME));
        }
        return text;
    }

    /** A whole number of at most 18 digits. */
    static @Nullable Long number(Location location, String name) {
        var text = text(location, name);
        if (text != null && !text.matches("[0-9]{1,18}")) {
            throw new InvalidValueException(name, text, "a whole number");
        }
        return text == null ? null : Long.valueOf(text);
    }

    static boolean flag(Location location, String name) {
        var text = text(location, name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new InvalidValueException(name, text, "true or false");
        }
        return "true".equals(text);
    }

    private static @Nullable String text(Location location, String name) {
        return location.getQueryParameters()
                .getSingleParameter(name)
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .orElse(null);
    }
}
