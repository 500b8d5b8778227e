package org.itu.sdgmap.snapshot;

import java.util.List;
import java.util.Map;

/**
 * What the content of a snapshot holds.
 *
 * @param records number of records in each section of the JSON, in the order of the sections
 * @param frameworks codes of the editions
 * @param geodataVersion edition of the boundaries
 * @param formatVersion of the JSON
 */
public record SnapshotManifest(
        Map<String, Long> records, List<String> frameworks, String geodataVersion, int formatVersion) {}
