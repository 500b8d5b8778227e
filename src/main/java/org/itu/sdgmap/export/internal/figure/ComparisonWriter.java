package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.DrawnComparison;
import org.itu.sdgmap.analysis.DrawnFigures;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.export.ExportNotes;
import org.itu.sdgmap.export.ExportNotesService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.geography.WorldShapes;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Component;

/** Draws the difference of two selections, B less A. */
@Component
class ComparisonWriter extends FigureWriter {

    private final DrawnFigures figures;
    private final MeasureWords measureWords;
    private final WorldShapes shapes;
    private final ExportNotesService notes;

    ComparisonWriter(
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
        return ExportSubject.COMPARISON;
    }

    @Override
    Supplier<Figure> read(ExportOrder order) {
        var read = figures.readComparison(order.parameters());
        return () -> figure(order, read.get());
    }

    private Figure figure(ExportOrder order, DrawnComparison drawn) {
        var words = new MapWords(drawn.measure(), measureWords);
        return new Figure(
                notes(order, drawn),
                drawn.answer(),
                Texts.text("figure.map.alternative", drawn.legend(), drawn.answer()),
                new MapFigure(
                        shapes.getWorld(MapWriter.detail(order.paper())), DifferenceScheme.of(drawn, words), words));
    }

    /** Of both selections; a snapshot only where both are from the same. */
    private ExportNotes notes(ExportOrder order, DrawnComparison drawn) {
        var rules = new ArrayList<>(drawn.rules());
        rules.add(MapWriter.boundaryNotes());
        var a = notes.of(order, drawn.filters().a(), drawn.title(), rules, Paths.COMPARE, true);
        var b = notes.of(order, drawn.filters().b(), drawn.title(), rules, Paths.COMPARE, true);
        boolean same = a.state().equals(b.state());
        return new ExportNotes(
                a.title(),
                side("A", a.filter()) + "\n" + side("B", b.filter()),
                a.rules(),
                a.source(),
                same ? a.state() : side("A", a.state()) + "\n" + side("B", b.state()),
                a.disclaimer(),
                a.address(),
                same ? a.snapshot() : null);
    }

    private static String side(String name, String text) {
        return Texts.text("modes.compare.side", name, text);
    }
}
