package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.PlaceFigures;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.context.annotation.Scope;

/** The profile of a place, the same for a country and for a group of countries but for what only one of them has. */
abstract class PlaceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Parts parts;
    private final String path;
    private final List<String> rules;
    private String title = "";

    /** What every profile is made of. */
    @SpringComponent
    @Scope("prototype")
    record Parts(
            FilterParameters filterParameters,
            FilterBar filterBar,
            PlaceSections sections,
            PublishedState state,
            GeodataVersion geodata,
            Translations translations) {}

    /**
     * What is shown of a place under a filter.
     *
     * @param filters the three numbers of it, and the filter of the address before the place was put into it
     */
    record Shown(
            String code,
            String name,
            ActivityFilter filter,
            PlaceFilters filters,
            PlaceFigures figures,
            PlaceStates states,
            List<String> sentences,
            Location address) {}

    /**
     * @param path of all places of this kind, such as countries
     * @param rules keys of what the page says of its counting
     */
    PlaceView(Parts parts, String path, String... rules) {
        this.parts = parts;
        this.path = path;
        this.rules = List.of(rules);
        addClassName("place-view");
    }

    /** The code as addresses write it; another spelling of it is forwarded. */
    abstract String code(String written);

    abstract Shown count(String code, ActivityFilter filter, Location address);

    abstract PlaceFilters filters(String code, ActivityFilter filter);

    abstract Html trail(Shown shown);

    /** What stands in the wide column. */
    abstract List<Component> main(Shown shown, PlaceTables tables);

    /** What stands below the rings in the narrow column. */
    abstract List<Component> side(Shown shown);

    abstract Section map(Shown shown);

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation();
        var written = event.getRouteParameters().get("code").orElse("");
        var code = code(written);
        if (!written.equals(code)) {
            event.forwardTo(path + "/" + code, address.getQueryParameters());
            return;
        }
        var given = address.getQueryParameters().getParameters();
        show(count(code, PlacesFilter.parse(parts.filterParameters, given), address));
    }

    private void show(Shown shown) {
        title = shown.name();
        var page = path + "/" + shown.code();
        var header = new PageHeader(title, new CopyLinkButton());
        PlaceSections.downloads(page, shown.filter()).forEach(header::addAction);
        header.setAnswer(String.join(" ", shown.sentences()));
        var filterBar = parts.filterBar;
        filterBar.keepTo(f -> filters(shown.code(), f).countedHere());
        filterBar.onChange(f -> PageAddress.goTo(page, shown.address(), f, Map.of()));
        filterBar.show(shown.filter());
        var tables = new PlaceTables(shown.figures(), shown.filters());
        removeAll();
        add(
                trail(shown),
                header,
                filterBar,
                PlaceKeyFigures.of(shown.figures(), shown.filters(), shown.states()),
                columns(shown, tables),
                PlaceSections.breakdown(tables, shown.figures()));
        shown.filters().here().ifPresent(here -> {
            var links = new FilterLinks(path);
            links.show(here);
            add(links);
        });
        var source = new SourceLine(parts.state.changedAt());
        source.show(shown.filter());
        add(new CountingRule(rules.toArray(String[]::new)), source);
    }

    private Div columns(Shown shown, PlaceTables tables) {
        var main = new Div();
        main.add(main(shown, tables));
        main.addClassName("element-main");
        var beside = new ArrayList<Component>();
        beside.add(map(shown));
        shown.filters().here().ifPresent(here -> beside.add(sections().rings(here)));
        beside.addAll(side(shown));
        beside.add(sections().entries(shown.filters(), shown.figures().entries()));
        var side = new Div();
        side.add(beside);
        side.addClassName("element-side");
        var columns = new Div(main, side);
        columns.addClassName("element-columns");
        return columns;
    }

    PlaceSections sections() {
        return parts.sections;
    }

    SdgMap newMap(SdgMap.Mode mode) {
        return new SdgMap(parts.translations, parts.geodata.current(), mode);
    }

    static Anchor toMap(String address) {
        return new Anchor(address, Texts.text("overview.map.more"));
    }
}
