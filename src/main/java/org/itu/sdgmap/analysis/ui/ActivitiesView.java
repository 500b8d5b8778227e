package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivityPage;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.DownloadMenu;
import org.itu.sdgmap.ui.Downloads;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** Activities under a filter, a page at a time. Filter, order and page stand in the address. */
@Route(Paths.ACTIVITIES)
@Menu(title = "menu.activities", order = 6)
@AnonymousAllowed
class ActivitiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE_SIZE = 20;
    private static final String SORT = "sort";
    private static final String CURSOR = "cursor";

    private final ActivitySearch search;
    private final CoverageService coverage;
    private final FilterParameters parameters;
    private final FilterSuggestions suggestions;
    private final FilterBar bar;
    private final ActivityRows rows;

    private final Anchor map = new Anchor("", Texts.text("activities.onMap"));
    private final Anchor rings = new Anchor("", Texts.text("activities.asRings"));
    private final PageHeader header;
    private final Select<ActivityOrder> order = new Select<>();
    private final Section results = new Section();
    private Location location = new Location(Paths.ACTIVITIES);

    ActivitiesView(
            ActivitySearch search,
            CoverageService coverage,
            FilterParameters parameters,
            FilterWords words,
            FilterSuggestions suggestions,
            FilterBar bar,
            Downloads downloads) {
        header = new PageHeader(
                Texts.text("activities.title"),
                map,
                rings,
                new CopyLinkButton(),
                new DownloadMenu(downloads, "activities"));
        this.search = search;
        this.coverage = coverage;
        this.parameters = parameters;
        this.suggestions = suggestions;
        this.bar = bar;
        this.rows = new ActivityRows(words);
        addClassName("activities-view");
        results.addClassName("results");
        results.getElement().setAttribute("aria-labelledby", "results-title");
        bar.onChange(filter -> go(filter, Map.of(CURSOR, "", SORT, sortFor(filter))));
        add(header, bar, toolbar(), results);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("activities.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = event.getLocation();
        var filter = parameters.parse(place.getQueryParameters().getParameters());
        var chosenOrder = order(place);
        var cursor = place.getQueryParameters().getSingleParameter(CURSOR).orElse(null);
        var page = search.list(filter, Texts.language(), chosenOrder, cursor, PAGE_SIZE);
        location = place;
        LastList.remember(event.getUI(), "/" + place.getPathWithQueryParameters());
        header.setAnswer(answer(filter));
        bar.show(filter);
        showOrder(filter, chosenOrder);
        showActions(filter);
        show(filter, page);
    }

    private void show(ActivityFilter filter, ActivityPage page) {
        results.removeAll();
        order.setVisible(!page.items().isEmpty());
        var title = new H2(Texts.text("activities.results"));
        title.setId("results-title");
        title.addClassName("visually-hidden");
        results.add(title, suggestions.meant(filter));
        if (page.items().isEmpty()) {
            results.add(page.total() == 0 ? new NoResults(filter, suggestions) : pastTheEnd());
        } else {
            results.add(rows.list(page.items()));
            if (page.previous() != null || page.next() != null) {
                results.add(new ResultPager(page, this::pageAddress));
            }
        }
    }

    /** A page that was there when its link was made and is no longer. */
    private Component pastTheEnd() {
        return new Anchor(pageAddress(""), Texts.text("activities.firstPage"));
    }

    private Div toolbar() {
        order.setAriaLabel(Texts.text("activities.order"));
        order.setPrefixComponent(new Span(Texts.text("activities.order")));
        order.addThemeVariants(SelectVariant.LUMO_SMALL);
        order.setItemLabelGenerator(o -> Texts.text("activities.order", o));
        order.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                var sort = e.getValue().name().toLowerCase(Locale.ROOT);
                go(filter(), Map.of(CURSOR, "", SORT, e.getValue() == standard(filter()) ? "" : sort));
            }
        });
        var toolbar = new Div(order);
        toolbar.addClassName("results-toolbar");
        return toolbar;
    }

    private void showOrder(ActivityFilter filter, ActivityOrder chosen) {
        order.setItems(Arrays.stream(ActivityOrder.values())
                .filter(o -> o != ActivityOrder.RELEVANCE || filter.text() != null)
                .toList());
        order.setValue(chosen == ActivityOrder.RELEVANCE ? standard(filter) : chosen);
    }

    private void showActions(ActivityFilter filter) {
        map.setHref(FilterAddress.of(Paths.MAP, filter));
        rings.setHref(FilterAddress.of(Paths.RINGS, filter));
        var shown = FilterAddress.with(
                location,
                filter,
                Map.of(
                        "size",
                        String.valueOf(PAGE_SIZE),
                        "lang",
                        Texts.language().code()));
    }

    private String answer(ActivityFilter filter) {
        var totals = coverage.getCoverage(filter, Texts.language()).totals();
        return Texts.text(
                "activities.answer",
                totals.activities(),
                totals.countrySpecific(),
                totals.countries(),
                totals.global(),
                totals.regional());
    }

    private ActivityFilter filter() {
        return parameters.parse(location.getQueryParameters().getParameters());
    }

    private static ActivityOrder order(Location place) {
        return place.getQueryParameters()
                .getSingleParameter(SORT)
                .map(ActivityOrder::getByName)
                .orElse(ActivityOrder.RELEVANCE);
    }

    /** Best match where words are searched, else the last change first. */
    private static ActivityOrder standard(ActivityFilter filter) {
        return filter.text() == null ? ActivityOrder.CHANGED : ActivityOrder.RELEVANCE;
    }

    /** Keeps the chosen order; an order by relevance has no meaning without words. */
    private String sortFor(ActivityFilter filter) {
        var chosen = order(location);
        return chosen == ActivityOrder.RELEVANCE || chosen == standard(filter)
                ? ""
                : chosen.name().toLowerCase(Locale.ROOT);
    }

    private void go(ActivityFilter filter, Map<String, String> others) {
        getUI().ifPresent(ui -> ui.navigate(Paths.ACTIVITIES, FilterAddress.with(location, filter, others)));
    }

    private String pageAddress(String cursor) {
        QueryParameters query = FilterAddress.with(location, filter(), Map.of(CURSOR, cursor));
        return "/" + new Location(Paths.ACTIVITIES, query).getPathWithQueryParameters();
    }
}
