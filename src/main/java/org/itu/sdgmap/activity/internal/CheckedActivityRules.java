package org.itu.sdgmap.activity.internal;

import java.util.List;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityRules;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.springframework.stereotype.Service;

@Service
class CheckedActivityRules implements ActivityRules {

    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final KnownPlaces places;

    CheckedActivityRules(FrameworkCatalog frameworks, CountryCatalog countries, KnownPlaces places) {
        this.frameworks = frameworks;
        this.countries = countries;
        this.places = places;
    }

    @Override
    public List<ActivityProblem> check(DraftContent content) {
        return reading(content).problems();
    }

    @Override
    public ActivityContent read(DraftContent content) {
        return reading(content).content();
    }

    private ActivityReading reading(DraftContent content) {
        return new ActivityReading(content, frameworks, countries, places);
    }
}
