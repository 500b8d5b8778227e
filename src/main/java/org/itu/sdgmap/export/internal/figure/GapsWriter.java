package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.DrawnFigures;
import org.itu.sdgmap.analysis.DrawnGaps;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.export.ExportNotesService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.geography.WorldShapes;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Component;

@Component
class GapsWriter extends FigureWriter {

    private final DrawnFigures figures;
    private final MeasureWords measureWords;
    private final WorldShapes shapes;
    private final ExportNotesService notes;

    GapsWriter(
            DrawnFigures figures,
            MeasureWords measureWords,
            WorldShapes shapes,
            ExportNotesService notes,
            Translations translations) {
        super(translations);
        this.figures = figures;
        this.measureWords = measureWords;
        this.shapes = shapes;
        this.notes = notes;
    }

    @Override
    public ExportSubject subject() {
        return ExportSubject.GAPS;
    }

    @Override
    Supplier<Figure> read(ExportOrder order) {
        var read = figures.readGaps(order.parameters());
        return () -> figure(order, read.get());
    }

    private Figure figure(ExportOrder order, DrawnGaps gaps) {
        var words = new MapWords(CoverageMeasure.ACTIVITIES, measureWords);
        var rules = new ArrayList<>(gaps.rules());
        rules.add(MapWriter.boundaryNotes());
        return new Figure(
                notes.of(order, gaps.filter(), gaps.title(), rules, Paths.GAPS, true),
                gaps.answer(),
                Texts.text("figure.map.alternative", gaps.legend(), gaps.answer()),
                new MapFigure(shapes.getWorld(MapWriter.detail(order.paper())), GapScheme.of(gaps, words), words));
    }
}
