package org.itu.sdgmap.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.common.Language;

/** The evidence-based WSIS-SDG Matrix. All of one answer is from one published state. */
public interface MatrixService {

    /** @param language of the reader, for the words of the filter */
    Matrix getMatrix(ActivityFilter filter, Matrix.Depth depth, Language language);

    /** The matrix in each of some depths. */
    Map<Matrix.Depth, Matrix> getMatrices(ActivityFilter filter, Set<Matrix.Depth> depths, Language language);

    /**
     * What is evidenced but not asserted, the strongest evidence first: most activities, then most entries, then most
     * weight.
     *
     * @param least activities, or entries of WSIS Stocktaking, that a link needs; at least 1
     */
    MatrixList<MatrixSuggestion> listSuggestions(
            ActivityFilter filter, Matrix.Depth depth, int least, Language language);

    /**
     * What some cells count under a filter, in the order of the cells. Many cells cost as many queries as one.
     *
     * @param most activities, and entries, that are listed of each cell
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such line, Goal or target
     */
    MatrixList<MatrixEvidence> listEvidence(
            ActivityFilter filter, List<MatrixCellKey> cells, int most, Language language);

    /** As {@link #listEvidence} for one cell. */
    default MatrixEvidence getEvidence(ActivityFilter filter, MatrixCellKey cell, int most, Language language) {
        return listEvidence(filter, List.of(cell), most, language).items().getFirst();
    }
}
