package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.DrawnFigures;
import org.itu.sdgmap.analysis.DrawnMap;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.export.ExportNotesService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.Paper;
import org.itu.sdgmap.geography.WorldShapes;
import org.itu.sdgmap.geography.WorldShapes.Detail;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Component;

@Component
class MapWriter extends FigureWriter {

    private final DrawnFigures figures;
    private final MeasureWords measureWords;
    private final WorldShapes shapes;
    private final ExportNotesService notes;

    MapWriter(
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
        return ExportSubject.MAP;
    }

    @Override
    Supplier<Figure> read(ExportOrder order) {
        var read = figures.readMap(order.parameters());
        return () -> figure(order, read.get());
    }

    private Figure figure(ExportOrder order, DrawnMap map) {
        var words = new MapWords(map.measure(), measureWords);
        var scheme = ValueScheme.of(map, words);
        var rules = new ArrayList<>(map.rules());
        rules.add(boundaryNotes());
        return new Figure(
                notes.of(order, map.filter(), map.title(), rules, Paths.MAP, true),
                map.answer(),
                Texts.text("figure.map.alternative", words.heading(), map.answer()),
                new MapFigure(shapes.getWorld(detail(order.paper())), scheme, words));
    }

    static Detail detail(Paper paper) {
        return paper == Paper.A3 ? Detail.LARGE_PAGE : Detail.PAGE;
    }

    /** Of boundaries that are drawn in a way of their own, and where they are from. */
    static String boundaryNotes() {
        return Texts.text("map.notes").replace("\n", " ") + " " + Texts.raw("map.label.attribution");
    }
}
