package org.itu.sdgmap.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is on record of one framework or one element beyond the catalogue. */
public interface FrameworkDetails {

    /** @throws org.itu.sdgmap.common.NotFoundException if there is no such framework */
    FrameworkFacts getFacts(String framework);

    /** @throws org.itu.sdgmap.common.NotFoundException if there is no such element */
    ElementRecord getRecord(int elementId);

    /** Links of an element in both directions, by framework and order of the other element. */
    List<CrosswalkLink> listCrosswalk(int elementId);

    /** Ties of an action line, Goal or target in the WSIS-SDG Matrix, in the order of the other element. */
    List<MatrixLink> listMatrixLinks(int elementId);

    /** Years in which the Forum reviews a Goal in depth, earliest first; a target is reviewed with its Goal. */
    List<HlpfReview> listHlpfReviews(int elementId);

    /** The element itself if it is an indicator of ITU, else the indicators below it. */
    List<SdgIndicator> listIndicators(int elementId);

    Optional<SdgTarget> findSdgTarget(int elementId);

    Optional<ActionLine> findActionLine(int elementId);

    /** Facilitators and ITU's roles of all action lines and sub-lines, by id of element. */
    Map<Integer, ActionLine> listActionLines();

    /** All ties of the WSIS-SDG Matrix. */
    List<MatrixTie> listMatrix();

    Optional<StrategicTarget> findStrategicTarget(int elementId);
}
