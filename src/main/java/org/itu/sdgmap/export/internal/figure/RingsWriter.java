package org.itu.sdgmap.export.internal.figure;

import java.util.function.Supplier;
import org.itu.sdgmap.analysis.DrawnFigures;
import org.itu.sdgmap.analysis.DrawnRings;
import org.itu.sdgmap.export.ExportNotesService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.SdgRings.Item;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Component;

@Component
class RingsWriter extends FigureWriter {

    private final DrawnFigures figures;
    private final ExportNotesService notes;

    RingsWriter(DrawnFigures figures, ExportNotesService notes, Translations translations) {
        super(translations);
        this.figures = figures;
        this.notes = notes;
    }

    @Override
    public ExportSubject subject() {
        return ExportSubject.RINGS;
    }

    @Override
    Supplier<Figure> read(ExportOrder order) {
        var read = figures.readRings(order.parameters());
        return () -> figure(order, read.get());
    }

    private Figure figure(ExportOrder order, DrawnRings rings) {
        return new Figure(
                notes.of(order, rings.filter(), rings.title(), rings.rules(), Paths.RINGS, false),
                rings.answer(),
                inWords(rings),
                new RingsFigure(rings));
    }

    /** Ring by ring, what is in it. */
    static String inWords(DrawnRings rings) {
        var words = new StringBuilder(rings.data().title());
        for (var ring : rings.data().rings()) {
            words.append(". ").append(ring.label()).append(": ");
            words.append(
                    String.join("; ", ring.items().stream().map(Item::sentence).toList()));
        }
        return words.append('.').toString();
    }
}
