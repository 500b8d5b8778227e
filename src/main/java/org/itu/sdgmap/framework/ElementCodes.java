package org.itu.sdgmap.framework;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Spellings of codes. The tool accepts several and shows one. */
public final class ElementCodes {

    private static final Map<String, String> SUB_LINE_DISPLAY = Map.of(
            "C7.e-government", "C7-GOV",
            "C7.e-business", "C7-BUS",
            "C7.e-learning", "C7-LEARN",
            "C7.e-health", "C7-HEALTH",
            "C7.e-employment", "C7-EMPLOY",
            "C7.e-environment", "C7-ENV",
            "C7.e-agriculture", "C7-AGRI",
            "C7.e-science", "C7-SCI");

    /** Plan, code, and the small letter of an outcome or output. */
    private static final Pattern STRATEGIC = Pattern.compile("(SP20[0-9]{2})[:-](\\S{1,12}?)((?:-[A-Z])?)");

    private ElementCodes() {}

    /** The one spelling shown to people. */
    public static String display(ElementKey key) {
        return switch (key.framework()) {
            case ElementKey.WSIS -> SUB_LINE_DISPLAY.getOrDefault(key.code(), key.code());
            case ElementKey.SDG -> key.code().startsWith("SDG") ? key.code().substring(3) : key.code();
            default -> key.code();
        };
    }

    /** The element that a code within a framework spells, in any spelling; whether it exists is another question. */
    public static Optional<ElementKey> parse(String framework, String text) {
        return switch (framework) {
            case ElementKey.SDG -> parseSdg(text);
            case ElementKey.WSIS -> parseActionLine(text);
            default -> parseStrategic(framework + ":" + text.strip().replaceFirst("^(?i)SP20[0-9]{2}[:-]", ""));
        };
    }

    /** The stored code of an SDG goal, target or indicator: 9, SDG9 and SDG 9 are SDG9; 9.C is 9.c. */
    public static Optional<ElementKey> parseSdg(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^SDG\\s*", "");
        if (code.matches("[1-9][0-9]?")) {
            return Optional.of(ElementKey.sdg("SDG" + code));
        }
        return code.matches("[1-9][0-9]?\\.[0-9A-Z]{1,2}(\\.[0-9]{1,2})?")
                ? Optional.of(ElementKey.sdg(code.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The stored code of an action line or sub-line: C2; C7-HEALTH, C7.e-health and C7 e-health are one. */
    public static Optional<ElementKey> parseActionLine(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (code.matches("C([1-9]|1[01])")) {
            return Optional.of(ElementKey.wsis(code));
        }
        var sub = code.replaceFirst("^C7[ .-]*(E-)?", "");
        return SUB_LINE_DISPLAY.entrySet().stream()
                .filter(e -> code.startsWith("C7"))
                .filter(e -> e.getValue().equals("C7-" + sub)
                        || e.getKey().toUpperCase(Locale.ROOT).equals("C7.E-" + sub))
                .map(e -> ElementKey.wsis(e.getKey()))
                .findFirst();
    }

    /** A strategic element written with its plan: SP2020:1, SP2020-1 or SP2020:R.1-a. */
    public static Optional<ElementKey> parseStrategic(String text) {
        var matcher = STRATEGIC.matcher(text.strip().toUpperCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new ElementKey(
                        matcher.group(1), matcher.group(2) + matcher.group(3).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
