package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.LocalDate;
import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.ui.AsOfPicker;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Remembers the day that the address of a page names, so that what stands on it and where its links lead is of that day. */
@Component
class PastDay implements VaadinServiceInitListener {

    private record Chosen(LocalDate day) {}

    private final FilterParameters filters;

    PastDay(FilterParameters filters) {
        this.filters = filters;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI()
                .addBeforeEnterListener(entering -> remember(
                        init.getUI(),
                        filters.parseAsOf(
                                entering.getLocation().getQueryParameters().getParameters()))));
    }

    private static void remember(UI ui, Optional<LocalDate> day) {
        ComponentUtil.setData(ui, Chosen.class, day.map(Chosen::new).orElse(null));
    }

    /** Empty for the present, and where no page is made. */
    static Optional<LocalDate> find() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ComponentUtil.getData(ui, Chosen.class))
                .map(Chosen::day);
    }

    /** All that was public at the end of the day. */
    static ActivityFilter all() {
        return ActivityFilter.all().withAsOf(find().orElse(null));
    }

    /** The page of an activity as it was on the day. */
    static String addressOfActivity(String slug) {
        return onTheDay("/" + Paths.ACTIVITIES + "/" + slug);
    }

    /** @param address without parameters */
    static String onTheDay(String address) {
        return address
                + find().map(day -> "?" + AsOfPicker.PARAMETER + "=" + day).orElse("");
    }
}
