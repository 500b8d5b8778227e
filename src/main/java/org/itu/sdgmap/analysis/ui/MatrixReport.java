package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.analysis.MatrixOptions.Part;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** The cells that a reader has collected, kept in the address, with an excerpt to take along. */
@SpringComponent
@Scope("prototype")
class MatrixReport extends Section {

    private final MatrixService matrices;
    private final MatrixWords words;
    private final H2 title = new H2();
    private final Paragraph hint = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final MatrixFiles files = new MatrixFiles(MatrixFiles.Format.CSV, MatrixFiles.Format.XLSX);
    private final NativeButton clear = button("matrix.report.clear");
    private final NativeButton undo = button("matrix.report.undo");
    private SerializableConsumer<List<MatrixCellKey>> whenChanged = cells -> {};
    private SerializableConsumer<MatrixCellKey> whenOpened = cell -> {};
    private List<MatrixCellKey> cells = List.of();
    private @Nullable List<MatrixCellKey> before;

    MatrixReport(MatrixService matrices, MatrixWords words) {
        this.matrices = matrices;
        this.words = words;
        addClassName("matrix-report");
        title.getElement().setAttribute("tabindex", "-1");
        clear.addClickListener(e -> change(List.of()));
        undo.addClickListener(e -> {
            if (before != null) {
                change(before);
            }
        });
        var actions = new Div(files, clear, undo);
        actions.addClassName("report-actions");
        add(title, hint, list, actions);
    }

    void onChange(SerializableConsumer<List<MatrixCellKey>> listener) {
        whenChanged = listener;
    }

    void onOpen(SerializableConsumer<MatrixCellKey> listener) {
        whenOpened = listener;
    }

    void show(ActivityFilter filter, MatrixOptions options) {
        cells = options.report();
        boolean empty = cells.isEmpty();
        setVisible(!empty || before != null || options.part() == Part.REPORT);
        title.setText(Texts.text("matrix.report.title", cells.size()));
        hint.setText(Texts.text(empty ? "matrix.report.empty" : "matrix.report.hint"));
        list.removeAll();
        var depths = cells.stream().map(MatrixCellKey::depth).collect(Collectors.toSet());
        var shown = matrices.getMatrices(filter, depths, Texts.language());
        cells.forEach(cell -> list.add(item(cell, Objects.requireNonNull(shown.get(cell.depth())), filter)));
        list.setVisible(!empty);
        files.setVisible(!empty);
        files.show(filter, options.withPart(Part.REPORT));
        clear.setVisible(!empty);
        undo.setVisible(before != null);
    }

    /** Adds a cell, or takes it out where it is in. */
    void toggle(MatrixCellKey cell) {
        var changed = new ArrayList<>(cells);
        if (!changed.remove(cell)) {
            changed.add(cell);
        }
        change(changed);
    }

    boolean isFull() {
        return cells.size() >= MatrixOptions.MAX_REPORT;
    }

    private void change(List<MatrixCellKey> newCells) {
        before = newCells.size() < cells.size() ? cells : null;
        whenChanged.accept(List.copyOf(newCells));
    }

    private Component item(MatrixCellKey key, Matrix matrix, ActivityFilter filter) {
        var cell = matrix.cell(words.element(key.line()), words.element(key.sdg()));
        var open = new NativeButton(words.name(key), e -> whenOpened.accept(key));
        open.addClassName("report-open");
        var facts = new Span(MatrixWords.state(cell) + "; " + MatrixWords.counts(cell, filter));
        var remove = button("matrix.report.remove");
        remove.setAriaLabel(Texts.text("matrix.report.removeCell", words.shortName(key)));
        remove.addClickListener(e -> {
            toggle(key);
            title.getElement().callJsFunction("focus");
        });
        return new ListItem(open, facts, remove);
    }

    private static NativeButton button(String key) {
        var button = new NativeButton(Texts.text(key));
        button.addClassName("text-button");
        button.getElement().setAttribute("type", "button");
        return button;
    }
}
