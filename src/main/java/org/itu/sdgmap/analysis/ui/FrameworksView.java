package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.Texts;

/** The frameworks with their editions on a time line. */
@Route(Paths.FRAMEWORKS)
@Menu(title = "menu.frameworks", order = 5)
@AnonymousAllowed
class FrameworksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final double DAYS_OF_A_YEAR = 365.25;

    private final FrameworkCatalog frameworks;
    private final RingsService rings;
    private final PublishedState state;
    private final Clock clock;

    FrameworksView(FrameworkCatalog frameworks, RingsService rings, PublishedState state, Clock clock) {
        this.frameworks = frameworks;
        this.rings = rings;
        this.state = state;
        this.clock = clock;
        addClassName("frameworks-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var all = frameworks.listFrameworks();
        var totals = rings.listFrameworkTotals(PastDay.all(), Texts.language());
        var today = LocalDate.now(clock);
        var line = new FrameworkTimeLine(frameworks, totals, today.getYear() + today.getDayOfYear() / DAYS_OF_A_YEAR);
        var header = new PageHeader(Texts.text("frameworks.title"), new CopyLinkButton());
        header.setAnswer(answer(frameworks, all, totals));
        add(header);
        add(section("frameworks.world", line, all, false), section("frameworks.plans", line, all, true));
        add(line.scale(), new Anchor("/" + Paths.PLANS, Texts.text("plans.link")));
        add(
                new CountingRule("rule.distinct", "frameworks.rule.below", "frameworks.rule.derived"),
                new SourceLine(state.changedAt()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("frameworks.title"));
    }

    private static String answer(
            FrameworkCatalog frameworks, List<Framework> all, Map<String, RingsService.FrameworkCount> totals) {
        int elements = all.stream()
                .mapToInt(f -> frameworks.listElements(f.code()).size())
                .sum();
        var inForce = all.stream()
                .filter(f -> FrameworkWords.isPlan(f) && f.status().equals("CURRENT"))
                .findFirst()
                .map(FrameworkWords::name)
                .orElse("");
        var sdg = totals.getOrDefault("SDG", RingsService.FrameworkCount.NONE);
        return Texts.text("frameworks.answer", all.size(), elements, sdg.linked(), inForce);
    }

    private static Section section(String title, FrameworkTimeLine line, List<Framework> all, boolean plans) {
        var section = new Section(
                new H2(Texts.text(title)),
                line.of(all.stream()
                        .filter(f -> FrameworkWords.isPlan(f) == plans)
                        .toList()));
        section.addClassName("time-section");
        return section;
    }
}
