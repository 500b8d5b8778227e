package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.itu.sdgmap.ui.MainLayout;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.ProblemPage;
import org.itu.sdgmap.ui.Texts;

/** An address that names no country, area or group; says which may have been meant. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnknownPlaceView extends ProblemPage implements HasErrorParameter<UnknownPlaceException> {

    private final PlaceNames names;

    UnknownPlaceView(PlaceNames names) {
        this.names = names;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<UnknownPlaceException> parameter) {
        var typed = parameter.getException().key();
        show(Texts.text("places.unknown"), Texts.text("places.unknown.text", typed));
        var meant = new UnorderedList();
        names.meant(typed).forEach(p -> meant.add(new ListItem(new Anchor(p.address(), p.name()))));
        var ways = new Div();
        ways.addClassName("suggestions");
        if (meant.getChildren().findAny().isPresent()) {
            ways.add(new Paragraph(Texts.text("activities.none.meant")), meant);
        }
        ways.add(new Anchor("/" + Paths.COUNTRIES, Texts.text("places.unknown.all")));
        addComponentAtIndex(1, ways);
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
