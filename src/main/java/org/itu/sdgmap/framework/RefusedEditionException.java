package org.itu.sdgmap.framework;

import java.util.stream.Collectors;

/** Files of an edition that have problems; nothing was added. */
public class RefusedEditionException extends RuntimeException {

    private final transient EditionPreview preview;

    public RefusedEditionException(EditionPreview preview) {
        super(preview.problems().stream().map(EditionProblem::toString).collect(Collectors.joining("; ")));
        this.preview = preview;
    }

    public EditionPreview preview() {
        return preview;
    }
}
