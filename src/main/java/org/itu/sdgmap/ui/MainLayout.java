package org.itu.sdgmap.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.List;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.security.CurrentAccount;
import org.springframework.boot.info.BuildProperties;

/** The shell around every page: header, the page itself, foot. */
@Layout
@AnonymousAllowed
@NpmPackage(value = "@fontsource-variable/noto-sans", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/noto-sans-arabic", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/noto-sans-sc", version = "5.3.1")
@JsModule("./fonts.ts")
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String MAIN_ID = "main";

    private final Main main = new Main();
    private final ShellHeader header;
    private final transient List<NavigationCount> counts;
    private final PastBar past;

    MainLayout(
            PublishedState state,
            GeodataVersion geodata,
            BuildProperties build,
            AuthenticationContext authentication,
            List<NavigationCount> counts,
            CurrentAccount current,
            Clock clock) {
        this.counts = counts;
        addClassName("shell");
        header = new ShellHeader(authentication, current);
        main.setId(MAIN_ID);
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#" + MAIN_ID, Texts.text("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        past = new PastBar(clock);
        add(skip, header, past, main, foot(state, geodata, build));
    }

    private static Component foot(PublishedState state, GeodataVersion geodata, BuildProperties build) {
        var disclaimer = new Paragraph(Texts.text("map.disclaimer"));
        disclaimer.addClassName("foot-disclaimer");
        var facts = new Paragraph(Texts.text(
                "shell.facts", Texts.date(state.changedAt()), geodata.current(), String.valueOf(build.getVersion())));
        facts.addClassName("foot-facts");
        var openApi = new Anchor("/api/v1/openapi", Texts.text("shell.api"));
        openApi.setRouterIgnore(true);
        facts.add(" ");
        facts.add(openApi);
        var features = new Anchor("/ogc/features/v1?f=html", Texts.text("shell.features"));
        features.setRouterIgnore(true);
        facts.add(" ");
        facts.add(features);
        var foot = new Footer(disclaimer, facts);
        foot.addClassName("foot");
        return foot;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        header.showPlace(event.getLocation());
        for (var one : counts) {
            int count = one.count();
            header.showCount(one.path(), count, one.words(count));
        }
        past.show(event.getLocation());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // A link with lang=… decides for the visit, not for ever; the switch in the header does that.
        UI.getCurrentOrThrow().getPage().setTitle(Texts.text("app.name"));
    }
}
