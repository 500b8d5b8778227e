package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Span;
import org.itu.sdgmap.framework.SdgGoal;

/** The number of a Goal on its colour; always beside the name. */
class GoalTile extends Span {

    GoalTile(SdgGoal goal) {
        super(String.valueOf(goal.number()));
        addClassNames("goal-tile", colourClass(goal));
    }

    /** The class that sets {@code --goal-colour} to the Goal's official colour; see map.css. */
    static String colourClass(SdgGoal goal) {
        return "goal-" + goal.number();
    }
}
