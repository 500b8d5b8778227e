package org.itu.sdgmap.framework;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the same records since they were read; nothing was changed. */
public class CollidingCorrectionException extends RuntimeException {

    /**
     * One record that is not as the author saw it.
     *
     * @param seen what the author started from; null where the record was to be added
     * @param current what it is now; null where it was removed
     * @param lastChange who changed it and when; null where the reference file did
     */
    public record Collision(
            RecordKind kind,
            String key,
            @Nullable FrameworkRecord seen,
            @Nullable FrameworkRecord current,
            @Nullable FrameworkChange lastChange) {}

    private final transient List<Collision> collisions;

    public CollidingCorrectionException(List<Collision> collisions) {
        super("Changed by somebody else since it was read: "
                + collisions.stream().map(c -> c.kind() + " " + c.key()).collect(Collectors.joining(", ")));
        this.collisions = List.copyOf(collisions);
    }

    public List<Collision> collisions() {
        return collisions;
    }
}
