package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import org.itu.sdgmap.analysis.PlaceProfiles.PlaceSite;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;

/** Exact places of activities as a list beside their map; long ones are folded, and very long ones begun. */
final class PlaceSites {

    private static final int MOST_UNFOLDED = 6;

    private PlaceSites() {}

    /**
     * @param total how many there are, of which the first are given
     * @param activities address of all activities that have them
     */
    static Html of(List<PlaceSite> sites, long total, String activities) {
        var details = Markup.root("details", "place-sites");
        if (sites.size() <= MOST_UNFOLDED) {
            details.attr("open", "");
        }
        Markup.add(details, "summary").text(Texts.text("places.sites", total));
        if (total > sites.size()) {
            var first = Markup.add(details, "p");
            first.appendText(Texts.text("map.place.most", sites.size()) + " ");
            Markup.add(first, "a").attr("href", activities).text(Texts.text("places.sites.all"));
        }
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
