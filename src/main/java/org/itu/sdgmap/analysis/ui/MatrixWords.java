package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;

/** Cells of the matrix in the reader's language. */
@SpringComponent
class MatrixWords {

    private final FrameworkCatalog frameworks;

    MatrixWords(FrameworkCatalog frameworks) {
        this.frameworks = frameworks;
    }

    Element element(ElementKey key) {
        return frameworks.findElement(key).orElseThrow();
    }

    /** C2 × SDG 9. */
    String shortName(MatrixCellKey cell) {
        return Texts.text(
                "matrix.cell.short",
                Wording.code(ElementCodes.display(cell.line())),
                Texts.text("sdg.short", Wording.code(ElementCodes.display(cell.sdg()))));
    }

    /** C2 Information and communication infrastructure × SDG 9 Industry, innovation and infrastructure. */
    String name(MatrixCellKey cell) {
        return Texts.text(
                "matrix.cell.short",
                FrameworkWords.title(element(cell.line())),
                FrameworkWords.title(element(cell.sdg())));
    }

    static String state(Matrix.Cell cell) {
        return Texts.text("matrix.label.state", cell.state());
    }

    /** 112 activities, 3 Stocktaking entries; without what the filter leaves out. */
    static String counts(Matrix.Cell cell, ActivityFilter filter) {
        var activities = filter.counting() == Counting.FRACTIONAL
                ? Texts.text("matrix.count.weight", cell.activities(), Matrix.oneDecimal(cell.weight()))
                : Texts.text("matrix.count.activities", cell.activities());
        var entries = Texts.text("matrix.count.entries", cell.entries());
        if (filter.source() == EvidenceSource.ITU) {
            return activities;
        }
        return filter.source() == EvidenceSource.STOCKTAKING
                ? entries
                : activities + Texts.text("list.separator") + entries;
    }
}
