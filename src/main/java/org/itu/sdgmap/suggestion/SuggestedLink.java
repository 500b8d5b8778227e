package org.itu.sdgmap.suggestion;

import java.util.List;
import org.itu.sdgmap.framework.ElementKey;

/**
 * An element that an activity may serve too.
 *
 * @param reasons why, the strongest first; at least one
 */
public record SuggestedLink(ElementKey element, List<Reason> reasons) {

    public SuggestedLink {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A suggestion of %s without reason".formatted(element));
        }
        reasons = List.copyOf(reasons);
    }

    /** Why an element is suggested. */
    public sealed interface Reason {}

    /** The WSIS-SDG Matrix ties it to an element that is linked already. */
    public record TiedByMatrix(ElementKey linked) implements Reason {}

    /** The crosswalk ties it to an element that is linked already. */
    public record TiedByCrosswalk(ElementKey linked) implements Reason {}

    /** The title names it, by its code or its name. */
    public record NamedInText(String words) implements Reason {}

    /**
     * Published activities that resemble this one are linked to it.
     *
     * @param activities up to three of those that are, the most similar first
     * @param having number of all that are
     * @param resembling number of all that resemble this one
     */
    public record LinkedBySimilar(List<SimilarTitle> activities, int having, int resembling) implements Reason {

        public LinkedBySimilar {
            activities = List.copyOf(activities);
        }
    }

    /** A published activity. */
    public record SimilarTitle(String slug, String title) {}
}
