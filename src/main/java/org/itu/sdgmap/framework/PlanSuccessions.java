package org.itu.sdgmap.framework;

import java.util.Map;

/** Strategic plans one after the other. */
public interface PlanSuccessions {

    /** What became of the elements, by the present state of the crosswalk. */
    PlanSuccession getSuccession();

    /** What the targets of all plans demand, by id of element. */
    Map<Integer, StrategicTarget> listTargets();
}
