package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.analysis.MatrixOptions.Part;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.ExportNotes;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.springframework.stereotype.Component;

/** The cells of the matrix, the suggestions, or the cells of a report with what stands behind them. */
@Component
class MatrixData extends DataExports {

    private final MatrixContents contents;
    private final FrameworkCatalog frameworks;

    MatrixData(Parts parts, MatrixContents contents, FrameworkCatalog frameworks) {
        super(parts, ExportSubject.MATRIX, false);
        this.contents = contents;
        this.frameworks = frameworks;
    }

    @Override
    List<String> tables() {
        return List.of("cells", "evidence");
    }

    @Override
    List<String> own() {
        return MatrixOptions.NAMES;
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().filter(order);
        var part = MatrixOptions.parse(order.parameters(), frameworks).part();
        DataParameters.find(order, DataParameters.Own.TABLE)
                .filter(table -> table.equals("evidence") && part != Part.REPORT)
                .ifPresent(table -> {
                    throw new InvalidValueException(
                            DataParameters.Own.TABLE, table, "cells; evidence is of reports alone");
                });
    }

    @Override
    DataContent content(ExportOrder order) {
        var filter = parts.parameters().filter(order);
        var options = MatrixOptions.parse(order.parameters(), frameworks);
        var content = contents.content(filter, options, order.language());
        var tables = new ArrayList<DataTable>();
        tables.add(content.cells().as("cells"));
        var evidence = content.evidence();
        if (evidence != null) {
            tables.add(evidence.as("evidence"));
        }
        return new DataContent(
                notes(order, content),
                tables,
                content.table() == null ? null : workbook -> MatrixSheet.addTo(workbook, content));
    }

    private ExportNotes notes(ExportOrder order, MatrixContent content) {
        return notes(order, content.filter(), content.title(), "matrix", false, content.rules());
    }
}
