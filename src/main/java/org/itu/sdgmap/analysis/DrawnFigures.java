package org.itu.sdgmap.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Figures as pages show them, for files: by the parameters of the pages, with their words. Parameters are read at once;
 * what they ask for is counted when the figure is taken. To be asked within {@link org.itu.sdgmap.ui.Texts#inLanguage}.
 *
 * <p>Each method throws an {@link org.itu.sdgmap.common.InvalidValueException} that names the parameter, the value and
 * what is expected.
 */
public interface DrawnFigures {

    Supplier<DrawnMap> readMap(Map<String, List<String>> parameters);

    Supplier<DrawnRings> readRings(Map<String, List<String>> parameters);

    Supplier<DrawnFlow> readFlow(Map<String, List<String>> parameters);

    Supplier<DrawnGaps> readGaps(Map<String, List<String>> parameters);

    Supplier<DrawnComparison> readComparison(Map<String, List<String>> parameters);
}
