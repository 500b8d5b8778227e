package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import java.net.URI;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;

/** Who, what, when, with whom, and where the facts come from. */
class ActivityFacts extends Div {

    ActivityFacts(ActivityContent content) {
        addClassName("activity-facts");
        var facts = Markup.root("dl");
        add(facts, "activity.sector", Texts.text("sector.long", content.sector()));
        add(facts, "activity.kind", Texts.text("kind", content.kind()));
        add(facts, "activity.years", Wording.years(content.startYear(), content.endYear(), content.ongoing()));
        add(facts, "activity.scope", scope(content.scope()));
        if (!content.partners().isEmpty()) {
            var partners = Markup.add(entry(facts, "activity.partners"), "ul");
            content.partners().forEach(name -> addForeign(Markup.add(partners, "li"), name));
        }
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
        add(Markup.html(facts));
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
