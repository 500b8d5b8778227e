package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.ui.RingsParameters.Encoding;
import org.itu.sdgmap.analysis.ui.RingsParameters.Form;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** ITU's declared involvement in the 17 Goals, with the activities under a filter. */
@Route(Paths.RINGS)
@Menu(title = "menu.rings", order = 2)
@AnonymousAllowed
class RingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FILE = "itu-sdg-rings.";

    private final RingsService ringsService;
    private final FrameworkCatalog frameworks;
    private final FilterParameters filters;
    private final FilterSentence filterSentence;
    private final GoalPanel goalPanel;
    private final PublishedState state;

    private final PageHeader header;
    private final FilterBar filterBar;
    private final SdgRings figure;
    private final SegmentedChoice<Form> form;
    private final SegmentedChoice<Encoding> encoding;
    private final SidePanel panel = new SidePanel(this::closePanel);
    private final FilterLinks links = FilterLinks.besideRings();

    private Location address = new Location(Paths.RINGS);
    private ActivityFilter filter = ActivityFilter.all();
    private RingsParameters parameters = RingsParameters.NONE;

    RingsView(
            RingsService ringsService,
            FrameworkCatalog frameworks,
            FilterParameters filters,
            FilterBar filterBar,
            FilterSentence filterSentence,
            GoalPanel goalPanel,
            PublishedState state,
            Translations translations) {
        this.ringsService = ringsService;
        this.frameworks = frameworks;
        this.filters = filters;
        this.filterBar = filterBar;
        this.filterSentence = filterSentence;
        this.goalPanel = goalPanel;
        this.state = state;
        addClassName("rings-page");
        figure = new SdgRings(translations);
        figure.addSelectListener(e -> openGoal(e.code()));
        form = new SegmentedChoice<>(Texts.text("rings.as"), Form.class, f -> Texts.text("rings.as", f), this::showAs);
        encoding = new SegmentedChoice<>(
                Texts.text("rings.encoding"), Encoding.class, e -> Texts.text("rings.encoding", e), this::showEncoding);
        filterBar.onChange(f -> PageAddress.goTo(Paths.RINGS, address, f, parameters.write()));
        header = new PageHeader(
                Texts.text("rings.title"), new CopyLinkButton(), downloadButton("svg"), downloadButton("png"));
        var controls = new Div(form, encoding);
        controls.addClassName("figure-controls");
        var stage = new Div(figure, panel);
        stage.addClassName("rings-stage");
        panel.listenForEscapeOn(stage);
        add(
                header,
                filterBar,
                controls,
                stage,
                links,
                new CountingRule("rule.distinct", "rule.goals", "rule.share", "rule.involvement"),
                new SourceLine(state.changedAt()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("rule.pageTitle", Texts.text("rings.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation();
        var given = address.getQueryParameters().getParameters();
        filter = filters.parse(given);
        parameters = RingsParameters.parse(given, frameworks);
        show();
    }

    private void show() {
        var rings = ringsService.getRings(filter, Texts.language());
        header.setAnswer(answer(rings));
        filterBar.show(filter);
        links.show(filter);
        figure.setData(RingsData.of(rings));
        figure.setCaption(new SdgRings.Caption(
                Texts.text("rings.title"),
                filterSentence.of(filter),
                Texts.text("rings.captionRule"),
                Texts.text("rings.captionSource"),
                Texts.date(state.changedAt())));
        showForm();
        showPanel(rings, false);
    }

    /** Names the Goal that most activities serve, or the Goals where several have equally many. */
    private static String answer(Rings rings) {
        var counts = rings.rings().stream().flatMap(r -> r.goals().stream()).toList();
        long most = counts.stream().mapToLong(Rings.GoalCount::activities).max().orElse(0);
        if (most == 0) {
            return Texts.text("rings.answer.none", rings.total());
        }
        var leading = counts.stream()
                .filter(g -> g.activities() == most)
                .map(Rings.GoalCount::goal)
                .sorted(Comparator.comparingInt(SdgGoal::number))
                .toList();
        if (leading.size() > 1) {
            return Texts.text(
                    "rings.answer.equal",
                    rings.total(),
                    most,
                    Wording.list(leading.stream()
                            .map(g -> Texts.text("rings.goalShort", String.valueOf(g.number())))
                            .toList()));
        }
        var goal = leading.getFirst();
        return Texts.text(
                "rings.answer",
                rings.total(),
                String.valueOf(goal.number()),
                goal.element().title().in(Texts.language()),
                most);
    }

    private void showForm() {
        form.show(parameters.as());
        encoding.show(parameters.encoding());
        encoding.setVisible(parameters.as() == Form.FIGURE);
        figure.showTable(parameters.as() == Form.TABLE);
        figure.setShaded(parameters.encoding() == Encoding.SHADE);
    }

    private void showPanel(Rings rings, boolean takeFocus) {
        var goal = parameters.selected();
        figure.setSelected(goal == null ? null : goal.element().key().code());
        if (goal == null) {
            panel.hide();
        } else {
            panel.open(GoalPanel.title(goal), takeFocus, goalPanel.of(goal, rings, filter));
        }
    }

    private void openGoal(String code) {
        frameworks.listGoals().stream()
                .filter(g -> g.element().key().code().equals(code))
                .findFirst()
                .ifPresent(goal -> {
                    parameters = parameters.withSelected(goal);
                    showPanel(ringsService.getRings(filter, Texts.language()), true);
                    replaceAddress();
                });
    }

    private void closePanel() {
        parameters = parameters.withSelected(null);
        figure.setSelected(null);
        replaceAddress();
    }

    private void showAs(Form chosen) {
        parameters = parameters.withAs(chosen);
        showForm();
        replaceAddress();
    }

    private void showEncoding(Encoding chosen) {
        parameters = parameters.withEncoding(chosen);
        showForm();
        replaceAddress();
    }

    private void replaceAddress() {
        PageAddress.replace(Paths.RINGS, address, filter, parameters.write());
    }

    private Button downloadButton(String format) {
        var button = new Button(
                Texts.text("rings.download." + format),
                new Icon(VaadinIcon.DOWNLOAD_ALT),
                e -> figure.download(format, FILE + format));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
