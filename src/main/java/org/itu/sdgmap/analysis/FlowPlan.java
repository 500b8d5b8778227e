package org.itu.sdgmap.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The strategic plan whose goals make the second column of a flow: parameter plan of an address. */
@Component
public class FlowPlan {

    public static final String PARAMETER = "plan";

    private final FrameworkCatalog frameworks;

    public FlowPlan(FrameworkCatalog frameworks) {
        this.frameworks = frameworks;
    }

    /**
     * The plan of an address, the current one where it names none.
     *
     * @throws InvalidValueException if there is no such plan
     */
    public String parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return current();
        }
        var code = text.strip().toUpperCase(Locale.ROOT);
        return list().stream()
                .map(Framework::code)
                .filter(code::equals)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        PARAMETER,
                        text,
                        "one of "
                                + String.join(
                                        ", ",
                                        list().stream().map(Framework::code).toList())));
    }

    /** The current plan, else the newest. */
    public String current() {
        return list().stream()
                .filter(f -> f.status().equals("CURRENT"))
                .findFirst()
                .orElseGet(() -> list().getLast())
                .code();
    }

    /** All strategic plans, the oldest first. */
    public List<Framework> list() {
        return frameworks.listFrameworks().stream()
                .filter(f -> f.kind().equals("STRATEGIC_PLAN"))
                .sorted(Comparator.comparing(Framework::code))
                .toList();
    }
}
