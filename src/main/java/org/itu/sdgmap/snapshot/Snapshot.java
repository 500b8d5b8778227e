package org.itu.sdgmap.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/**
 * A frozen state.
 *
 * @param instant at which all of it was public
 * @param asOf the earlier day whose end the instant is; null where it was the present
 * @param filter parameters of the filter, without the day; empty for everything
 * @param language in which words of the filter were read
 * @param programVersion of the tool that froze it
 * @param sha256 of the bytes of the JSON, in lower-case hexadecimal digits
 * @param sizeBytes of the JSON
 * @param links of the activities to elements
 * @param countries that activities reach by name or place
 * @param entries of WSIS Stocktaking, a series of their own
 */
public record Snapshot(
        long id,
        String label,
        String purpose,
        @Nullable String meeting,
        Instant instant,
        @Nullable LocalDate asOf,
        Map<String, List<String>> filter,
        Language language,
        Instant frozenAt,
        String programVersion,
        String sha256,
        long sizeBytes,
        long activities,
        long links,
        long countries,
        long entries,
        SnapshotManifest manifest) {

    private static final int SHORT = 12;

    /** The day whose state it is, in UTC. */
    public LocalDate day() {
        return asOf != null ? asOf : LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Enough of the hash to recognise it by. */
    public String shortHash() {
        return sha256.substring(0, SHORT);
    }

    public String fileName() {
        return "itu-sdg-snapshot-%d.json".formatted(id);
    }
}
