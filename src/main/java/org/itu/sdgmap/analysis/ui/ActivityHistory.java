package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.ActivityVersionInfo;
import org.itu.sdgmap.ui.AsOfPicker;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** What was published when, newest first; each day leads to the activity as it was at its end. */
class ActivityHistory extends UnorderedList {

    ActivityHistory(String slug, List<ActivityVersionInfo> versions) {
        addClassName("activity-history");
        versions.forEach(version -> add(new ListItem(line(slug, version, version == versions.getFirst()))));
    }

    private static Component line(String slug, ActivityVersionInfo version, boolean newest) {
        var text = Texts.text(
                "activity.version." + version.status().name(), version.version(), Texts.date(version.recordedAt()));
        if (version.status() != ActivityStatus.PUBLISHED) {
            return new Text(text);
        }
        var day = LocalDate.ofInstant(version.recordedAt(), ZoneOffset.UTC);
        return new Anchor(
                "/" + Paths.ACTIVITIES + "/" + slug + (newest ? "" : "?" + AsOfPicker.PARAMETER + "=" + day), text);
    }
}
