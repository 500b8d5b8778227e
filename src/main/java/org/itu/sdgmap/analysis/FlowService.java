package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.Language;

/** Ties Sectors, strategic goals, action lines and Goals by the activities that they share. */
public interface FlowService {

    /**
     * @param plan code of the strategic plan whose goals make the second column
     * @param language of the reader, for the words of the filter
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such plan
     */
    Flow getFlow(ActivityFilter filter, String plan, Language language);
}
