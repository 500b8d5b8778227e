package org.itu.sdgmap.analysis.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.jspecify.annotations.Nullable;

/**
 * How the page of the strategic plans shows them, as parameters of its address.
 *
 * @param selected the element whose panel is open, null for none
 */
record PlansParameters(@Nullable Element selected, Depth depth, Form as) {

    enum Depth {
        TARGETS,
        ALL
    }

    enum Form {
        FIGURE,
        TABLE
    }

    static final PlansParameters NONE = new PlansParameters(null, Depth.TARGETS, Form.FIGURE);

    /** @throws InvalidValueException that names the parameter, the value and what is expected */
    static PlansParameters parse(Map<String, List<String>> parameters, FrameworkCatalog frameworks) {
        return new PlansParameters(
                PageParameters.find(parameters, "selected")
                        .map(text -> requireElement(text, frameworks))
                        .orElse(null),
                PageParameters.choice(parameters, "depth", NONE.depth),
                PageParameters.choice(parameters, "as", NONE.as));
    }

    Map<String, String> write() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("selected", selected == null ? "" : selected.key().toString());
        parameters.put("depth", PageParameters.write(depth, NONE.depth));
        parameters.put("as", PageParameters.write(as, NONE.as));
        return parameters;
    }

    PlansParameters withSelected(@Nullable Element element) {
        return new PlansParameters(element, depth, as);
    }

    PlansParameters withDepth(Depth newDepth) {
        return new PlansParameters(selected, newDepth, as);
    }

    PlansParameters withAs(Form form) {
        return new PlansParameters(selected, depth, form);
    }

    static Optional<Element> findElement(String text, FrameworkCatalog frameworks) {
        return ElementCodes.parseStrategic(text)
                .flatMap(frameworks::findElement)
                .filter(e ->
                        FrameworkWords.isPlan(frameworks.getFramework(e.key().framework())));
    }

    static boolean isGoalOrTarget(Element element) {
        return element.kind() == ElementKind.GOAL || element.kind() == ElementKind.TARGET;
    }

    private static Element requireElement(String text, FrameworkCatalog frameworks) {
        return findElement(text, frameworks)
                .orElseThrow(() -> new InvalidValueException(
                        "selected", text, "an element of a strategic plan, such as SP2020:2.8"));
    }
}
