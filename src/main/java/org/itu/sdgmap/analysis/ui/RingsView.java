package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itu.sdgmap.analysis.LineRings;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.ui.RingsParameters.Encoding;
import org.itu.sdgmap.analysis.ui.RingsParameters.Figure;
import org.itu.sdgmap.analysis.ui.RingsParameters.Form;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** ITU's involvement in the 17 Goals, declared and computed, and its role in the action lines, under a filter. */
@Route(Paths.RINGS)
@Menu(title = "menu.rings", order = 2)
@AnonymousAllowed
class RingsView extends FigureView {

    private final RingsService ringsService;
    private final FrameworkCatalog frameworks;
    private final FilterSentence filterSentence;
    private final GoalPanel goalPanel;
    private final LinePanel linePanel;
    private final Map<String, String> lineLabels;

    private final PageHeader header;
    private final SdgRings figure;
    private final RingsControls controls = new RingsControls(this::choose);
    private final PlanPeriod period = new PlanPeriod(this::countPlanYears);
    private final Disagreements disagreements = new Disagreements();
    private final SidePanel panel = new SidePanel(this::closePanel);
    private final FilterLinks links = new FilterLinks(Paths.RINGS);
    private final CountingRule goalRules = new CountingRule(
            "rule.distinct",
            "rule.goals",
            "rule.share",
            "rings.rule.weight",
            "rings.rule.declared",
            "rings.rule.position");
    private final CountingRule lineRules = new CountingRule("rule.distinct", "rings.lines.captionCounted");

    private RingsParameters parameters = RingsParameters.NONE;

    RingsView(
            Parts parts,
            RingsService ringsService,
            FrameworkCatalog frameworks,
            FilterSentence filterSentence,
            GoalPanel goalPanel,
            LinePanel linePanel,
            EmbedDialogs embeds,
            Translations translations) {
        super(parts, Paths.RINGS);
        this.ringsService = ringsService;
        this.frameworks = frameworks;
        this.filterSentence = filterSentence;
        this.goalPanel = goalPanel;
        this.linePanel = linePanel;
        lineLabels = Texts.labels(translations, "rings.lineLabel");
        addClassName("rings-page");
        figure = new SdgRings(translations);
        figure.addSelectListener(e -> open(e.code()));
        header = new PageHeader(
                "",
                new CopyLinkButton(),
                embeds.button(() -> EmbedTarget.rings(filter(), parameters.write(), this::title)),
                downloadButton("svg"),
                downloadButton("png"));
        var stage = new Div(figure, panel);
        stage.addClassName("rings-stage");
        panel.listenForEscapeOn(stage);
        add(header, filterBar(), controls, period, stage, disagreements, links, goalRules, lineRules, source());
    }

    @Override
    void read(Map<String, List<String>> given) {
        parameters = RingsParameters.parse(given, frameworks);
    }

    @Override
    Map<String, String> own() {
        return parameters.write();
    }

    @Override
    void show() {
        var filter = filter();
        boolean goals = parameters.figure() == Figure.GOALS;
        header.setTitle(title());
        links.show(filter);
        controls.show(parameters);
        period.show(filter, parameters.edition());
        disagreements.setVisible(goals);
        goalRules.setVisible(goals);
        lineRules.setVisible(!goals);
        figure.setLabels(goals ? Map.of() : lineLabels);
        figure.showTable(parameters.as() == Form.TABLE);
        figure.setShaded(parameters.encoding() == Encoding.SHADE);
        figure.setSelected(
                parameters.selected() == null
                        ? null
                        : parameters.selected().key().code());
        if (goals) {
            showGoals(rings());
        } else {
            showLines(lineRings());
        }
        showPanel(false);
    }

    private void showGoals(Rings rings) {
        header.setAnswer(RingsAnswer.of(rings));
        disagreements.show(rings);
        figure.setComparison(
                switch (parameters.compare()) {
                    case DECLARED, COMPUTED -> SdgRings.Comparison.NONE;
                    case SIDE -> SdgRings.Comparison.SIDE;
                    case OVERLAID -> SdgRings.Comparison.OVERLAY;
                });
        figure.setData(RingsData.of(rings, parameters.compare()));
        figure.setCaption(caption("rings.captionCounted"));
    }

    private void showLines(LineRings rings) {
        header.setAnswer(RingsAnswer.of(rings));
        figure.setComparison(SdgRings.Comparison.NONE);
        figure.setData(LineRingsData.of(rings));
        figure.setCaption(caption("rings.lines.captionCounted"));
    }

    private SdgRings.Caption caption(String rule) {
        return new SdgRings.Caption(
                title(),
                filterSentence.of(filter()),
                Texts.text(rule) + " " + RingsWords.period(filter(), parameters.edition()),
                Texts.text("rings.captionSource"),
                SourceLine.day(stateChangedAt(), filter()));
    }

    @Override
    String title() {
        return Texts.text(parameters.figure() == Figure.GOALS ? "rings.title" : "rings.lines.title");
    }

    private void showPanel(boolean takeFocus) {
        var selected = parameters.selected();
        figure.setSelected(selected == null ? null : selected.key().code());
        if (selected == null) {
            panel.hide();
        } else if (parameters.figure() == Figure.LINES) {
            panel.open(LinePanel.title(selected), takeFocus, linePanel.of(selected, lineRings(), filter()));
        } else {
            var goal = frameworks.listGoals().stream()
                    .filter(g -> g.element().equals(selected))
                    .findFirst()
                    .orElseThrow();
            panel.open(GoalPanel.title(goal), takeFocus, goalPanel.of(goal, rings(), filter()));
        }
    }

    private Rings rings() {
        return ringsService.getRings(filter(), parameters.edition(), Texts.language());
    }

    private LineRings lineRings() {
        return ringsService.getLineRings(filter(), parameters.edition(), Texts.language());
    }

    private void open(String code) {
        var shown = parameters.figure() == Figure.GOALS
                ? frameworks.listGoals().stream().map(SdgGoal::element)
                : frameworks.listMatrixLines().stream();
        shown.filter(e -> e.key().code().equals(code)).findFirst().ifPresent(this::open);
    }

    private void open(Element element) {
        parameters = parameters.withSelected(element);
        controls.show(parameters);
        showPanel(true);
        replaceAddress();
    }

    private void closePanel() {
        parameters = parameters.withSelected(null);
        controls.show(parameters);
        figure.setSelected(null);
        replaceAddress();
    }

    private void choose(RingsParameters chosen) {
        parameters = chosen;
        show();
        UI.getCurrentOrThrow().getPage().setTitle(getPageTitle());
        replaceAddress();
    }

    private void countPlanYears() {
        var edition = parameters.edition();
        goTo(filter().withYears(edition.firstYear(), edition.lastYear()));
    }

    private Button downloadButton(String format) {
        var button = new Button(
                Texts.text("rings.download." + format),
                new Icon(VaadinIcon.DOWNLOAD_ALT),
                e -> figure.download(format, fileName(format)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** Such as itu-sdg-rings-2024-2027-overlaid.svg. */
    private String fileName(String format) {
        var what = parameters.figure() == Figure.GOALS
                ? "itu-sdg-rings-%s-%s"
                        .formatted(
                                parameters.edition().code(),
                                parameters.compare().name().toLowerCase(Locale.ROOT))
                : "itu-action-lines-" + parameters.edition().code();
        return what + "." + format;
    }
}
