package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.ui.Texts;

/** Says which years are counted and offers those of the plan, which are never taken without asking. */
class PlanPeriod extends Div {

    private final Span words = new Span();
    private final NativeButton button = new NativeButton(Texts.text("rings.period.button"));

    PlanPeriod(SerializableRunnable whenAsked) {
        addClassName("plan-period");
        words.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        button.addClassName("plan-period-button");
        button.getElement().setAttribute("type", "button");
        button.addClickListener(e -> {
            whenAsked.run();
            words.getElement().callJsFunction("focus");
        });
        add(words, button);
    }

    void show(ActivityFilter filter, InvolvementEdition edition) {
        words.setText(RingsWords.period(filter, edition));
        button.setVisible(!RingsWords.isPeriodOf(edition, filter));
    }
}
