package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.itu.sdgmap.geography.Coordinates;
import org.itu.sdgmap.geography.Coordinates.LonLat;
import org.itu.sdgmap.geography.UnreadableCoordinatesException;
import org.itu.sdgmap.ui.Texts;

/** Coordinates typed by hand: in degrees, or in another reference system by its EPSG code. */
class PlaceEntry extends Div {

    private final transient Coordinates coordinates;
    private final SerializableConsumer<LonLat> found;
    private final TextField degrees = EntryFields.text("entry.coordinates.degrees");
    private final TextField code = EntryFields.text("entry.coordinates.code");
    private final TextField easting = EntryFields.text("entry.coordinates.easting");
    private final TextField northing = EntryFields.text("entry.coordinates.northing");

    PlaceEntry(Coordinates coordinates, SerializableConsumer<LonLat> found) {
        this.coordinates = coordinates;
        this.found = found;
        addClassName("place-entry");
        degrees.setHelperText(Texts.text("entry.coordinates.help"));
        code.setPlaceholder("32630");
        for (var field : new TextField[] {degrees, code, easting, northing}) {
            field.setManualValidation(true);
            field.getElement().setAttribute("dir", "ltr");
            field.addValueChangeListener(e -> field.setInvalid(false));
        }
        degrees.addKeyPressListener(Key.ENTER, e -> readDegrees());
        northing.addKeyPressListener(Key.ENTER, e -> readSystem());
        var row = new Div(degrees, new Button(Texts.text("entry.place.add"), e -> readDegrees()));
        row.addClassName("entry-row");
        var system =
                new Div(code, easting, northing, new Button(Texts.text("entry.place.addSystem"), e -> readSystem()));
        system.addClassName("entry-row");
        add(
                row,
                new Details(
                        Texts.text("entry.coordinates.system"),
                        new Paragraph(Texts.text("entry.coordinates.system.help")),
                        system));
    }

    private void readDegrees() {
        try {
            found.accept(coordinates.parse(degrees.getValue()));
            degrees.clear();
        } catch (UnreadableCoordinatesException e) {
            refuse(degrees, PlaceWords.problem(e));
        }
    }

    private void readSystem() {
        var x = number(easting);
        var y = number(northing);
        if (x.isEmpty() || y.isEmpty()) {
            return;
        }
        try {
            found.accept(coordinates.fromEpsg(code.getValue(), x.get(), y.get()));
            easting.clear();
            northing.clear();
        } catch (UnreadableCoordinatesException e) {
            refuse(
                    e.problem() == UnreadableCoordinatesException.Problem.UNKNOWN_SYSTEM ? code : easting,
                    PlaceWords.problem(e));
        }
    }

    /** With point or comma, and with spaces or apostrophes between thousands. */
    private static Optional<Double> number(TextField field) {
        var text = field.getValue().replaceAll("[\\s\\u00A0\\u202F'’]", "").replace(',', '.');
        if (text.matches("[-+\\u2212]?\\d{1,12}(\\.\\d{1,6})?")) {
            return Optional.of(Double.valueOf(text.replace('\u2212', '-')));
        }
        refuse(field, Texts.text("entry.coordinates.number"));
        return Optional.empty();
    }

    private static void refuse(TextField field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(true);
        field.focus();
    }
}
