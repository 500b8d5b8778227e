package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Synchronize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** Steps a map through years; see {@code frontend/sdg-years}. While it plays, the server is not asked. */
@Tag("sdg-years")
@JsModule("./sdg-years/sdg-years.ts")
public class SdgYears extends Component {

    /**
     * One year.
     *
     * @param text what is said of it
     */
    public record Frame(int year, String text) {}

    /** @param map that follows the year, in the browser */
    public SdgYears(Translations translations, SdgMap map) {
        getElement().setPropertyMap("labels", Texts.labels(translations, "modes.years.label"));
        getElement()
                .executeJs("this.addEventListener('year-show', e => { $0.year = e.detail.year; })", map.getElement());
    }

    public void setFrames(List<Frame> frames) {
        getElement().setPropertyList("frames", frames);
    }

    public void setYear(int year) {
        getElement().setProperty("year", year);
    }

    /** The year of the player in the browser, which leads: it is never written back. */
    @Synchronize(property = "year", value = "year-change")
    public int getYear() {
        return getElement().getProperty("year", 0);
    }

    public Registration addYearListener(ComponentEventListener<YearEvent> listener) {
        return addListener(YearEvent.class, listener);
    }

    /** The reader has arrived at a year. */
    @DomEvent("year-change")
    public static class YearEvent extends ComponentEvent<SdgYears> {

        private final int year;

        public YearEvent(SdgYears source, boolean fromClient, @EventData("event.detail.year") int year) {
            super(source, fromClient);
            this.year = year;
        }

        public int year() {
            return year;
        }
    }
}
