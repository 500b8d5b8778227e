package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.analysis.MatrixOptions.Order;
import org.itu.sdgmap.analysis.MatrixOptions.Part;
import org.itu.sdgmap.ui.Texts;

/** Choices of what the matrix shows, in which order, and what counts as evidence. */
class MatrixControls extends Div {

    private final SegmentedChoice<Part> part;
    private final SegmentedChoice<Depth> depth;
    private final SegmentedChoice<Order> rows;
    private final SegmentedChoice<Order> columns;
    private final StatesChoice states;
    private final SourceChoice source;
    private final CountingChoice counting;
    private final NativeDetails arrangement;
    private MatrixOptions options = MatrixOptions.USUAL;
    private ActivityFilter filter = ActivityFilter.all();

    MatrixControls(SerializableConsumer<MatrixOptions> whenArranged, SerializableConsumer<ActivityFilter> whenCounted) {
        addClassName("matrix-controls");
        part = choice("matrix.part", Part.class, p -> whenArranged.accept(options.withPart(p)));
        depth = choice("matrix.depth", Depth.class, d -> whenArranged.accept(options.withDepth(d)));
        rows = choice("matrix.rows", Order.class, o -> whenArranged.accept(options.withRows(o)));
        columns = choice("matrix.columns", Order.class, o -> whenArranged.accept(options.withColumns(o)));
        states = new StatesChoice(s -> whenArranged.accept(options.withStates(s)));
        source = new SourceChoice(s -> whenCounted.accept(filter.withSource(s)));
        counting = new CountingChoice(c -> whenCounted.accept(filter.withCounting(c)));
        var first = new Div(part, depth, source, counting);
        first.addClassName("figure-controls");
        var folded = new Div(rows, columns, states);
        folded.addClassName("figure-controls");
        arrangement = new NativeDetails(Texts.text("matrix.arrangement"), folded);
        arrangement.addClassName("matrix-arrangement");
        add(first, arrangement);
    }

    void show(ActivityFilter newFilter, MatrixOptions newOptions) {
        filter = newFilter;
        options = newOptions;
        if (isArranged(options)) {
            arrangement.setOpen(true);
        }
        part.show(options.part());
        depth.show(options.depth());
        rows.show(options.rows());
        columns.show(options.columns());
        states.show(options);
        source.show(filter);
        counting.show(filter);
        depth.setVisible(options.part() != Part.REPORT);
        arrangement.setVisible(options.part() == Part.MATRIX);
    }

    private static boolean isArranged(MatrixOptions options) {
        return options.rows() != Order.CODE || options.columns() != Order.CODE || !options.showsAllStates();
    }

    private static <E extends Enum<E>> SegmentedChoice<E> choice(
            String key, Class<E> type, SerializableConsumer<E> whenChosen) {
        return new SegmentedChoice<>(Texts.text(key), type, value -> Texts.text(key, value), whenChosen);
    }
}
