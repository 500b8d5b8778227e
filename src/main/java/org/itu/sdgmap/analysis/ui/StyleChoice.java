package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.itu.sdgmap.analysis.ui.MapStyle.Shown;
import org.itu.sdgmap.ui.Texts;

/** Chooses circles or colours, classes and the ramp; with a word of advice where the values ask for the other way. */
class StyleChoice extends Div {

    private final SegmentedChoice<Shown> shownAs;
    private final ClassesPanel classes;
    private final Paragraph advice = new Paragraph();
    private MapStyle shown = MapStyle.NONE;

    /** @param whenChosen called with the style that the reader's choice leads to */
    StyleChoice(SerializableConsumer<MapStyle> whenChosen) {
        addClassName("style-choice");
        shownAs = new SegmentedChoice<>(
                Texts.text("map.shown"),
                Shown.class,
                s -> Texts.text("map.shown", s),
                s -> whenChosen.accept(shown.withShown(s)));
        classes = new ClassesPanel(whenChosen);
        advice.addClassName("map-advice");
        add(shownAs, classes);
    }

    /** For maps of land that belongs together, where circles have no meaning. */
    void offerColoursOnly() {
        shownAs.setVisible(false);
    }

    /** Stands wherever the page has room for a sentence. */
    Paragraph advice() {
        return advice;
    }

    void show(MapStyle style, Quantity quantity) {
        shown = style;
        var way = style.shownFor(quantity);
        shownAs.show(way);
        classes.show(style, quantity);
        advice.setText(Texts.text("measure.advice", quantity));
        advice.setVisible(isVisible() && way != MapStyle.usualFor(quantity));
    }
}
