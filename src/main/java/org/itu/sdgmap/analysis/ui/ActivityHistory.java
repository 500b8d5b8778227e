package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.itu.sdgmap.activity.ActivityVersionInfo;
import org.itu.sdgmap.ui.Texts;

/** What was published when, newest first. */
class ActivityHistory extends UnorderedList {

    ActivityHistory(List<ActivityVersionInfo> versions) {
        addClassName("activity-history");
        versions.forEach(version -> add(new ListItem(Texts.text(
                "activity.version." + version.status().name(), version.version(), Texts.date(version.recordedAt())))));
    }
}
