package org.itu.sdgmap.framework;

import java.util.List;
import java.util.Optional;

/** All frameworks and elements, held in memory: a few hundred rows that every page needs. */
public interface FrameworkCatalog {

    /** Number of the newest change of frameworks that the catalogue holds. */
    long revision();

    List<Framework> listFrameworks();

    /** @throws org.itu.sdgmap.common.NotFoundException if there is no such framework */
    Framework getFramework(String code);

    /** All elements of a framework in its own order. */
    List<Element> listElements(String framework);

    Optional<Element> findElement(ElementKey key);

    /** @throws org.itu.sdgmap.common.NotFoundException if there is no such element */
    Element getElement(int id);

    List<Element> listChildren(int id);

    /** The 17 Goals by number. */
    List<SdgGoal> listGoals();

    /** C1 to C11 with the sub-lines of C7 in place of C7 itself: 18 lines. */
    List<Element> listMatrixLines();

    /** Goals of the strategic plans, newest plan first. */
    List<Element> listStrategicGoals();
}
