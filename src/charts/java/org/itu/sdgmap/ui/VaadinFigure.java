package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;

/** A figure with its title, its sentence and, folded away, its table. */
@Tag("figure")
class VaadinFigure extends Component implements HasComponents, HasStyle {

    VaadinFigure(org.itu.sdgmap.ui.Chart chart, Chart drawing, NativeTable table) {
        this(chart.title(), chart.sentence(), drawing, table);
    }

    VaadinFigure(String title, String sentence, Chart drawing, NativeTable table) {
        addClassName("licensed-chart");
        if (!title.isEmpty()) {
            getElement().setAttribute("aria-label", title);
            var heading = new Paragraph(title);
            heading.addClassName("chart-title");
            add(heading);
        }
        if (!sentence.isEmpty()) {
            add(new Paragraph(sentence));
        }
        add(drawing, new NativeDetails(Texts.text("chart.label.showTable"), table));
    }
}
