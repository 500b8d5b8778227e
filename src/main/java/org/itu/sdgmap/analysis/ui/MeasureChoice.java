package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasure.Kind;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.ui.Texts;

/** Chooses what the map counts: first the kind, then where needed the framework and level, or the Sector. */
class MeasureChoice extends Div {

    private final Select<Kind> kind = new Select<>();
    private final Select<CoverageMeasure> detail = new Select<>();
    private final CoverageMeasures measures;

    /** @param whenChosen called with the measure that the reader chose */
    MeasureChoice(CoverageMeasures measures, MeasureWords words, SerializableConsumer<CoverageMeasure> whenChosen) {
        this.measures = measures;
        addClassName("measure-choice");
        kind.setLabel(Texts.text("measure.choice"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(k -> Texts.text("measure.kind", k));
        kind.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                whenChosen.accept(measures.listMeasures(e.getValue()).getFirst());
            }
        });
        detail.setItemLabelGenerator(words::detail);
        detail.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                whenChosen.accept(e.getValue());
            }
        });
        add(kind, detail);
    }

    /** For pages that need amounts. */
    void leaveOutYears() {
        kind.setItems(Arrays.stream(Kind.values()).filter(k -> k != Kind.YEARS).toList());
    }

    void show(CoverageMeasure measure) {
        kind.setValue(measure.kind());
        boolean several = measure.kind() == Kind.SHARE || measure.kind() == Kind.SECTOR;
        detail.setVisible(several);
        if (several) {
            detail.setLabel(Texts.text("measure.detail", measure.kind()));
            detail.setItems(measures.listMeasures(measure.kind()));
            detail.setValue(measure);
        }
    }
}
