package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.Matrix.State;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.analysis.MatrixOptions.Order;
import org.itu.sdgmap.analysis.MatrixOptions.Part;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.SdgMatrix;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** The WSIS-SDG Matrix with the evidence for each link, suggestions of further links, and a report of chosen cells. */
@Route(Paths.MATRIX)
@Menu(title = "menu.matrix", order = 3)
@AnonymousAllowed
class MatrixView extends FigureView {

    private final MatrixService matrices;
    private final FrameworkCatalog frameworks;
    private final MatrixPanel matrixPanel;

    private final PageHeader header;
    private final MatrixControls controls;
    private final SdgMatrix figure;
    private final MatrixSuggestionTable suggestions;
    private final MatrixReport report;
    private final MatrixFiles files =
            new MatrixFiles(MatrixFiles.Format.CSV, MatrixFiles.Format.XLSX, MatrixFiles.Format.SVG);
    private final Button reportButton = new Button();
    private final SidePanel panel = new SidePanel(this::closePanel);
    private final FilterLinks links = new FilterLinks(Paths.MATRIX);

    private MatrixParameters parameters = MatrixParameters.NONE;

    MatrixView(
            Parts parts,
            MatrixService matrices,
            FrameworkCatalog frameworks,
            MatrixPanel matrixPanel,
            MatrixReport report,
            Translations translations) {
        super(parts, Paths.MATRIX);
        this.matrices = matrices;
        this.frameworks = frameworks;
        this.matrixPanel = matrixPanel;
        this.report = report;
        addClassName("matrix-page");
        figure = new SdgMatrix(translations);
        figure.addCellListener(e -> openCell(e.cell()));
        figure.addGoalsListener(e -> openGoals(e.goals()));
        suggestions =
                new MatrixSuggestionTable(least -> arrange(parameters.options().withLeast(least)), this::openCell);
        controls = new MatrixControls(this::arrange, this::goTo);
        report.onChange(cells -> arrange(parameters.options().withReport(cells)));
        report.onOpen(cell -> openCell(cell.toString()));
        reportButton.addThemeVariants(ButtonVariant.LUMO_SMALL);
        reportButton.addClassName("report-toggle");
        reportButton.addClickListener(e -> {
            var cell = parameters.selected();
            if (cell != null) {
                report.toggle(cell);
            }
        });
        header = new PageHeader(Texts.text("matrix.title"), new CopyLinkButton(), files);
        var main = new Div(figure, suggestions, report);
        main.addClassName("matrix-main");
        var stage = new Div(main, panel);
        stage.addClassName("matrix-stage");
        panel.listenForEscapeOn(stage);
        add(
                header,
                filterBar(),
                controls,
                stage,
                links,
                new CountingRule("matrix.rule.cell", "matrix.rule.totals", "matrix.rule.weight", "matrix.rule.source"),
                source());
    }

    @Override
    String title() {
        return Texts.text("matrix.title");
    }

    @Override
    void read(Map<String, List<String>> given) {
        parameters = MatrixParameters.parse(given, frameworks);
    }

    @Override
    Map<String, String> own() {
        return parameters.write();
    }

    @Override
    void show() {
        header.setAnswer(answer());
        links.show(filter());
        showArranged();
        showPanel(false);
    }

    /** How many of the asserted links have evidence, and how many more are evidenced. */
    private String answer() {
        var states = matrices.getMatrix(filter(), Depth.GOAL, Texts.language()).cells().stream()
                .collect(Collectors.groupingBy(Matrix.Cell::state, Collectors.counting()));
        long evidenced = states.getOrDefault(State.ASSERTED_AND_EVIDENCED, 0L);
        return Texts.text(
                "matrix.answer",
                evidenced + states.getOrDefault(State.ASSERTED_ONLY, 0L),
                evidenced,
                states.getOrDefault(State.EVIDENCED_ONLY, 0L));
    }

    private void showArranged() {
        var filter = filter();
        var options = parameters.options();
        controls.show(filter, options);
        files.show(filter, options);
        figure.setVisible(options.part() == Part.MATRIX);
        if (options.part() == Part.MATRIX) {
            figure.showFilter(FilterAddress.query(filter), options.depth() == Depth.TARGET);
            figure.setOrder(options.rows() == Order.EVIDENCE, options.columns() == Order.EVIDENCE);
            figure.setOpen(options.open());
            figure.setStates(options.states().stream().map(Enum::name).sorted().toList());
        }
        suggestions.setVisible(options.part() == Part.SUGGESTIONS);
        if (options.part() == Part.SUGGESTIONS) {
            suggestions.show(
                    matrices.listSuggestions(filter, options.depth(), options.least(), Texts.language())
                            .items(),
                    filter,
                    options);
        } else {
            suggestions.clear();
        }
        figure.setCollected(
                options.report().stream().map(MatrixCellKey::toString).toList());
        report.show(filter, options);
        showReportButton();
    }

    private void showReportButton() {
        var cell = parameters.selected();
        boolean collected = cell != null && parameters.options().report().contains(cell);
        boolean full = !collected && report.isFull();
        reportButton.setText(
                full
                        ? Texts.text("matrix.report.full", MatrixOptions.MAX_REPORT)
                        : Texts.text(collected ? "matrix.report.takeOut" : "matrix.report.add"));
        reportButton.setEnabled(!full);
    }

    private void showPanel(boolean takeFocus) {
        var cell = parameters.selected();
        figure.setSelected(cell == null ? "" : cell.toString());
        if (cell == null) {
            panel.hide();
        } else {
            panel.open(matrixPanel.title(cell), takeFocus, reportButton, matrixPanel.of(cell, filter()));
        }
    }

    /** @param text as the browser gives it; what names no cell opens nothing */
    private void openCell(String text) {
        try {
            parameters = parameters.withSelected(MatrixCellKey.parse("selected", text, frameworks));
        } catch (InvalidValueException e) {
            return;
        }
        showReportButton();
        showPanel(true);
        replaceAddress();
    }

    /** @param text numbers of Goals with commas between, as the browser gives it */
    private void openGoals(String text) {
        arrange(parameters
                .options()
                .withOpen(Arrays.stream(text.split(","))
                        .filter(number -> number.matches("[1-9]|1[0-7]"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet())));
    }

    private void arrange(MatrixOptions options) {
        parameters = parameters.with(options);
        showArranged();
        replaceAddress();
    }

    private void closePanel() {
        parameters = parameters.withSelected(null);
        figure.setSelected("");
        replaceAddress();
    }
}
