package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.common.Language;

/** The evidence-based WSIS-SDG Matrix. */
public interface MatrixService {

    /** @param language of the reader, for the words of the filter */
    Matrix getMatrix(ActivityFilter filter, Matrix.Depth depth, Language language);

    /**
     * What is evidenced but not asserted, the strongest evidence first: most activities, then most entries, then most
     * weight.
     *
     * @param least activities, or entries of WSIS Stocktaking, that a link needs; at least 1
     */
    List<MatrixSuggestion> listSuggestions(ActivityFilter filter, Matrix.Depth depth, int least, Language language);

    /**
     * What one cell counts under a filter.
     *
     * @param most activities, and entries, that are listed
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such line, Goal or target
     */
    MatrixEvidence getEvidence(ActivityFilter filter, MatrixCellKey cell, int most, Language language);
}
