package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.ui.AsOfPicker;
import org.itu.sdgmap.ui.CopyStateLinkButton;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The day whose published state is meant; and a link that keeps the state on the screen. */
class AsOfPanel extends FacetPanel {

    /** @param state since when the present state is public; null where the page shows another */
    AsOfPanel(
            Clock clock,
            SerializableConsumer<@Nullable LocalDate> whenChosen,
            @Nullable LocalDate chosen,
            @Nullable Instant state) {
        addClassName("as-of-panel");
        add(new AsOfPicker(LocalDate.now(clock), chosen, whenChosen));
        if (state != null) {
            add(new CopyStateLinkButton(state), new Paragraph(Texts.text("asof.link.note")));
        }
    }

    @Override
    void show(ActivityFilter filter, Map<String, Long> counts) {
        // A day has no counts, and the field shows it already.
    }
}
