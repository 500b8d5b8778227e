package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.Matrix.State;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.analysis.MatrixOptions.Part;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.analysis.MatrixTable;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.ExportNotesService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Component;

@Component
class MatrixWriter extends FigureWriter {

    private final MatrixService matrices;
    private final FrameworkCatalog frameworks;
    private final FilterParameters filters;
    private final ExportNotesService notes;

    MatrixWriter(
            MatrixService matrices,
            FrameworkCatalog frameworks,
            FilterParameters filters,
            ExportNotesService notes,
            Translations translations) {
        super(translations);
        this.matrices = matrices;
        this.frameworks = frameworks;
        this.filters = filters;
        this.notes = notes;
    }

    @Override
    public ExportSubject subject() {
        return ExportSubject.MATRIX;
    }

    @Override
    Supplier<Figure> read(ExportOrder order) {
        var filter = filters.parse(order.parameters());
        var options = MatrixOptions.parse(order.parameters(), frameworks);
        if (options.part() != Part.MATRIX) {
            throw new InvalidValueException(
                    "as", options.part().name().toLowerCase(Locale.ROOT), "matrix; lists are given as CSV or XLSX");
        }
        return () -> figure(order, filter, options);
    }

    private Figure figure(ExportOrder order, ActivityFilter filter, MatrixOptions options) {
        var shown = matrices.getMatrices(filter, EnumSet.of(Depth.GOAL, options.depth()), order.language());
        var goals = Objects.requireNonNull(shown.get(Depth.GOAL));
        var table = MatrixTable.of(goals, shown.get(Depth.TARGET), options, filter.source());
        var rules = new ArrayList<String>();
        rules.add(Texts.text("matrix.rule.cell"));
        rules.add(Texts.text("matrix.rule.totals"));
        if (filter.counting() == Counting.FRACTIONAL) {
            rules.add(Texts.text("matrix.rule.weight"));
        }
        rules.add(Texts.text("matrix.rule.source"));
        return new Figure(
                notes.of(order, filter, Texts.text("matrix.title"), rules, Paths.MATRIX, false),
                answer(goals),
                Texts.text("matrix.label.caption") + ". " + inWords(table),
                new MatrixFigure(table, frameworks.listGoals(), filter));
    }

    /** How many of the asserted links have evidence, and how many more are evidenced: of the Goals, as on the page. */
    private static String answer(Matrix goals) {
        long both = count(goals, State.ASSERTED_AND_EVIDENCED);
        long asserted = both + count(goals, State.ASSERTED_ONLY);
        return Texts.text("matrix.answer", asserted, both, count(goals, State.EVIDENCED_ONLY));
    }

    private static long count(Matrix goals, State state) {
        return goals.cells().stream().filter(c -> c.state() == state).count();
    }

    /** Line by line, to which Goals or targets it is tied with evidence. */
    private static String inWords(MatrixTable table) {
        return table.rows().stream()
                .map(row -> row.element().displayCode() + ": "
                        + table.columns().stream()
                                .map(column -> table.cell(row, column))
                                .filter(cell -> cell.activities() > 0 || cell.entries() > 0)
                                .map(cell -> cell.sdg().displayCode())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }
}
