package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.analysis.ui.RingsParameters.Comparison;
import org.itu.sdgmap.analysis.ui.RingsParameters.Encoding;
import org.itu.sdgmap.analysis.ui.RingsParameters.Figure;
import org.itu.sdgmap.analysis.ui.RingsParameters.Form;
import org.itu.sdgmap.ui.Texts;

/** The choices above the rings: what they show, and how. */
class RingsControls extends Div {

    private final SegmentedChoice<Figure> figure;
    private final SegmentedChoice<InvolvementEdition> edition;
    private final SegmentedChoice<Comparison> compare;
    private final SegmentedChoice<Form> form;
    private final SegmentedChoice<Encoding> encoding;
    private RingsParameters shown = RingsParameters.NONE;

    /** @param whenChosen called with the parameters that the reader's choice leads to */
    RingsControls(SerializableConsumer<RingsParameters> whenChosen) {
        addClassName("figure-controls");
        figure = choice("rings.figureChoice", Figure.class, c -> whenChosen.accept(shown.withFigure(c)));
        edition = choice("rings.edition", InvolvementEdition.class, c -> whenChosen.accept(shown.withEdition(c)));
        compare = choice("rings.compare", Comparison.class, c -> whenChosen.accept(shown.withCompare(c)));
        form = choice("rings.as", Form.class, c -> whenChosen.accept(shown.withAs(c)));
        encoding = choice("rings.encoding", Encoding.class, c -> whenChosen.accept(shown.withEncoding(c)));
        add(figure, edition, compare, form, encoding);
    }

    void show(RingsParameters parameters) {
        shown = parameters;
        figure.show(parameters.figure());
        edition.show(parameters.edition());
        compare.show(parameters.compare());
        form.show(parameters.as());
        encoding.show(parameters.encoding());
        compare.setVisible(parameters.figure() == Figure.GOALS);
        encoding.setVisible(parameters.as() == Form.FIGURE);
    }

    private static <E extends Enum<E>> SegmentedChoice<E> choice(
            String key, Class<E> type, SerializableConsumer<E> whenChosen) {
        return new SegmentedChoice<>(Texts.text(key), type, constant -> Texts.text(key, constant), whenChosen);
    }
}
