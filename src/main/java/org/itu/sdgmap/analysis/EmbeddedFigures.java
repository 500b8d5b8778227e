package org.itu.sdgmap.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.itu.sdgmap.common.Language;

/** Figures for other sites, by the parameters that the pages of this tool have too. */
public interface EmbeddedFigures {

    /** Parameters of the map beside those of a filter. */
    Set<String> MAP_PARAMETERS = Set.of(
            "measure", "shown", "classes", "classing", "breaks", "ramp", "view", "sites", "worldwide", "selected");

    /** Parameters of the rings beside those of a filter. */
    Set<String> RINGS_PARAMETERS = Set.of("figure", "edition", "compare", "encoding", "as");

    /**
     * The coverage map. Parameters are read at once; what they ask for is counted when the figure is taken.
     *
     * @throws org.itu.sdgmap.common.InvalidValueException that names the parameter, the value and what is expected
     */
    Supplier<EmbeddedFigure> readMap(Map<String, List<String>> parameters, Language language);

    /**
     * The rings of the Goals or of the Action Lines. Parameters are read at once; what they ask for is counted when the
     * figure is taken.
     *
     * @throws org.itu.sdgmap.common.InvalidValueException that names the parameter, the value and what is expected
     */
    Supplier<EmbeddedFigure> readRings(Map<String, List<String>> parameters, Language language);

    /** Texts of the browser element that draws a figure, by name, with words in braces that it fills in. */
    Map<String, String> getLabels(EmbeddedFigure.Kind kind, Language language);
}
