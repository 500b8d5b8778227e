package org.itu.sdgmap.framework;

import java.util.List;
import java.util.stream.Collectors;

/** A correction with values that rules refuse; nothing was changed. */
public class RefusedCorrectionException extends RuntimeException {

    /** A refused value and the record that it stands in. */
    public record Refusal(RecordKind kind, String key, FieldProblem problem) {}

    private final transient List<Refusal> refusals;

    public RefusedCorrectionException(List<Refusal> refusals) {
        super(refusals.stream()
                .map(r -> "%s %s: %s".formatted(r.kind(), r.key(), r.problem()))
                .collect(Collectors.joining("; ")));
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
