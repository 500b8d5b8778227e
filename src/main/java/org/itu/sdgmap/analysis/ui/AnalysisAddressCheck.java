package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.router.Location;
import java.util.Set;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.FrozenContents;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.ui.AddressCheck;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Checks slugs of activities and filters of all pages that take one. */
@Component
class AnalysisAddressCheck implements AddressCheck {

    private static final Set<String> FILTERED_PAGES =
            Set.of(Paths.OVERVIEW, Paths.MAP, Paths.RINGS, Paths.MATRIX, Paths.FLOW, Paths.ACTIVITIES);

    private final PublishedActivities activities;
    private final ActivitySearch search;
    private final FilterParameters filters;
    private final FrozenContents snapshots;

    AnalysisAddressCheck(
            PublishedActivities activities, ActivitySearch search, FilterParameters filters, FrozenContents snapshots) {
        this.activities = activities;
        this.search = search;
        this.snapshots = snapshots;
        this.filters = filters;
    }

    @Override
    public void check(Location location) {
        var day = filters.parseAsOf(location.getQueryParameters().getParameters());
        var snapshot = filters.parseSnapshot(location.getQueryParameters().getParameters());
        snapshot.ifPresent(this::requireSnapshot);
        if (FILTERED_PAGES.contains(location.getFirstSegment())) {
            filters.parse(location.getQueryParameters().getParameters());
        }
        if (location.getPath().equals(Paths.ACTIVITIES)) {
            location.getQueryParameters().getSingleParameter("sort").ifPresent(ActivityOrder::getByName);
        }
        if (location.getFirstSegment().equals(Paths.ACTIVITIES)
                && location.getSegments().size() == 2) {
            var slug = location.getSegments().get(1);
            if (snapshot.isPresent()) {
                search.getFrozen(slug, snapshot.get());
            } else {
                day.ifPresentOrElse(d -> activities.getBySlugAt(slug, d.last()), () -> activities.getBySlug(slug));
            }
        }
    }

    private void requireSnapshot(long number) {
        if (snapshots.find(number).isEmpty()) {
            throw new NotFoundException("snapshot", String.valueOf(number));
        }
    }
}
