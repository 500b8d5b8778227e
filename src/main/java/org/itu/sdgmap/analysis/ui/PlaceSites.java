package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import org.itu.sdgmap.analysis.PlaceProfiles.PlaceSite;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;

/** Exact places of activities as a list beside their map; long ones are folded. */
final class PlaceSites {

    private static final int MOST_UNFOLDED = 6;

    private PlaceSites() {}

    static Html of(List<PlaceSite> sites) {
        var details = Markup.root("details", "place-sites");
        if (sites.size() <= MOST_UNFOLDED) {
            details.attr("open", "");
        }
        Markup.add(details, "summary").text(Texts.text("places.sites", sites.size()));
        var list = Markup.add(details, "ul", "activity-lines");
        for (var site : sites) {
            var item = Markup.add(list, "li");
            Markup.add(item, "bdi").text(name(site));
            Markup.foreignText(item, "a", site.title(), Language.getByCode(site.language()))
                    .attr("href", PastDay.addressOfActivity(site.slug()));
        }
        return Markup.html(details);
    }

    static String name(PlaceSite site) {
        var name = site.name();
        return name == null ? Texts.text("activity.point.unnamed") : name;
    }
}
