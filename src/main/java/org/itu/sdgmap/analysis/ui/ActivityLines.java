package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.ActivityListItem;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A short list of activities: title with a link, Sector, kind and years. */
class ActivityLines extends UnorderedList {

    ActivityLines(List<ActivityListItem> activities) {
        addClassName("activity-lines");
        activities.forEach(a -> add(line(a)));
    }

    private static ListItem line(ActivityListItem activity) {
        var title = new Anchor("/" + Paths.ACTIVITIES + "/" + activity.slug(), activity.title());
        if (!activity.language().equals(Texts.language().code())) {
            title.getElement().setAttribute("lang", activity.language());
            title.getElement().setAttribute("dir", "auto");
        }
        var facts = new Span(Stream.of(
                        Texts.text("sector", activity.sector()), Texts.text("kind", activity.kind()), years(activity))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        return new ListItem(title, facts);
    }

    private static @Nullable String years(ActivityListItem activity) {
        var start = activity.startYear();
        if (start == null) {
            return null;
        }
        if (activity.ongoing()) {
            return Texts.text("overview.since", String.valueOf(start));
        }
        var end = activity.endYear();
        return end == null || end.equals(start) ? String.valueOf(start) : start + "–" + end;
    }
}
