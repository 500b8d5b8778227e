package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.ui.Texts;

/** Chooses whether an activity counts once for each of its elements or is shared out among them. */
class CountingChoice extends SegmentedChoice<Counting> {

    CountingChoice(SerializableConsumer<Counting> whenChosen) {
        super(Texts.text("filter.counting"), Counting.class, c -> Texts.text("choice.counting", c), whenChosen);
    }

    void show(ActivityFilter filter) {
        show(filter.counting());
    }
}
