package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.ui.Texts;

/** Chooses whose doings count as evidence: ITU's, those of all in WSIS Stocktaking, or both side by side. */
class SourceChoice extends SegmentedChoice<EvidenceSource> {

    SourceChoice(SerializableConsumer<EvidenceSource> whenChosen) {
        super(Texts.text("filter.source"), EvidenceSource.class, s -> Texts.text("choice.source", s), whenChosen);
    }

    void show(ActivityFilter filter) {
        show(filter.source());
    }
}
