package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.stocktaking.StocktakingListItem;

/**
 * What a cell of the matrix counts.
 *
 * @param cell with the full counts
 * @param activities those that changed last, the last first, at most as many as were asked for
 * @param entries of WSIS Stocktaking, likewise
 */
public record MatrixEvidence(Cell cell, List<ActivityListItem> activities, List<StocktakingListItem> entries) {}
