package org.itu.sdgmap.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.itu.sdgmap.framework.SdgGoal;

/**
 * The 17 Goals in four rings as an edition declares them, with the activities linked to each Goal or one of its targets,
 * and the ring that their links put the Goal in. Rings of the edition 2020-2023 are levels of emphasis, of which there
 * are four as well; declared and computed are compared ring by ring.
 *
 * @param total distinct activities under the filter
 * @param linked of these, with a link to a Goal or target: the sum of all link weight
 * @param entries distinct entries of WSIS Stocktaking under the filter
 * @param thresholds by which rings are computed
 * @param rings the innermost first
 */
public record Rings(
        long revision,
        long total,
        long linked,
        long entries,
        InvolvementEdition edition,
        InvolvementThresholds thresholds,
        List<Ring> rings) {

    /** @param level name of an involvement (2024-2027) or emphasis (2020-2023) */
    public record Ring(String level, List<GoalCount> goals) {}

    /**
     * @param activities distinct activities linked to the Goal or one of its targets
     * @param share of all activities under the filter, 0 to 1; 0 where there are none
     * @param weight sum of the shares that the Goal has in the SDG links of each activity; an activity weighs 1 in all
     * @param weightShare of all link weight, 0 to 1; 0 where there is none
     * @param computedRing ring of that share, 0 for the innermost to 3
     * @param entries distinct entries of WSIS Stocktaking
     */
    public record GoalCount(
            SdgGoal goal,
            long activities,
            double share,
            double weight,
            double weightShare,
            int computedRing,
            long entries) {}

    /** Goals that the edition puts into another ring than their links do; none where nothing is linked. */
    public List<GoalCount> disagreements() {
        return linked == 0
                ? List.of()
                : IntStream.range(0, rings.size())
                        .boxed()
                        .flatMap(ring -> rings.get(ring).goals().stream().filter(g -> g.computedRing() != ring))
                        .toList();
    }

    /** The ring in which the edition has a Goal, 0 for the innermost. */
    public int declaredRing(GoalCount goal) {
        return IntStream.range(0, rings.size())
                .filter(ring -> rings.get(ring).goals().contains(goal))
                .findFirst()
                .orElseThrow();
    }
}
