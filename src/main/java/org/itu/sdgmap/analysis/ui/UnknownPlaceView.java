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
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.ui.MainLayout;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.ProblemPage;
import org.itu.sdgmap.ui.Texts;

/** An address that names no country, area or group; says which may have been meant. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnknownPlaceView extends ProblemPage implements HasErrorParameter<UnknownPlaceException> {

    private final PlaceNames names;
    private final FilterParameters filters;

    UnknownPlaceView(PlaceNames names, FilterParameters filters) {
        this.names = names;
        this.filters = filters;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<UnknownPlaceException> parameter) {
        var typed = parameter.getException().key();
        show(Texts.text("places.unknown"), Texts.text("places.unknown.text", typed));
        var filter = filter(event);
        var meant = new UnorderedList();
        names.meant(typed).forEach(p -> meant.add(new ListItem(new Anchor(p.address(filter), p.name()))));
        var ways = new Div();
        ways.addClassName("suggestions");
        if (meant.getChildren().findAny().isPresent()) {
            ways.add(new Paragraph(Texts.text("activities.none.meant")), meant);
        }
        ways.add(new Anchor(FilterAddress.of(Paths.COUNTRIES, filter), Texts.text("places.unknown.all")));
        addComponentAtIndex(1, ways);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** The filter of the address, which the pages that may be meant keep; one that cannot be read is not worth keeping. */
    private ActivityFilter filter(BeforeEnterEvent event) {
        try {
            return PlacesFilter.withoutPlaces(
                    filters.parse(event.getLocation().getQueryParameters().getParameters()));
        } catch (InvalidValueException e) {
            return ActivityFilter.all();
        }
    }
}
