package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who, what, when, with whom, and where the facts come from. */
class ActivityFacts extends Div {

    ActivityFacts(ActivityContent content) {
        addClassName("activity-facts");
        var facts = Markup.root("dl");
        add(facts, "activity.sector", Texts.text("sector.long", content.sector()));
        add(facts, "activity.kind", Texts.text("kind", content.kind()));
        add(facts, "activity.years", Wording.years(content.startYear(), content.endYear(), content.ongoing()));
        addDay(facts, "activity.startDate", content.startDate());
        addDay(facts, "activity.endDate", content.endDate());
        add(facts, "activity.scope", scope(content.scope()));
        addNames(facts, "activity.partners", content.partners());
        addNames(facts, "activity.resolutions", content.resolutions());
        var url = content.url();
        if (url != null) {
            host(url).ifPresent(host -> Markup.add(entry(facts, "activity.page"), "a")
                    .attr("href", url)
                    .attr("rel", "external noopener noreferrer")
                    .attr("dir", "ltr")
                    .text(host));
        }
        var source = content.source();
        if (source != null) {
            addForeign(entry(facts, "activity.source"), source);
        }
        confidence(content).ifPresent(text -> add(facts, "activity.confidence", text));
        add(facts, "activity.language", content.language().ownName());
        addNames(
                facts,
                "activity.translations",
                content.translations().keySet().stream()
                        .sorted()
                        .map(Language::ownName)
                        .toList());
        add(Markup.html(facts));
    }

    /** An exact day, where it is known. */
    private static void addDay(Element facts, String key, @Nullable LocalDate day) {
        if (day != null) {
            add(facts, key, Texts.date(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
    }

    private static void addNames(Element facts, String key, List<String> names) {
        if (!names.isEmpty()) {
            var list = Markup.add(entry(facts, key), "ul");
            names.forEach(name -> addForeign(Markup.add(list, "li"), name));
        }
    }

    private static String scope(Scope scope) {
        return Texts.text("scope.long", scope);
    }

    private static Optional<String> confidence(ActivityContent content) {
        return Optional.ofNullable(content.confidence())
                .filter(c -> c.equals("verified") || c.equals("known"))
                .map(c -> Texts.text("confidence." + c));
    }

    static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A text that keeps its own direction and stands where the reader's lines begin. */
    private static void addForeign(Element parent, String text) {
        Markup.add(parent, "span").attr("dir", "auto").text(text);
    }

    private static void add(Element facts, String key, String text) {
        entry(facts, key).text(text);
    }

    private static Element entry(Element facts, String key) {
        Markup.add(facts, "dt").text(Texts.text(key));
        return Markup.add(facts, "dd");
    }
}
