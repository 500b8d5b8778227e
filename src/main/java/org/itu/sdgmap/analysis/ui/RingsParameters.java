package org.itu.sdgmap.analysis.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.SdgGoal;
import org.jspecify.annotations.Nullable;

/**
 * How the rings page shows its figures, as parameters of its address.
 *
 * @param selected the Goal whose panel is open, null for none
 */
record RingsParameters(@Nullable SdgGoal selected, Form as, Encoding encoding) {

    enum Form {
        FIGURE,
        TABLE
    }

    /** What shows the number of activities on a tile. */
    enum Encoding {
        SIZE,
        SHADE
    }

    static final RingsParameters NONE = new RingsParameters(null, Form.FIGURE, Encoding.SIZE);

    /** @throws InvalidValueException that names the parameter, the value and what is expected */
    static RingsParameters parse(Map<String, List<String>> parameters, FrameworkCatalog frameworks) {
        return new RingsParameters(
                PageParameters.find(parameters, "selected")
                        .map(text -> requireGoal(text, frameworks))
                        .orElse(null),
                PageParameters.choice(parameters, "as", NONE.as),
                PageParameters.choice(parameters, "encoding", NONE.encoding));
    }

    Map<String, String> write() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(
                "selected", selected == null ? "" : selected.element().key().code());
        parameters.put("as", PageParameters.write(as, NONE.as));
        parameters.put("encoding", PageParameters.write(encoding, NONE.encoding));
        return parameters;
    }

    RingsParameters withSelected(@Nullable SdgGoal goal) {
        return new RingsParameters(goal, as, encoding);
    }

    RingsParameters withAs(Form form) {
        return new RingsParameters(selected, form, encoding);
    }

    RingsParameters withEncoding(Encoding newEncoding) {
        return new RingsParameters(selected, as, newEncoding);
    }

    private static SdgGoal requireGoal(String text, FrameworkCatalog frameworks) {
        return ElementCodes.parseSdg(text)
                .flatMap(key -> frameworks.listGoals().stream()
                        .filter(g -> g.element().key().equals(key))
                        .findFirst())
                .orElseThrow(() -> new InvalidValueException("selected", text, "a Goal from SDG1 to SDG17"));
    }
}
