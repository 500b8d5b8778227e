package org.itu.sdgmap.analysis.internal;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.itu.sdgmap.common.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins: behind or before an item, given by its sort key and id. The text form is opaque to callers.
 *
 * @param position items that stand before the page (forwards) or before the item (backwards)
 * @param item null at the start of the list
 */
record PageCursor(
        SortKey key,
        boolean backwards,
        long position,
        @Nullable ListKey item) {

    private static final int MAX_LENGTH = 2000;

    /** How PostgreSQL writes a timestamptz. */
    private static final DateTimeFormatter POSTGRESQL_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    static PageCursor parse(@Nullable String text, SortKey key) {
        if (text == null || text.isBlank()) {
            return new PageCursor(key, false, 0, null);
        }
        try {
            if (text.length() > MAX_LENGTH) {
                throw new IllegalArgumentException("too long");
            }
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 5);
            if (parts.length != 5 || !parts[0].equals(key.name())) {
                throw new IllegalArgumentException("of another order");
            }
            requireSortKey(key, parts[4]);
            return new PageCursor(key, backwards(parts[1]), count(parts[2]), new ListKey(count(parts[3]), parts[4]));
        } catch (RuntimeException e) {
            throw new InvalidValueException("cursor", text, "a cursor that a page of the same order gave");
        }
    }

    static PageCursor after(SortKey key, ListKey item, long position) {
        return new PageCursor(key, false, position, item);
    }

    static PageCursor before(SortKey key, ListKey item, long position) {
        return new PageCursor(key, true, position, item);
    }

    String text() {
        var at = item == null ? new ListKey(0, "") : item;
        var plain = String.join(
                "\n",
                key.name(),
                backwards ? "before" : "after",
                String.valueOf(position),
                String.valueOf(at.id()),
                at.sortKey());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    String condition() {
        if (item == null) {
            return "true";
        }
        return "(%s, p.id) %s (CAST(:cursorKey AS %s), CAST(:cursorId AS bigint))"
                .formatted(key.expression(), key.descending() != backwards ? "<" : ">", key.type());
    }

    Map<String, Object> parameters() {
        return item == null ? Map.of() : Map.of("cursorKey", item.sortKey(), "cursorId", item.id());
    }

    String orderBy() {
        var direction = key.descending() != backwards ? "DESC" : "ASC";
        return "%s %s, p.id %s".formatted(key.expression(), direction, direction);
    }

    private static boolean backwards(String direction) {
        return switch (direction) {
            case "before" -> true;
            case "after" -> false;
            default -> throw new IllegalArgumentException("no direction");
        };
    }

    private static long count(String text) {
        require(text.matches("[0-9]{1,18}"), "no count");
        return Long.parseLong(text);
    }

    /** A cursor that somebody changed by hand must not reach the database as a broken number or date. */
    private static void requireSortKey(SortKey key, String text) {
        switch (key) {
            case RELEVANCE -> requireRank(text);
            case START -> require(text.matches("[0-9]{1,5}"), "no year");
            case CHANGED -> OffsetDateTime.parse(text, POSTGRESQL_TIME);
            case TITLE -> require(text.indexOf('\0') < 0, "no title");
        }
    }

    /** A number in the range of PostgreSQL's float4, which refuses what is too large or too small. */
    private static void requireRank(String text) {
        require(text.matches("[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]{1,3})?"), "no number");
        float rank = Float.parseFloat(text);
        require(Float.isFinite(rank) && (rank > 0 || text.matches("[0.]+")), "out of range");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
