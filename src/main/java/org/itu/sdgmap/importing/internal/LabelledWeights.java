package org.itu.sdgmap.importing.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;

/** Weights that name their elements, such as "4.4: 40%; 9.c: 60%", in whatever order. */
final class LabelledWeights {

    private static final Pattern PART = Pattern.compile(
            "\\s*(?:(?:SDG|ODD|ODS|ЦУР|目标)\\s*)?([A-Z0-9][A-Z0-9.-]*?)\\s*(?:[:=(]|\\s[-–—]\\s)\\s*([0-9.,]+\\s*%?)\\s*\\)?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private LabelledWeights() {}

    /** The weights alone, in the order of the elements; empty where not each element has its own. */
    static String inOrder(String text, List<ElementKey> elements) {
        var digits = CodeText.digits(text);
        var parts = digits.split(digits.matches("(?s).*[;\\n|].*") ? "[;\\n|]" : ",(?![0-9])|,(?=[0-9]+[.:=(])");
        if (parts.length != elements.size() || parts.length == 0) {
            return "";
        }
        var weights = new HashMap<String, String>();
        for (var part : parts) {
            var matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return "";
            }
            weights.put(
                    matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).strip());
        }
        var codes = elements.stream()
                .map(e -> ElementCodes.display(e).toLowerCase(Locale.ROOT))
                .toList();
        return weights.keySet().containsAll(codes)
                ? codes.stream().map(weights::get).collect(Collectors.joining("; "))
                : "";
    }
}
