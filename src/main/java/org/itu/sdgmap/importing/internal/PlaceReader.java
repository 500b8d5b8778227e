package org.itu.sdgmap.importing.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ReadActivity.Place;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowRemark.Candidate;
import org.jspecify.annotations.Nullable;

/** Reads coordinates and compares them with the countries named. */
final class PlaceReader {

    private static final Pattern DEGREES = Pattern.compile(
            "(?iu)([NSEWO]|с|ю|в|з)?\\s*([+-]?[0-9]{1,3}(?:[.,][0-9]+)?)\\s*[°º˚d]?\\s*"
                    + "(?:([0-9]{1,2}(?:[.,][0-9]+)?)\\s*['’′`m]\\s*)?"
                    + "(?:([0-9]{1,2}(?:[.,][0-9]+)?)\\s*(?:\"|''|”|″|’’|s(?=\\s|$|[NSEWO]))\\s*)?"
                    + "([NSEWO]|северной широты|южной широты|восточной долготы|западной долготы|с\\.? ?ш\\.?|ю\\.? ?ш\\.?|в\\.? ?д\\.?|з\\.? ?д\\.?|شمالا|جنوبا|شرقا|غربا|北|南|东|西)?");

    private final GeographyLookup geography;
    private final Vocabulary vocabulary;

    PlaceReader(GeographyLookup geography, Vocabulary vocabulary) {
        this.geography = geography;
        this.vocabulary = vocabulary;
    }

    @Nullable Place read(FieldCell latitude, FieldCell longitude, FieldCell both, Set<String> countries, Remarks remarks) {
        if (latitude.isEmpty() && longitude.isEmpty() && both.isEmpty()) {
            return null;
        }
        var pair = both.isEmpty() || !latitude.isEmpty() || !longitude.isEmpty() ? null : pairOf(both.text());
        if (!both.isEmpty() && latitude.isEmpty() && longitude.isEmpty()) {
            if (pair == null) {
                remarks.ask(ImportField.COORDINATES, both.text(), RemarkRule.PLACE_UNREADABLE, List.of());
                return null;
            }
            return checked(pair[0], pair[1], ImportField.COORDINATES, both.text(), countries, remarks);
        }
        if (latitude.isEmpty() || longitude.isEmpty()) {
            var given = latitude.isEmpty() ? longitude : latitude;
            remarks.ask(given.field(), given.text(), RemarkRule.PLACE_HALF, List.of());
            return null;
        }
        var lat = degrees(latitude.text());
        var lon = degrees(longitude.text());
        if (lat.isEmpty() || lon.isEmpty()) {
            var bad = lat.isEmpty() ? latitude : longitude;
            remarks.ask(bad.field(), bad.text(), RemarkRule.PLACE_UNREADABLE, List.of());
            return null;
        }
        return checked(
                lat.get(),
                lon.get(),
                ImportField.LATITUDE,
                latitude.text() + "; " + longitude.text(),
                countries,
                remarks);
    }

    private @Nullable Place checked(
            double lat, double lon, ImportField field, String original, Set<String> countries, Remarks remarks) {
        if (!isPossible(lat, lon)) {
            if (isPossible(lon, lat)) {
                swapped(lat, lon, field, original, countries, remarks);
            } else {
                remarks.ask(field, original, RemarkRule.PLACE_UNREADABLE, List.of());
            }
            return null;
        }
        if (lat == 0 && lon == 0) {
            if (!remarks.accepted(RemarkRule.PLACE_ZERO)) {
                remarks.ask(field, original, RemarkRule.PLACE_ZERO, List.of());
                return null;
            }
        } else if (!countries.isEmpty()
                && !remarks.accepted(RemarkRule.PLACE_OUTSIDE)
                && !isWithin(lat, lon, countries)) {
            if (isPossible(lon, lat) && isWithin(lon, lat, countries)) {
                swapped(lat, lon, field, original, countries, remarks);
            } else {
                remarks.ask(field, original, RemarkRule.PLACE_OUTSIDE, List.of(), shown(lat, lon), names(countries));
            }
            return new Place(lon, lat);
        }
        return new Place(lon, lat);
    }

    private void swapped(
            double lat, double lon, ImportField field, String original, Set<String> countries, Remarks remarks) {
        var value = "%s; %s".formatted(plain(lon), plain(lat));
        remarks.ask(
                field,
                original,
                RemarkRule.PLACE_SWAPPED,
                List.of(new Candidate(value, LocalizedText.english(shown(lon, lat)))),
                shown(lat, lon),
                countries.isEmpty() ? "–" : names(countries),
                shown(lon, lat));
    }

    private boolean isWithin(double lat, double lon, Set<String> countries) {
        var at = geography.countryAt(lon, lat).map(Country::iso3);
        if (at.isPresent() && countries.contains(at.get())) {
            return true;
        }
        // Capitals on a border river and small islands: boundaries are drawn at 1:50 million
        return countries.stream().anyMatch(iso3 -> geography.isNear(lon, lat, iso3));
    }

    private String names(Set<String> countries) {
        return countries.stream()
                .limit(5)
                .map(c -> vocabulary.countryName(c).in(org.itu.sdgmap.common.Language.EN))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static boolean isPossible(double lat, double lon) {
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    }

    private static String plain(double degrees) {
        return java.math.BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    private static String shown(double lat, double lon) {
        return String.format(
                Locale.ROOT,
                "%s° %s, %s° %s",
                plain(Math.abs(lat)),
                lat < 0 ? "S" : "N",
                plain(Math.abs(lon)),
                lon < 0 ? "W" : "E");
    }

    /** Latitude and longitude of one text, first to second. */
    private static double @Nullable [] pairOf(String text) {
        var digits = CodeText.digits(text).strip();
        for (var separator : List.of(";", "/", ", ", ",", "\\s+")) {
            var parts = digits.split(separator);
            if (parts.length == 2) {
                var first = degrees(parts[0]);
                var second = degrees(parts[1]);
                if (first.isPresent() && second.isPresent()) {
                    boolean longitudeFirst = parts[0].strip().matches("(?iu).*[EWOвз东西]|^[EWO].*")
                            && parts[1].strip().matches("(?iu).*[NSсю北南]|^[NS].*");
                    return longitudeFirst
                            ? new double[] {second.get(), first.get()}
                            : new double[] {first.get(), second.get()};
                }
            }
        }
        return null;
    }

    /** Decimal degrees with comma or point, or degrees, minutes and seconds with a letter. */
    static Optional<Double> degrees(String text) {
        var matcher = DEGREES.matcher(CodeText.digits(text).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double degrees = number(matcher.group(2));
        double minutes = matcher.group(3) == null ? 0 : number(matcher.group(3));
        double seconds = matcher.group(4) == null ? 0 : number(matcher.group(4));
        if (minutes >= 60 || seconds >= 60) {
            return Optional.empty();
        }
        double size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
        var letter = matcher.group(5) == null ? matcher.group(1) : matcher.group(5);
        boolean negative = degrees < 0
                || letter != null && letter.toLowerCase(Locale.ROOT).matches("s|w|o|ю.*|з.*|جنوبا|غربا|南|西");
        return Optional.of(negative ? -size : size);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
