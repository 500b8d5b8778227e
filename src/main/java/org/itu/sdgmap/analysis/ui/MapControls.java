package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.analysis.ui.MapParameters.Form;
import org.itu.sdgmap.ui.Texts;

/** The choices above the map: what it counts and how it shows that, with a word of advice where both do not fit. */
class MapControls extends Div {

    private final SegmentedChoice<Form> form;
    private final MeasureChoice measure;
    private final StyleChoice style;
    private final PhoneFold fold;
    private MapParameters shown = MapParameters.NONE;

    /** @param whenChosen called with the parameters that the reader's choice leads to */
    MapControls(CoverageMeasures measures, MeasureWords words, SerializableConsumer<MapParameters> whenChosen) {
        addClassName("map-controls");
        form = new SegmentedChoice<>(
                Texts.text("map.as"),
                Form.class,
                f -> Texts.text("map.as", f),
                f -> whenChosen.accept(shown.withAs(f)));
        measure = new MeasureChoice(measures, words, m -> whenChosen.accept(shown.withMeasure(m)));
        style = new StyleChoice(s -> whenChosen.accept(shown.withStyle(s)));
        var line = new Div(measure, form, style);
        line.addClassName("figure-controls");
        fold = new PhoneFold("map-choices", line, style.advice());
        add(fold);
    }

    void show(MapParameters parameters) {
        shown = parameters;
        fold.name(Texts.text("modes.settings", parameters.countChoices()));
        form.show(parameters.as());
        measure.show(parameters.measure());
        style.setVisible(parameters.as() == Form.MAP);
        style.show(parameters.style(), parameters.measure().quantity());
    }
}
