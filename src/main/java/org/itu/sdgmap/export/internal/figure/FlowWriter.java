package org.itu.sdgmap.export.internal.figure;

import java.util.function.Supplier;
import org.itu.sdgmap.analysis.DrawnFigures;
import org.itu.sdgmap.analysis.DrawnFlow;
import org.itu.sdgmap.export.ExportNotesService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Component;

@Component
class FlowWriter extends FigureWriter {

    private final DrawnFigures figures;
    private final ExportNotesService notes;

    FlowWriter(DrawnFigures figures, ExportNotesService notes, Translations translations) {
        super(translations);
        this.figures = figures;
        this.notes = notes;
    }

    @Override
    public ExportSubject subject() {
        return ExportSubject.FLOW;
    }

    @Override
    Supplier<Figure> read(ExportOrder order) {
        var read = figures.readFlow(order.parameters());
        return () -> figure(order, read.get());
    }

    private Figure figure(ExportOrder order, DrawnFlow flow) {
        return new Figure(
                notes.of(order, flow.filter(), flow.title(), flow.rules(), Paths.FLOW, false),
                flow.answer(),
                flow.chart().title() + ". " + flow.chart().sentence(),
                new FlowFigure(flow.chart()));
    }
}
