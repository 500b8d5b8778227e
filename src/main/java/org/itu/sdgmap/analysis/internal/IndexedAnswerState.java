package org.itu.sdgmap.analysis.internal;

import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.internal.index.CurrentIndex;
import org.itu.sdgmap.common.BuildId;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.springframework.stereotype.Service;

@Service
class IndexedAnswerState implements AnswerState {

    private final CurrentIndex index;
    private final FrameworkCatalog frameworks;
    private final BuildId build;

    IndexedAnswerState(CurrentIndex index, FrameworkCatalog frameworks, BuildId build) {
        this.index = index;
        this.frameworks = frameworks;
        this.build = build;
    }

    /** A large index may be behind what is published while it is read anew, so both numbers count. */
    @Override
    public String current() {
        var now = index.now();
        return "p%d.i%d.f%d.b%s"
                .formatted(now.published(), now.index().revision(), frameworks.revision(), build.current());
    }
}
