package org.itu.sdgmap.workspace.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.itu.sdgmap.geography.UnreadableCoordinatesException;
import org.itu.sdgmap.ui.Texts;

/** Places in words. */
final class PlaceWords {

    private static final int DECIMALS = 5;

    /** Numbers with a sign would be torn apart within a text from right to left. */
    private static final String LEFT_TO_RIGHT = "\u2066";

    private static final String END = "\u2069";

    private PlaceWords() {}

    /** Latitude and longitude in degrees, some metres exact, such as 5.6037, -0.187. */
    static String degrees(double longitude, double latitude) {
        var pair = plain(latitude) + ", " + plain(longitude);
        return Texts.language().rightToLeft() ? LEFT_TO_RIGHT + pair + END : pair;
    }

    private static String plain(double degrees) {
        var rounded = BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String problem(UnreadableCoordinatesException problem) {
        return Texts.text("entry.coordinates", problem.problem());
    }
}
