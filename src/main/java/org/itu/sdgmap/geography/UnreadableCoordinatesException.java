package org.itu.sdgmap.geography;

/** Coordinates that name no place. */
public class UnreadableCoordinatesException extends RuntimeException {

    /** What is wrong with them. */
    public enum Problem {
        NOT_A_PAIR("two numbers, latitude and longitude, such as 5.6037, -0.1870 or 5°36'13\"N 0°11'13\"W"),
        LATITUDE_OUT_OF_RANGE("a latitude from -90 to 90 degrees, minutes and seconds below 60"),
        LONGITUDE_OUT_OF_RANGE("a longitude from -180 to 180 degrees, minutes and seconds below 60"),
        UNKNOWN_SYSTEM("the EPSG code of a reference system with two axes, such as 32630"),
        OUTSIDE_AREA("a place within the area of the reference system");

        private final String expected;

        Problem(String expected) {
            this.expected = expected;
        }
    }

    private final Problem problem;
    private final String value;

    public UnreadableCoordinatesException(Problem problem, String value) {
        super("Coordinates '%s' are not valid: expected %s".formatted(value, problem.expected));
        this.problem = problem;
        this.value = value;
    }

    public Problem problem() {
        return problem;
    }

    public String value() {
        return value;
    }
}
