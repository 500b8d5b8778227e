package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.DownloadMenu;
import org.itu.sdgmap.ui.Downloads;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.Texts;

/** The elements of one framework as a tree with numbers of activities, to be searched by code or words. */
@Route(Paths.FRAMEWORKS + "/:framework")
@AnonymousAllowed
class FrameworkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "find";
    private static final int LONGEST_WORDS = 80;

    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;
    private final RingsService rings;
    private final PublishedState state;
    private final transient Downloads downloads;
    private final AuthenticationContext authentication;
    private final Div tree = new Div();
    private final Paragraph found = new Paragraph();
    private String title = "";

    FrameworkView(
            FrameworkCatalog frameworks,
            FrameworkDetails details,
            RingsService rings,
            PublishedState state,
            AuthenticationContext authentication,
            Downloads downloads) {
        this.downloads = downloads;
        this.frameworks = frameworks;
        this.details = details;
        this.rings = rings;
        this.state = state;
        this.authentication = authentication;
        addClassName("framework-view");
        found.addClassName("tree-found");
        found.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var framework = FrameworkAddress.framework(
                frameworks, event.getRouteParameters().get("framework").orElse(""));
        var words = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse("");
        show(framework, words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words);
    }

    private void show(Framework framework, String words) {
        removeAll();
        title = FrameworkWords.name(framework);
        int elements = frameworks.listElements(framework.code()).size();
        var total = rings.listFrameworkTotals(PastDay.all(), Texts.language())
                .getOrDefault(framework.code(), FrameworkCount.NONE);
        var header = new PageHeader(
                title, new CopyLinkButton(), new DownloadMenu(downloads, "framework").about(framework.code()));
        header.setAnswer(
                elements == 0
                        ? Texts.text("frameworks.empty")
                        : Texts.text("frameworks.framework.answer", elements, total.linked(), total.derived()));
        if (authentication.hasRole("COORDINATOR")) {
            header.addAction(new Anchor(
                    "/" + Paths.CORRECTIONS + "/unconfirmed?framework=" + framework.code(),
                    Texts.text("corrections.queue.open")));
        }
        add(FrameworkTrail.to(frameworks, framework.code(), null), header, facts(framework));
        if (FrameworkWords.isPlan(framework) && elements > 0) {
            add(new Anchor("/" + Paths.PLANS, Texts.text("plans.link")));
        }
        if (elements > 0) {
            add(searchField(framework, words), found, tree);
            showTree(framework, words);
            add(
                    new CountingRule("rule.distinct", "frameworks.rule.below", "frameworks.rule.derived"),
                    new SourceLine(state.changedAt()));
        }
    }

    private Component facts(Framework framework) {
        var facts = details.getFacts(framework.code());
        var list = new FrameworkFactList();
        if (framework.periodStart() != null) {
            list.add("period", FrameworkWords.period(framework));
        }
        list.add("status", Texts.text("frameworks.status." + framework.status()))
                .addEnglish("agenda", facts.agenda())
                .addEnglish("adopted", facts.adoptedBy())
                .addEnglish("resolution", facts.resolution())
                .addEnglish("structure", facts.structure());
        if (facts.successor() != null) {
            list.addLink(
                    "successor",
                    FrameworkAddress.of(facts.successor()),
                    FrameworkWords.name(frameworks.getFramework(facts.successor())));
        }
        return list.addEnglish("source", facts.source()).html();
    }

    private TextField searchField(Framework framework, String words) {
        var field = new TextField();
        field.addClassName("tree-search");
        field.setLabel(Texts.text("frameworks.search"));
        field.setMaxLength(LONGEST_WORDS);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(words);
        field.addValueChangeListener(e -> {
            showTree(framework, e.getValue());
            replaceAddress(e.getValue().strip());
        });
        return field;
    }

    private void showTree(Framework framework, String words) {
        var language = Texts.language();
        var elements = frameworks.listElements(framework.code());
        var shown = new FrameworkTree(
                frameworks,
                rings.listFrameworkCounts(framework.code(), PastDay.all(), language),
                authentication.hasRole("COORDINATOR"));
        tree.removeAll();
        if (words.isBlank()) {
            found.setText("");
            tree.add(shown.whole(elements));
        } else {
            var matching = FrameworkTree.matching(elements, words);
            found.setText(Texts.text("frameworks.found", matching.size()));
            tree.add(shown.found(elements, matching));
        }
    }

    /** The words stand in the address, so that the link copies them; other parameters stay. */
    private static void replaceAddress(String words) {
        UI.getCurrentOrThrow().getPage().executeJs("""
                const url = new URL(location.href);
                if ($1) url.searchParams.set($0, $1); else url.searchParams.delete($0);
                history.replaceState(history.state, '', url.pathname + url.search);""", WORDS, words);
    }
}
