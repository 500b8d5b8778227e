package org.itu.sdgmap._support;

import java.time.Instant;
import java.util.List;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.QueuePage;
import org.itu.sdgmap.activity.RecordedVersion;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.VersionLine;

/** Versions and submissions for tests of pages. */
public final class Submissions {

    public static final Instant WHEN = Instant.parse("2026-11-20T10:42:00Z");

    private Submissions() {}

    public static RecordedVersion version(String slug, int number, ActivityStatus status, ActivityContent content) {
        return new RecordedVersion(slug, number, status, WHEN, "ama", "Ama Mensah", "First year is over", content);
    }

    public static VersionLine line(int number, ActivityStatus status) {
        return new VersionLine(number, status, WHEN, "ama", "Ama Mensah", "First year is over");
    }

    public static QueuePage.Item item(String slug, String title, Integer published) {
        return new QueuePage.Item(
                slug,
                2,
                published,
                title,
                Sector.ITU_D,
                ActivityKind.PROJECT,
                "ama",
                "Ama Mensah",
                WHEN,
                "First year is over");
    }

    public static QueuePage queue(QueuePage.Item... items) {
        return new QueuePage(List.of(items), items.length);
    }
}
