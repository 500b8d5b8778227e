package org.itu.sdgmap.analysis.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.SdgGoal;
import org.jspecify.annotations.Nullable;

/**
 * How the rings page shows its figures, as parameters of its address.
 *
 * @param selected the Goal or line whose panel is open, null for none; a Goal or a line as the figure shows
 */
record RingsParameters(
        Figure figure,
        InvolvementEdition edition,
        Comparison compare,
        @Nullable Element selected,
        Form as,
        Encoding encoding) {

    enum Figure {
        GOALS,
        LINES
    }

    /** Which rings of the Goals are shown. */
    enum Comparison {
        DECLARED,
        COMPUTED,
        SIDE,
        OVERLAID
    }

    enum Form {
        FIGURE,
        TABLE
    }

    /** What shows the number of activities on a tile. */
    enum Encoding {
        SIZE,
        SHADE
    }

    static final RingsParameters NONE = new RingsParameters(
            Figure.GOALS, InvolvementEdition.PLAN_2024_2027, Comparison.OVERLAID, null, Form.FIGURE, Encoding.SIZE);

    /** @throws InvalidValueException that names the parameter, the value and what is expected */
    static RingsParameters parse(Map<String, List<String>> parameters, FrameworkCatalog frameworks) {
        var figure = PageParameters.choice(parameters, "figure", NONE.figure);
        return new RingsParameters(
                figure,
                PageParameters.find(parameters, "edition")
                        .map(InvolvementEdition::getByCode)
                        .orElse(NONE.edition),
                PageParameters.choice(parameters, "compare", NONE.compare),
                PageParameters.find(parameters, "selected")
                        .map(text ->
                                figure == Figure.GOALS ? requireGoal(text, frameworks) : requireLine(text, frameworks))
                        .orElse(null),
                PageParameters.choice(parameters, "as", NONE.as),
                PageParameters.choice(parameters, "encoding", NONE.encoding));
    }

    Map<String, String> write() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("figure", PageParameters.write(figure, NONE.figure));
        parameters.put("edition", edition == NONE.edition ? "" : edition.code());
        parameters.put("compare", PageParameters.write(compare, NONE.compare));
        parameters.put("selected", selected == null ? "" : spelling(selected));
        parameters.put("as", PageParameters.write(as, NONE.as));
        parameters.put("encoding", PageParameters.write(encoding, NONE.encoding));
        return parameters;
    }

    RingsParameters withFigure(Figure newFigure) {
        return new RingsParameters(newFigure, edition, compare, null, as, encoding);
    }

    RingsParameters withEdition(InvolvementEdition newEdition) {
        return new RingsParameters(figure, newEdition, compare, selected, as, encoding);
    }

    RingsParameters withCompare(Comparison comparison) {
        return new RingsParameters(figure, edition, comparison, selected, as, encoding);
    }

    RingsParameters withSelected(@Nullable Element element) {
        return new RingsParameters(figure, edition, compare, element, as, encoding);
    }

    RingsParameters withAs(Form form) {
        return new RingsParameters(figure, edition, compare, selected, form, encoding);
    }

    RingsParameters withEncoding(Encoding newEncoding) {
        return new RingsParameters(figure, edition, compare, selected, as, newEncoding);
    }

    /** The stored code of a Goal, the printed one of a line. */
    private String spelling(Element element) {
        return figure == Figure.GOALS ? element.key().code() : element.displayCode();
    }

    private static Element requireGoal(String text, FrameworkCatalog frameworks) {
        return ElementCodes.parseSdg(text)
                .flatMap(key -> frameworks.listGoals().stream()
                        .map(SdgGoal::element)
                        .filter(e -> e.key().equals(key))
                        .findFirst())
                .orElseThrow(() -> new InvalidValueException("selected", text, "a Goal from SDG1 to SDG17"));
    }

    private static Element requireLine(String text, FrameworkCatalog frameworks) {
        return ElementCodes.parseActionLine(text)
                .flatMap(key -> frameworks.listMatrixLines().stream()
                        .filter(e -> e.key().equals(key))
                        .findFirst())
                .orElseThrow(() -> new InvalidValueException(
                        "selected", text, "an Action Line such as C2, or a sub-line of C7 such as C7-HEALTH"));
    }
}
