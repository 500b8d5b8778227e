package org.itu.sdgmap.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Says on every page of an earlier day or of a snapshot that it is one, and leads back to the present. */
class PastBar extends Div {

    /** Name of the parameter of an address that chooses a frozen state. */
    private static final String SNAPSHOT = "snapshot";

    private final Clock clock;

    PastBar(Clock clock) {
        this.clock = clock;
        addClassName("past-bar");
        getElement().setAttribute("role", "note");
        setVisible(false);
    }

    void show(Location location) {
        removeAll();
        if (isOfTwoStates(location)) {
            // Each side names its own.
            setVisible(false);
            return;
        }
        var snapshot = location.getQueryParameters()
                .getSingleParameter(SNAPSHOT)
                .filter(number -> number.matches("[1-9][0-9]{0,14}"));
        if (snapshot.isPresent()) {
            setVisible(true);
            add(
                    new Icon(VaadinIcon.LOCK),
                    new Span(Texts.text("snapshots.inside", snapshot.get())),
                    new Anchor("/" + Paths.SNAPSHOTS + "/" + snapshot.get(), Texts.text("snapshots.inside.about")),
                    new Anchor(present(location), Texts.text("asof.present")));
            return;
        }
        var words = words(location);
        setVisible(words.isPresent());
        words.ifPresent(text -> add(
                new Icon(VaadinIcon.CLOCK), new Span(text), new Anchor(present(location), Texts.text("asof.present"))));
    }

    /** What the bar says of the earlier day or instant that an address names. */
    private Optional<String> words(Location location) {
        var text = location.getQueryParameters()
                .getSingleParameter(AsOfPicker.PARAMETER)
                .orElse("");
        try {
            if (text.contains("T")) {
                return Optional.of(Texts.text("asof.instantState", Texts.minute(Instant.parse(text))));
            }
            return Optional.of(text)
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse)
                    .filter(day -> day.isBefore(LocalDate.now(clock)))
                    .map(day -> Texts.text("asof.state", AsOfPicker.day(day)));
        } catch (DateTimeParseException e) {
            // The page itself says what is wrong with it.
            return Optional.empty();
        }
    }

    private static boolean isOfTwoStates(Location location) {
        var parameters = location.getQueryParameters();
        return location.getPath().equals(Paths.COMPARE)
                && List.of(SNAPSHOT, AsOfPicker.PARAMETER).stream().anyMatch(name -> !parameters
                        .getSingleParameter(name)
                        .equals(parameters.getSingleParameter("b." + name)));
    }

    private static String present(Location location) {
        var others = location.getQueryParameters().excluding(AsOfPicker.PARAMETER, SNAPSHOT);
        return "/"
                + new Location(location.getPath(), new QueryParameters(others.getParameters()))
                        .getPathWithQueryParameters();
    }
}
