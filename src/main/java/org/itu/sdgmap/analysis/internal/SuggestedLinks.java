package org.itu.sdgmap.analysis.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.analysis.MatrixSuggestion;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.roaringbitmap.RoaringBitmap;

/**
 * Links that are evidenced but not asserted, under one filter. There are thousands of them between lines and targets:
 * what a line selects is made once a line, and no rows are made for a cell.
 *
 * @param all the strongest first, also those with the least evidence
 */
record SuggestedLinks(List<MatrixSuggestion> all) {

    static SuggestedLinks of(List<Cell> cells, Selected selected) {
        var rows = selected.index().activities();
        var ofSdgs = new HashMap<Integer, RoaringBitmap>();
        var ofLines = new HashMap<Integer, Map<Sector, RoaringBitmap>>();
        return new SuggestedLinks(cells.stream()
                .map(cell -> {
                    var ofSdg = ofSdgs.computeIfAbsent(cell.sdg().id(), rows::withElement);
                    var ofLine = ofLines.computeIfAbsent(cell.line().id(), line -> bySector(selected, line));
                    return new MatrixSuggestion(
                            cell,
                            ofLine.entrySet().stream()
                                    .filter(e -> RoaringBitmap.intersects(e.getValue(), ofSdg))
                                    .map(Map.Entry::getKey)
                                    .toList());
                })
                .toList());
    }

    /** Selected activities of a line, in the order of the Sectors. */
    private static Map<Sector, RoaringBitmap> bySector(Selected selected, int lineId) {
        var rows = selected.index().activities();
        var ofLine = RoaringBitmap.and(selected.activities(), rows.withElement(lineId));
        var bySector = new EnumMap<Sector, RoaringBitmap>(Sector.class);
        for (var sector : Sector.values()) {
            bySector.put(sector, RoaringBitmap.and(ofLine, rows.rows(Dimension.SECTOR, sector.code())));
        }
        return bySector;
    }

    List<MatrixSuggestion> listWithAtLeast(int least) {
        return all.stream()
                .filter(s -> s.cell().activities() >= least || s.cell().entries() >= least)
                .toList();
    }
}
