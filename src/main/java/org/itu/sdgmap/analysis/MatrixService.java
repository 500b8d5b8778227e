package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.Language;

/** The evidence-based WSIS-SDG Matrix. */
public interface MatrixService {

    /** @param language of the reader, for the words of the filter */
    Matrix getMatrix(ActivityFilter filter, Matrix.Depth depth, Language language);
}
