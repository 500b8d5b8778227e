package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.function.SerializableSupplier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.EmbeddedFigures;
import org.itu.sdgmap.ui.Paths;

/**
 * The figure of a page that is to stand on another site.
 *
 * @param path of its page, such as map; below /embed it is the page for a frame
 * @param element of the script that shows it
 * @param parameters that say how it is shown, those that are as usual left out
 * @param title in the language of {@link org.itu.sdgmap.ui.Texts}
 */
record EmbedTarget(
        String path,
        String element,
        ActivityFilter filter,
        Map<String, String> parameters,
        SerializableSupplier<String> title) {

    static EmbedTarget map(ActivityFilter filter, Map<String, String> parameters, SerializableSupplier<String> title) {
        return new EmbedTarget(
                Paths.MAP, "sdgmap-coverage", filter, chosen(parameters, EmbeddedFigures.MAP_PARAMETERS), title);
    }

    static EmbedTarget rings(
            ActivityFilter filter, Map<String, String> parameters, SerializableSupplier<String> title) {
        return new EmbedTarget(
                Paths.RINGS, "sdgmap-rings", filter, chosen(parameters, EmbeddedFigures.RINGS_PARAMETERS), title);
    }

    /** The map fills a height; rings need what their width asks for. */
    boolean fillsHeight() {
        return path.equals(Paths.MAP);
    }

    private static Map<String, String> chosen(Map<String, String> parameters, Set<String> taken) {
        var chosen = new LinkedHashMap<>(parameters);
        chosen.keySet().retainAll(taken);
        chosen.values().removeIf(String::isEmpty);
        return chosen;
    }
}
