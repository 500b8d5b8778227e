package org.itu.sdgmap.framework;

/** Reads from the crosswalk what became of the elements of strategic plans. */
public interface PlanSuccessions {

    /** The present state of the crosswalk. */
    PlanSuccession getSuccession();
}
