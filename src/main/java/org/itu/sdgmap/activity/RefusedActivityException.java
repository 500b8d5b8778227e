package org.itu.sdgmap.activity;

import java.util.List;
import java.util.stream.Collectors;

/** An activity with values that rules refuse; nothing was changed. */
public class RefusedActivityException extends RuntimeException {

    private final transient List<ActivityProblem> problems;

    public RefusedActivityException(List<ActivityProblem> problems) {
        super(problems.stream().map(ActivityProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<ActivityProblem> problems() {
        return problems;
    }
}
