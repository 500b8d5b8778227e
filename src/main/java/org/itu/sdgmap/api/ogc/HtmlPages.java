package org.itu.sdgmap.api.ogc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.FeatureKind;
import org.itu.sdgmap.api.ogc.HtmlFrame.Step;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every resource for people: all that the form for programs says, as plain HTML without any script.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#rc_html">Requirements class HTML</a>
 */
@Component
class HtmlPages {

    /** Texts in the language that the property language names. */
    private static final Set<String> OF_ITS_OWN_LANGUAGE = Set.of("title", "description");

    private static final int LONG_TEXT = 80;
    private static final int MOST_SHOWN_OF_A_GEOMETRY = 200;

    private final HtmlFrame frame;
    private final Links links;

    HtmlPages(HtmlFrame frame, Links links) {
        this.frame = frame;
        this.links = links;
    }

    String landing(OgcRequest asked, Bodies.Landing body) {
        var content = new Html().element("p", body.description());
        return frame.page(asked, body.title(), List.of(), content, body.links());
    }

    String conformance(OgcRequest asked, Bodies.Conformance body) {
        var content = new Html()
                .element("p", frame.text(asked, "ogc.conformance.intro"))
                .raw("<ul>");
        body.conformsTo().forEach(uri -> content.raw("<li>").link(uri, uri).raw("</li>"));
        content.raw("</ul>");
        return frame.page(asked, frame.text(asked, "ogc.rel.conformance"), way(asked), content, body.links());
    }

    String collections(OgcRequest asked, Bodies.Collections body) {
        var content = new Html();
        for (var collection : body.collections()) {
            content.raw("<section>")
                    .raw("<h2>")
                    .link(to(asked, "collections/" + collection.id()), collection.title())
                    .raw("</h2>");
            addFacts(content, asked, collection);
            content.raw("</section>");
        }
        var links = new ArrayList<>(body.links());
        body.collections().forEach(c -> links.addAll(c.links()));
        return frame.page(
                asked,
                frame.text(asked, "ogc.rel.data"),
                way(asked),
                content,
                links.stream().distinct().toList());
    }

    String collection(OgcRequest asked, Bodies.Collection body) {
        var content = new Html();
        addFacts(content, asked, body);
        content.open("p")
                .link(to(asked, "collections/%s/items".formatted(body.id())), frame.text(asked, "ogc.browse"))
                .close("p");
        return frame.page(asked, body.title(), way(asked, collections(asked)), content, body.links());
    }

    private void addFacts(Html content, OgcRequest asked, Bodies.Collection body) {
        content.element("p", body.description()).raw("<dl class=\"plain-facts\">");
        fact(content, asked, "ogc.id", body.id());
        fact(content, asked, "ogc.itemType", body.itemType());
        var extent = body.extent();
        if (extent != null && extent.spatial() != null) {
            fact(
                    content,
                    asked,
                    "ogc.extent",
                    joined(extent.spatial().bbox().getFirst()) + " ("
                            + extent.spatial().crs() + ")");
        }
        if (extent != null && extent.temporal() != null) {
            var interval = extent.temporal().interval().getFirst();
            fact(
                    content,
                    asked,
                    "ogc.time",
                    String.join(" – ", interval) + " (" + extent.temporal().trs() + ")");
        }
        fact(content, asked, "ogc.crs", String.join(" ", body.crs()));
        fact(content, asked, "ogc.storageCrs", body.storageCrs());
        content.raw("</dl>");
    }

    String items(OgcRequest asked, FeatureKind kind, Bodies.Items body) {
        var content =
                new Html().element("p", frame.text(asked, "ogc.matched", body.numberMatched(), body.numberReturned()));
        addTurning(content, asked, body.links());
        if (!body.features().isEmpty()) {
            addTable(content, asked, kind, body.features());
        }
        addTurning(content, asked, body.links());
        content.open("p", "class", "plain-type")
                .text(frame.text(asked, "ogc.timeStamp", body.timeStamp()))
                .close("p");
        var title = frame.text(asked, "ogc.features", name(asked, kind));
        return frame.page(asked, title, way(asked, collections(asked), collection(asked, kind)), content, body.links());
    }

    private void addTurning(Html content, OgcRequest asked, List<Link> links) {
        boolean first = asked.parameter("cursor") == null;
        var next = links.stream().filter(l -> l.rel().equals("next")).findFirst();
        if (first && next.isEmpty()) {
            return;
        }
        content.open("p", "class", "plain-turning");
        if (!first) {
            content.link(asked.self().without("cursor").toString(), frame.text(asked, "ogc.first"))
                    .raw(" ");
        }
        next.ifPresent(link -> content.open("a", "rel", "next", "href", link.href())
                .text(frame.text(asked, "ogc.rel.next"))
                .close("a"));
        content.close("p");
    }

    private void addTable(Html content, OgcRequest asked, FeatureKind kind, List<Bodies.Item> features) {
        var names = features.getFirst().properties().keySet();
        content.open("div", "class", "plain-scroll", "tabindex", "0", "role", "region", "aria-label", name(asked, kind))
                .raw("<table><thead><tr>");
        content.open("th", "scope", "col").text(frame.text(asked, "ogc.id")).close("th");
        names.forEach(name -> content.open("th", "scope", "col").text(name).close("th"));
        content.open("th", "scope", "col")
                .text(frame.text(asked, "ogc.geometry"))
                .raw("</th></tr></thead><tbody>");
        for (var feature : features) {
            content.raw("<tr>")
                    .open("th", "scope", "row")
                    .link(to(asked, "collections/%s/items/%s".formatted(kind.id(), feature.id())), feature.id())
                    .close("th");
            names.forEach(name -> value(content.raw(cell(feature, name)), asked, feature, name)
                    .raw("</td>"));
            geometry(content.raw("<td>"), asked, feature.geometry(), MOST_SHOWN_OF_A_GEOMETRY)
                    .raw("</td></tr>");
        }
        content.raw("</tbody></table></div>");
    }

    String item(OgcRequest asked, FeatureKind kind, Bodies.Item body) {
        var content = new Html().raw("<dl class=\"plain-facts\">");
        fact(content, asked, "ogc.id", body.id());
        body.properties().keySet().forEach(name -> {
            content.element("dt", name).raw("<dd>");
            value(content, asked, body, name).raw("</dd>");
        });
        content.element("dt", frame.text(asked, "ogc.geometry")).raw("<dd>");
        geometry(content, asked, body.geometry(), Integer.MAX_VALUE).raw("</dd></dl>");
        var items = new Step(
                to(asked, "collections/%s/items".formatted(kind.id())),
                frame.text(asked, "ogc.features", name(asked, kind)));
        return frame.page(
                asked,
                title(body),
                language(asked, body, titleProperty(body)),
                way(asked, collections(asked), collection(asked, kind), items),
                content,
                body.links());
    }

    /** What people call a feature; its id where nobody has named it. */
    private static String title(Bodies.Item item) {
        return item.properties().get(titleProperty(item)) instanceof String name && !name.isBlank() ? name : item.id();
    }

    private static String titleProperty(Bodies.Item item) {
        return item.properties().get("name") instanceof String name && !name.isBlank() ? "name" : "title";
    }

    /** Of a text that may not be in the language of the page; null where it is. */
    private static @Nullable Language language(OgcRequest asked, Bodies.Item item, String property) {
        return OF_ITS_OWN_LANGUAGE.contains(property) && item.properties().get("language") instanceof String code
                ? Language.findByCode(code).filter(l -> l != asked.language()).orElse(null)
                : null;
    }

    /** The definition is written in English for all. */
    private static Html english(Html content, String element, String text) {
        return content.open(element, "lang", "en", "dir", "ltr").text(text).close(element);
    }

    /** Of the definition: each operation with its parameters and answers. */
    String api(OgcRequest asked, Map<String, Object> definition) {
        var content = new Html().element("p", frame.text(asked, "ogc.api.intro"));
        for (var operation : Operations.of(definition)) {
            content.open("h2", "class", "plain-path")
                    .text("GET " + operation.path())
                    .close("h2");
            english(content, "p", operation.summary());
            if (!operation.parameters().isEmpty()) {
                content.raw("<dl class=\"plain-facts\">");
                operation.parameters().forEach((name, meaning) -> english(content.element("dt", name), "dd", meaning));
                content.raw("</dl>");
            }
            content.element("p", frame.text(asked, "ogc.api.answers", String.join(", ", operation.answers())));
        }
        return frame.page(
                asked, frame.text(asked, "ogc.rel.service-doc"), way(asked), content, links.own(asked, Format.OPENAPI));
    }

    private void fact(Html content, OgcRequest asked, String key, String value) {
        content.element("dt", frame.text(asked, key))
                .raw("<dd>")
                .open("bdi")
                .text(value)
                .raw("</bdi></dd>");
    }

    /** Sentences get a wider column than words. */
    private static String cell(Bodies.Item item, String property) {
        return item.properties().get(property) instanceof String text && text.length() > LONG_TEXT
                ? "<td class=\"plain-long\">"
                : "<td>";
    }

    private static Html value(Html content, OgcRequest asked, Bodies.Item item, String property) {
        var value = item.properties().get(property);
        if (value == null) {
            return content.raw("–");
        }
        var text = value instanceof Collection<?> several ? joined(several) : String.valueOf(value);
        return text.startsWith("http://") || text.startsWith("https://")
                ? content.link(text, text)
                : content.isolated(text, language(asked, item, property));
    }

    private Html geometry(Html content, OgcRequest asked, @Nullable String geometry, int most) {
        if (geometry == null) {
            return content.text(frame.text(asked, "ogc.noGeometry"));
        }
        var shown = geometry.length() <= most ? geometry : geometry.substring(0, most) + "…";
        return content.open("code", "dir", "ltr").text(shown).close("code");
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String name(OgcRequest asked, FeatureKind kind) {
        return frame.text(asked, "ogc.collection." + kind.id());
    }

    private List<Step> way(OgcRequest asked, Step... further) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(to(asked, ""), frame.text(asked, "ogc.title")));
        steps.addAll(List.of(further));
        return steps;
    }

    private Step collections(OgcRequest asked) {
        return new Step(to(asked, "collections"), frame.text(asked, "ogc.rel.data"));
    }

    private Step collection(OgcRequest asked, FeatureKind kind) {
        return new Step(to(asked, "collections/" + kind.id()), name(asked, kind));
    }

    /** Another page, in the language that this one was asked for. */
    private static String to(OgcRequest asked, String segments) {
        var address = segments.isEmpty() ? asked.root() : asked.root().below(segments);
        var lang = asked.parameter("lang");
        return (lang == null ? address : address.with("lang", lang))
                .with("f", "html")
                .toString();
    }
}
