package org.itu.sdgmap.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of an activity, beside what is public of it.
 *
 * @param version what was submitted, or what stands where nothing waits
 * @param published what is public now; null where nothing is
 * @param differences from what is public to what was submitted; all fields where nothing is public
 * @param remarks what reviewers have said of this activity, newest first
 */
public record Submission(
        String slug,
        RecordedVersion version,
        @Nullable RecordedVersion published,
        List<FieldDifference> differences,
        List<ReviewRemark> remarks) {}
