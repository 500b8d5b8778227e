package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.analysis.ui.MapParameters.Form;
import org.itu.sdgmap.analysis.ui.MapStyle.Shown;
import org.itu.sdgmap.ui.Texts;

/** The choices above the map: what it counts and how it shows that, with a word of advice where both do not fit. */
class MapControls extends Div {

    private static final String CHOICES_ID = "map-choices";

    private final SegmentedChoice<Form> form;
    private final MeasureChoice measure;
    private final SegmentedChoice<Shown> shownAs;
    private final ClassesPanel classes;
    private final Paragraph advice = new Paragraph();
    private final NativeButton fold = new NativeButton();
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
        shownAs = new SegmentedChoice<>(
                Texts.text("map.shown"),
                Shown.class,
                s -> Texts.text("map.shown", s),
                s -> whenChosen.accept(shown.withStyle(shown.style().withShown(s))));
        classes = new ClassesPanel(style -> whenChosen.accept(shown.withStyle(style)));
        var line = new Div(measure, form, shownAs, classes);
        line.addClassName("figure-controls");
        advice.addClassName("map-advice");
        line.setId(CHOICES_ID);
        add(foldButton(), line, advice);
    }

    /** Where there is little room, the choices fold away and the map comes first. */
    private NativeButton foldButton() {
        fold.addClassName("filter-fold");
        fold.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-controls", CHOICES_ID);
        fold.addClickListener(e -> {
            boolean open = !hasClassName("open");
            setClassName("open", open);
            fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return fold;
    }

    void show(MapParameters parameters) {
        shown = parameters;
        var style = parameters.style();
        var way = style.shownFor(parameters.measure());
        fold.setText(Texts.text("modes.settings", parameters.countChoices()));
        boolean onMap = parameters.as() == Form.MAP;
        form.show(parameters.as());
        measure.show(parameters.measure());
        shownAs.show(way);
        shownAs.setVisible(onMap);
        classes.show(style, parameters.measure());
        classes.setVisible(onMap);
        advice.setText(Texts.text("measure.advice", parameters.measure().quantity()));
        advice.setVisible(onMap && way != MapStyle.usualFor(parameters.measure()));
    }
}
