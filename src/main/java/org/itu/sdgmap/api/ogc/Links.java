package org.itu.sdgmap.api.ogc;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.ui.Translations;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Links with titles in the language of the answer. */
@Component
class Links {

    private final Translations translations;

    Links(Translations translations) {
        this.translations = translations;
    }

    /** To this form of the resource and to the other one. */
    List<Link> own(OgcRequest asked, MediaType json) {
        var links = new ArrayList<Link>();
        links.add(one(asked, asked.self().with("f", asked.format().code()), "self", type(asked.format(), json)));
        var other = asked.format() == Format.JSON ? Format.HTML : Format.JSON;
        links.add(one(asked, asked.self().with("f", other.code()), "alternate", type(other, json)));
        return links;
    }

    /** To both forms of another resource. */
    List<Link> both(OgcRequest asked, Address address, String rel, MediaType json) {
        return List.of(
                one(asked, address.with("f", Format.JSON.code()), rel, json),
                one(asked, address.with("f", Format.HTML.code()), rel, MediaType.TEXT_HTML));
    }

    Link one(OgcRequest asked, Address address, String rel, MediaType type) {
        var title = translations.text(asked.language(), "ogc.link." + rel);
        return new Link(
                address.toString(),
                rel,
                type.toString().replace("\"", ""),
                type.equals(MediaType.TEXT_HTML)
                        ? translations.text(asked.language(), "ogc.link.forPeople", title)
                        : title,
                null);
    }

    static MediaType type(Format format, MediaType json) {
        return format == Format.HTML ? MediaType.TEXT_HTML : json;
    }
}
