package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.ui.AsOfPicker;
import org.jspecify.annotations.Nullable;

/** The day whose published state is meant. */
class AsOfPanel extends FacetPanel {

    AsOfPanel(Clock clock, SerializableConsumer<@Nullable LocalDate> whenChosen, @Nullable LocalDate chosen) {
        addClassName("as-of-panel");
        add(new AsOfPicker(LocalDate.now(clock), chosen, whenChosen));
    }

    @Override
    void show(ActivityFilter filter, Map<String, Long> counts) {
        // A day has no counts, and the field shows it already.
    }
}
