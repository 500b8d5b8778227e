package org.itu.sdgmap.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;

/**
 * A file that somebody wants.
 *
 * @param parameters of the page's address, the filter among them, and {@code of} for the one place, element or activity
 *     that a page is about
 * @param dotsPerInch of pixels; without meaning in other formats
 * @param origin of the address at which the reader sees the tool, such as {@code https://sdg.example.org}: for the links
 *     within a file
 */
public record ExportOrder(
        ExportSubject subject,
        ExportFormat format,
        Map<String, List<String>> parameters,
        Language language,
        Paper paper,
        int dotsPerInch,
        String origin) {

    /** Resolutions in which pixels are drawn. */
    public static final Set<Integer> RESOLUTIONS = Set.of(150, 300);

    /** Name of the parameter for the one place, element or activity. */
    public static final String OF = "of";

    /** @throws InvalidValueException if there is no such resolution */
    public ExportOrder {
        if (!RESOLUTIONS.contains(dotsPerInch)) {
            throw new InvalidValueException("dpi", String.valueOf(dotsPerInch), "150 or 300");
        }
        parameters = Map.copyOf(parameters);
    }
}
