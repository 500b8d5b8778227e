package org.itu.sdgmap.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.itu.sdgmap.geography.GeodataVersion;
import org.springframework.boot.info.BuildProperties;

/** What runs here: versions of the application, its platform and its data. */
@Route(Paths.SYSTEM)
@RolesAllowed("ADMIN")
class SystemView extends Div implements HasDynamicTitle {

    SystemView(BuildProperties build, GeodataVersion geodata, PublishedState state) {
        addClassName("system");
        var header = new PageHeader(Texts.text("system.title"));
        header.setAnswer(Texts.text("system.answer"));
        var facts = new DescriptionList();
        add(facts, "system.application", String.valueOf(build.getVersion()));
        add(facts, "system.java", System.getProperty("java.version"));
        add(facts, "system.geodata", geodata.current());
        add(facts, "system.changed", state.changedAt().toString());
        add(header, facts);
    }

    private static void add(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(Texts.text(key)), new DescriptionList.Description(value));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("system.title");
    }
}
