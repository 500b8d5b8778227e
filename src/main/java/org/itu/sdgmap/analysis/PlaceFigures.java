package org.itu.sdgmap.analysis;

import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.SdgGoal;
import org.jspecify.annotations.Nullable;

/**
 * What reaches a country or a group of countries, all told and by what it serves.
 *
 * @param revision of the published state that was counted
 * @param sites exact places in it
 * @param latestYear last year in which an activity there ran, null where undated or none
 * @param entries distinct entries of WSIS Stocktaking, never part of the other numbers
 * @param goals all 17
 * @param targets those that at least one activity reaches the place with, in the order of the framework
 * @param lines the 18 lines of the matrix
 */
public record PlaceFigures(
        long revision,
        Reach reach,
        long sites,
        @Nullable Integer latestYear,
        long entries,
        List<GoalReach> goals,
        List<ElementReach> targets,
        List<ElementReach> lines,
        Map<Sector, Reach> sectors,
        Map<ActivityKind, Reach> kinds) {

    /** @param reach activities linked to the Goal or one of its targets */
    public record GoalReach(SdgGoal goal, Reach reach) {}

    /** @param reach activities linked to the element or one below it */
    public record ElementReach(Element element, Reach reach) {}

    /** Goals with at least one activity in the place itself. */
    public int countGoals() {
        return (int) goals.stream().filter(g -> g.reach().here() > 0).count();
    }

    /** Targets with at least one activity in the place itself. */
    public int countTargets() {
        return (int) targets.stream().filter(t -> t.reach().here() > 0).count();
    }

    /** Lines with at least one activity in the place itself. */
    public int countLines() {
        return (int) lines.stream().filter(l -> l.reach().here() > 0).count();
    }

    /** Goals that reach the place through regional work only, worldwide work left aside. */
    public List<GoalReach> regionalOnlyGoals() {
        return goals.stream().filter(g -> g.reach().onlyRegional()).toList();
    }

    /** Lines that reach the place through regional work only, worldwide work left aside. */
    public List<ElementReach> regionalOnlyLines() {
        return lines.stream().filter(l -> l.reach().onlyRegional()).toList();
    }
}
