package org.itu.sdgmap.activity;

import java.util.List;

/** The rules that an activity keeps, the same for the form, programs and spreadsheets. */
public interface ActivityRules {

    /**
     * All that stands against submitting what was entered, in the order of the fields; empty where nothing does. Whose
     * account it is does not matter here.
     */
    List<ActivityProblem> check(DraftContent content);

    /** @throws RefusedActivityException if a rule stands against it */
    ActivityContent read(DraftContent content);
}
