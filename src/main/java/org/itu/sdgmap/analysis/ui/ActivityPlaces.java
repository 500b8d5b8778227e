package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.Site;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** Where an activity applies: in a sentence, on a small map, and as a list. */
class ActivityPlaces extends Section {

    ActivityPlaces(ActivityContent content, FilterWords words, Translations translations, String geodataVersion) {
        addClassNames("activity-section", "activity-places");
        add(new H2(Texts.text("activity.places")));
        var sentence = sentence(content, words);
        if (!sentence.isEmpty()) {
            add(new Paragraph(sentence));
        }
        if (!content.countries().isEmpty() || !content.sites().isEmpty()) {
            add(map(content, translations, geodataVersion));
            add(list(content, words));
        }
    }

    private static String sentence(ActivityContent content, FilterWords words) {
        boolean hasPoint = !content.sites().isEmpty();
        return switch (content.scope()) {
            case GLOBAL -> Texts.text(hasPoint ? "activity.places.GLOBAL.seat" : "activity.places.GLOBAL");
            case REGION ->
                Texts.text(
                        hasPoint ? "activity.places.REGION.seat" : "activity.places.REGION",
                        Wording.list(
                                content.regions().stream().map(words::group).toList()));
            case COUNTRY, SITE -> "";
        };
    }

    private static Div map(ActivityContent content, Translations translations, String geodataVersion) {
        var map = new SdgMap(translations, geodataVersion, SdgMap.Mode.MINI);
        map.highlight(
                content.countries(),
                content.sites().stream()
                        .map(s -> new SdgMap.Place(s.longitude(), s.latitude(), name(s)))
                        .toList());
        var frame = new Div(map);
        frame.addClassName("mini-map");
        return frame;
    }

    private static Div list(ActivityContent content, FilterWords words) {
        var places = Markup.root("ul", "place-list");
        content.countries().stream()
                .sorted(Comparator.comparing(words::country, Wording.alphabet()))
                .forEach(iso3 -> Markup.add(Markup.add(places, "li"), "a")
                        .attr("href", PlaceAddress.ofCountry(iso3, PastDay.all()))
                        .text(words.country(iso3)));
        content.sites().forEach(site -> Markup.add(places, "li", "place-point")
                .text(Texts.text("activity.point", name(site), site.latitude(), site.longitude())));
        var list = new Div(Markup.html(places));
        list.addClassName("places");
        return list;
    }

    private static String name(Site site) {
        var name = site.name();
        return name == null ? Texts.text("activity.point.unnamed") : name;
    }
}
