package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.Matrix.Cell;

/**
 * A link that is evidenced but not asserted, with the strength of its evidence.
 *
 * @param cell its weight is fractional, whatever the filter says
 * @param sectors that have at least one activity in the cell
 */
public record MatrixSuggestion(Cell cell, List<Sector> sectors) {}
