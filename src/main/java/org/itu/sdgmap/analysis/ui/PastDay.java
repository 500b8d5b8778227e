package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.AsOf;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.ui.AsOfPicker;
import org.itu.sdgmap.ui.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers the day or the snapshot that the address of a page names, so that what stands on it and where its links lead
 * is of that state.
 */
@Component
class PastDay implements VaadinServiceInitListener {

    private record Chosen(@Nullable AsOf day, @Nullable Long snapshot) {}

    private final FilterParameters filters;

    PastDay(FilterParameters filters) {
        this.filters = filters;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI()
                .addBeforeEnterListener(entering -> remember(
                        init.getUI(),
                        entering.getLocation().getQueryParameters().getParameters())));
    }

    private void remember(UI ui, Map<String, List<String>> parameters) {
        ComponentUtil.setData(
                ui,
                Chosen.class,
                new Chosen(
                        filters.parseAsOf(parameters).orElse(null),
                        filters.parseSnapshot(parameters).orElse(null)));
    }

    /** Empty for the present, and where no page is made. */
    static Optional<AsOf> find() {
        return chosen().map(Chosen::day);
    }

    /** Number of the snapshot whose frozen state the page shows. */
    static Optional<Long> findSnapshot() {
        return chosen().map(Chosen::snapshot);
    }

    private static Optional<Chosen> chosen() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ComponentUtil.getData(ui, Chosen.class));
    }

    /** All that was public at the end of the day, or is frozen in the snapshot. */
    static ActivityFilter all() {
        return findSnapshot()
                .map(snapshot -> ActivityFilter.all().withSnapshot(snapshot))
                .orElseGet(() -> ActivityFilter.all().withPast(find().orElse(null)));
    }

    /** The page of an activity as it was on the day. */
    static String addressOfActivity(String slug) {
        return onTheDay("/" + Paths.ACTIVITIES + "/" + slug);
    }

    /** @param address without parameters */
    static String onTheDay(String address) {
        return address
                + findSnapshot()
                        .map(snapshot -> "?" + FilterParameters.SNAPSHOT + "=" + snapshot)
                        .or(() -> find().map(day -> "?" + AsOfPicker.PARAMETER + "=" + day))
                        .orElse("");
    }
}
