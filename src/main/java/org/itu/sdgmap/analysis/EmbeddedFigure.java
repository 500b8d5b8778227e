package org.itu.sdgmap.analysis;

import java.util.List;
import java.util.Map;

/**
 * A figure that stands on another site, with all words around it in one language. Addresses are those of this tool and
 * begin with a slash.
 *
 * @param kind of figure, which its texts follow from
 * @param answer what it shows, in one sentence
 * @param filter what is selected, in words
 * @param rules how it is counted, a sentence or two each
 * @param source with the day of the state
 * @param disclaimer on names and boundaries, empty where there are none
 * @param page of the tool that shows the same
 * @param itemPage of one country or element of the figure, with {code} in its place
 * @param openItem text of a link to that page, with {name} in its place
 * @param properties of the browser element that draws it, by name; addresses have names that end in Url
 */
public record EmbeddedFigure(
        Kind kind,
        String title,
        String answer,
        String filter,
        List<String> rules,
        String source,
        String disclaimer,
        String page,
        String itemPage,
        String openItem,
        Map<String, Object> properties) {

    public enum Kind {
        MAP,
        GOALS,
        LINES
    }

    public EmbeddedFigure {
        rules = List.copyOf(rules);
    }
}
