package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.itu.sdgmap.analysis.ui.MapStyle.Classing;
import org.itu.sdgmap.analysis.ui.MapStyle.Ramp;
import org.itu.sdgmap.analysis.ui.MapStyle.Shown;
import org.itu.sdgmap.ui.Texts;

/** A button that opens the choices of classes and colours. */
class ClassesPanel extends Div {

    private final Popover popover = new Popover();
    private final Select<Integer> number = new Select<>();
    private final Select<Classing> classing = new Select<>();
    private final TextField breaks = new TextField(Texts.text("classes.breaks"));
    private final RadioButtonGroup<Ramp> ramp = new RadioButtonGroup<>(Texts.text("classes.ramp"));
    private final Paragraph circles = new Paragraph(Texts.text("classes.circles"));
    private final SerializableConsumer<MapStyle> whenChosen;
    private MapStyle shown = MapStyle.NONE;
    private Quantity quantity = Quantity.COUNT;

    /** @param whenChosen called with the style that the reader's choice leads to */
    ClassesPanel(SerializableConsumer<MapStyle> whenChosen) {
        this.whenChosen = whenChosen;
        addClassName("classes-panel");
        var open = new Button(Texts.text("classes.title"), new Icon(VaadinIcon.PALETTE));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        listen();
        var title = new H2(Texts.text("classes.title"));
        title.setId("classes-title");
        circles.addClassName("panel-note");
        var content = new Div(title, circles, classing, number, breaks, ramp);
        content.addClassName("classes-content");
        popover.setTarget(open);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabelledBy("classes-title");
        popover.setAutofocus(true);
        popover.add(content);
        add(open, popover);
    }

    void show(MapStyle style, Quantity ofValues) {
        shown = style;
        quantity = ofValues;
        boolean colours = style.shownFor(ofValues) == Shown.COLOURS;
        classing.setValue(style.classing());
        number.setValue(style.classes());
        ramp.setValue(style.ramp());
        if (!style.breaks().isEmpty() || style.classing() != Classing.OWN) {
            breaks.setInvalid(false);
            breaks.setValue(
                    style.breaks().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", ")));
        }
        breaks.setHelperText(Texts.text("classes.breaks.help", ofValues));
        circles.setVisible(!colours);
        classing.setVisible(colours);
        showLimits(colours, style.classing());
    }

    private void showLimits(boolean colours, Classing chosen) {
        number.setVisible(colours && chosen != Classing.OWN);
        breaks.setVisible(colours && chosen == Classing.OWN);
    }

    private void listen() {
        classing.setLabel(Texts.text("classes.method"));
        classing.setItems(Classing.values());
        classing.setItemLabelGenerator(c -> Texts.text("classes.method", c));
        classing.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                chooseClassing(e.getValue());
            }
        });
        number.setLabel(Texts.text("classes.count"));
        number.setItems(
                IntStream.rangeClosed(MapStyle.FEWEST, MapStyle.MOST).boxed().toList());
        number.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                whenChosen.accept(shown.withClasses(e.getValue()));
            }
        });
        breaks.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                chooseBreaks(e.getValue());
            }
        });
        breaks.setManualValidation(true);
        ramp.setItems(Ramp.values());
        ramp.setRenderer(new ComponentRenderer<>(ClassesPanel::swatch));
        ramp.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                whenChosen.accept(shown.withRamp(e.getValue()));
            }
        });
    }

    /** Own limits hold only once they are written. */
    private void chooseClassing(Classing chosen) {
        showLimits(true, chosen);
        if (chosen == Classing.OWN) {
            breaks.focus();
        } else {
            whenChosen.accept(shown.withClassing(chosen));
        }
    }

    private void chooseBreaks(String text) {
        var limits = ClassLimits.read(text, quantity);
        var problem = limits.problem();
        breaks.setInvalid(problem != null);
        if (problem == null) {
            whenChosen.accept(shown.withBreaks(limits.values()));
        } else {
            breaks.setErrorMessage(problem.message());
        }
    }

    private static Span swatch(Ramp ramp) {
        var colours = new Span();
        colours.addClassNames("ramp-swatch", "ramp-" + ramp.name().toLowerCase(Locale.ROOT));
        colours.getElement().setAttribute("aria-hidden", "true");
        var line = new Span(colours, new Span(Texts.text("classes.ramp", ramp)));
        line.addClassName("ramp-line");
        return line;
    }
}
