package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ui.PlansParameters.Depth;
import org.itu.sdgmap.analysis.ui.PlansParameters.Form;
import org.itu.sdgmap.framework.CrosswalkLink.Basis;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.PlanPath.Outcome;
import org.itu.sdgmap.framework.PlanReading;
import org.itu.sdgmap.framework.PlanSuccession;
import org.itu.sdgmap.framework.PlanSuccessions;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.SdgPlans;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;

/** The strategic plans side by side: what became of each goal and target, and what it means today. */
@Route(Paths.PLANS)
@AnonymousAllowed
class PlansView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FILE = "itu-strategic-plans-crosswalk.csv";
    private static final String CSV = "text/csv; charset=utf-8";

    private final FrameworkCatalog frameworks;
    private final PlanSuccessions successions;
    private final PlanPanel planPanel;
    private final boolean coordinator;

    private final PageHeader header;
    private final SdgPlans figure;
    private final SegmentedChoice<Depth> depth;
    private final SegmentedChoice<Form> form;
    private final SidePanel panel = new SidePanel(this::closePanel);

    private Location address = new Location(Paths.PLANS);
    private PlansParameters parameters = PlansParameters.NONE;
    private boolean opened;

    PlansView(
            FrameworkCatalog frameworks,
            PlanSuccessions successions,
            PlanPanel planPanel,
            PublishedState state,
            Translations translations,
            AuthenticationContext authentication) {
        this.frameworks = frameworks;
        this.successions = successions;
        this.planPanel = planPanel;
        coordinator = authentication.hasRole("COORDINATOR");
        addClassName("plans-view");
        figure = new SdgPlans(translations);
        figure.addSelectListener(e -> select(e.id()));
        depth = new SegmentedChoice<>(
                Texts.text("plans.depth"), Depth.class, d -> Texts.text("plans.depth", d), this::showDepth);
        form = new SegmentedChoice<>(Texts.text("rings.as"), Form.class, f -> Texts.text("rings.as", f), this::showAs);
        header = new PageHeader(Texts.text("plans.title"), new CopyLinkButton(), download(translations));
        var controls = new Div(depth, form);
        controls.addClassName("figure-controls");
        var stage = new Div(figure, panel);
        stage.addClassName("plans-stage");
        panel.listenForEscapeOn(stage);
        add(
                FrameworkTrail.to(frameworks, Paths.FRAMEWORKS, null),
                header,
                controls,
                stage,
                new CountingRule("plans.rule", "rule.distinct", "frameworks.rule.below", "frameworks.rule.derived"),
                new SourceLine(state.changedAt()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("plans.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation();
        parameters = PlansParameters.parse(address.getQueryParameters().getParameters(), frameworks);
        showAll(opened);
        opened = true;
    }

    /** @param takeFocus whether an opened panel takes it, because the reader followed a link on this page */
    private void showAll(boolean takeFocus) {
        var succession = successions.getSuccession();
        var selected = parameters.selected();
        if (selected != null && !isAmongTargets(selected, succession)) {
            parameters = parameters.withDepth(Depth.ALL);
        }
        var shown = PlansSelection.of(frameworks, succession, parameters.depth());
        header.setAnswer(answer(succession));
        figure.setData(new PlansData(succession, successions.listTargets(), coordinator).of(shown));
        depth.show(parameters.depth());
        form.show(parameters.as());
        figure.showTable(parameters.as() == Form.TABLE);
        showPanel(succession, shown, takeFocus);
    }

    /** Says what became of the goals and targets of all plans before the one in force. */
    private String answer(PlanSuccession succession) {
        var readings = succession.listPlans().stream()
                .flatMap(p -> frameworks.listElements(p.code()).stream())
                .filter(PlansParameters::isGoalOrTarget)
                .flatMap(e -> succession.read(e).stream())
                .toList();
        long living = count(readings, Outcome.IN_FORCE);
        long dropped = readings.stream()
                .filter(r -> r.list(Outcome.IN_FORCE).isEmpty()
                        && !r.list(Outcome.DROPPED).isEmpty())
                .count();
        long official = succession.listLinks().stream()
                .filter(l -> l.basis() == Basis.OFFICIAL_UNION_LEVEL)
                .count();
        var inForce = succession
                .findPlanInForce()
                .map(p -> p.shortName().in(Texts.language()))
                .orElse("");
        var goals = living == readings.size()
                ? Texts.text("plans.answer.all", living, inForce)
                : Texts.text(
                        "plans.answer", readings.size(), living, inForce, dropped, readings.size() - living - dropped);
        return goals + " "
                + Texts.text("plans.answer.links", succession.listLinks().size(), official);
    }

    private static long count(List<PlanReading> readings, Outcome outcome) {
        return readings.stream().filter(r -> !r.list(outcome).isEmpty()).count();
    }

    private void showPanel(PlanSuccession succession, List<Element> shown, boolean takeFocus) {
        var element = parameters.selected();
        if (element == null) {
            figure.setSelected(null);
            panel.hide();
        } else {
            figure.setSelected(shownAs(element, shown));
            panel.open(FrameworkWords.title(element), takeFocus, planPanel.of(element, succession));
        }
    }

    /** The element's own card, or that of the nearest element above it. */
    private @Nullable String shownAs(Element element, List<Element> shown) {
        if (shown.contains(element)) {
            return element.key().toString();
        }
        var parent = element.parentId();
        return parent == null ? null : shownAs(frameworks.getElement(parent), shown);
    }

    private boolean isAmongTargets(Element element, PlanSuccession succession) {
        return shownAs(element, PlansSelection.of(frameworks, succession, Depth.TARGETS)) != null;
    }

    private void select(String id) {
        PlansParameters.findElement(id, frameworks).ifPresent(element -> {
            parameters = parameters.withSelected(element);
            var succession = successions.getSuccession();
            showPanel(succession, PlansSelection.of(frameworks, succession, parameters.depth()), true);
            replaceAddress();
        });
    }

    private void closePanel() {
        parameters = parameters.withSelected(null);
        figure.setSelected(null);
        replaceAddress();
    }

    /** What is not shown at the lesser depth cannot stay chosen. */
    private void showDepth(Depth chosen) {
        var selected = parameters.selected();
        if (chosen == Depth.TARGETS && selected != null && !isAmongTargets(selected, successions.getSuccession())) {
            parameters = parameters.withSelected(null);
        }
        parameters = parameters.withDepth(chosen);
        showAll(false);
        replaceAddress();
    }

    private void showAs(Form chosen) {
        parameters = parameters.withAs(chosen);
        form.show(chosen);
        figure.showTable(chosen == Form.TABLE);
        replaceAddress();
    }

    private void replaceAddress() {
        PageAddress.replace(Paths.PLANS, address, ActivityFilter.all(), parameters.write());
    }

    private Anchor download(Translations translations) {
        var language = Texts.language();
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var succession = successions.getSuccession();
                    var bytes = new PlanCsv(translations, language)
                            .write(succession, PlansSelection.of(frameworks, succession, Depth.ALL));
                    return new DownloadResponse(new ByteArrayInputStream(bytes), FILE, CSV, bytes.length);
                }),
                Texts.text("plans.download"));
    }
}
