package org.itu.sdgmap.api.ogc;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.itu.sdgmap.analysis.YearSpan;
import org.itu.sdgmap.common.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameter datetime: an instant, or an interval with at most one open end. Beside the date-time of RFC 3339 it
 * takes days, and a duration as the end of an interval (ISO 8601). Activities take whole years, so years are what counts.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_parameter_datetime">OGC 17-069r4, 7.15.4</a>
 */
final class TimeParameter {

    private static final String EXPECTED =
            "a date-time such as 2024-02-12T23:20:50Z, or an interval such as 2020-01-01T00:00:00Z/.. or ../2024-12-31";

    private TimeParameter() {}

    static YearSpan parse(@Nullable String text) {
        if (text == null) {
            return YearSpan.ALWAYS;
        }
        var parts = text.split("/", -1);
        try {
            return switch (parts.length) {
                case 1 -> new YearSpan(beginOf(text).getYear(), endOf(text).getYear());
                case 2 -> interval(parts[0], parts[1]);
                default -> throw new DateTimeException("more than an interval");
            };
        } catch (DateTimeException e) {
            throw new InvalidValueException("datetime", text, EXPECTED);
        }
    }

    private static YearSpan interval(String from, String to) {
        if (isOpen(from) && isOpen(to)) {
            throw new DateTimeException("no limit at all");
        }
        var begin = isOpen(from) ? null : beginOf(from);
        var end = isOpen(to) ? null : begin != null && to.startsWith("P") ? after(begin, to) : endOf(to);
        if (begin != null && end != null && end.isBefore(begin)) {
            throw new DateTimeException("ends before it begins");
        }
        return new YearSpan(begin == null ? null : begin.getYear(), end == null ? null : end.getYear());
    }

    private static boolean isOpen(String limit) {
        return limit.isEmpty() || limit.equals("..");
    }

    private static OffsetDateTime beginOf(String text) {
        return text.contains("T") || text.contains("t")
                ? OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC)
                : LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** Of a day, its last second. */
    private static OffsetDateTime endOf(String text) {
        return text.contains("T") || text.contains("t")
                ? beginOf(text)
                : beginOf(text).plusDays(1).minusSeconds(1);
    }

    private static OffsetDateTime after(OffsetDateTime begin, String duration) {
        int time = duration.indexOf('T');
        var days = time < 0 ? duration : duration.substring(0, time);
        var end = days.equals("P") ? begin : begin.plus(Period.parse(days));
        return time < 0 ? end : end.plus(Duration.parse("P" + duration.substring(time)));
    }
}
