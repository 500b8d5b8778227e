package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.Texts;
import org.springframework.context.annotation.Scope;

/**
 * A page that shows one figure under one filter. It reads both from the address, and keeps the address in step with what
 * the reader chooses: another filter is a step to go back from, another look at the same figures is none.
 */
abstract class FigureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Parts parts;
    private final String path;
    private final SourceLine source;
    private Location address;
    private ActivityFilter filter = ActivityFilter.all();

    /** What every such page is made of. */
    @SpringComponent
    @Scope("prototype")
    record Parts(FilterParameters filters, FilterBar filterBar, PublishedState state) {}

    /** @param path of the page, without a slash at its beginning */
    FigureView(Parts parts, String path) {
        this.parts = parts;
        this.path = path;
        this.address = new Location(path);
        this.source = new SourceLine(parts.state.changedAt());
        parts.filterBar.onChange(this::goTo);
    }

    /** The name of the page, without that of the tool. */
    abstract String title();

    /**
     * Reads the page's own parameters.
     *
     * @throws org.itu.sdgmap.common.InvalidValueException that names the parameter, the value and what is expected
     */
    abstract void read(Map<String, List<String>> given);

    /** Shows the figure of the filter and of the page's own parameters. */
    abstract void show();

    /** The page's own parameters as they stand in its address; empty where they are as usual. */
    abstract Map<String, String> own();

    @Override
    public final String getPageTitle() {
        return Texts.text("rule.pageTitle", title());
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation();
        var given = address.getQueryParameters().getParameters();
        filter = parts.filters.parse(given);
        source.show(filter);
        read(given);
        parts.filterBar.show(filter);
        show();
    }

    final ActivityFilter filter() {
        return filter;
    }

    final FilterBar filterBar() {
        return parts.filterBar;
    }

    /** Where the figures come from and of which day they are. */
    final SourceLine source() {
        return source;
    }

    final Instant stateChangedAt() {
        return parts.state.changedAt();
    }

    final void goTo(ActivityFilter newFilter) {
        PageAddress.goTo(path, address, newFilter, own());
    }

    /** After another look at the same figures was chosen. */
    final void replaceAddress() {
        PageAddress.replace(path, address, filter, own());
    }
}
