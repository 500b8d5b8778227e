package org.itu.sdgmap.activity.internal;

import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityDecided;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.RecordedVersion;
import org.itu.sdgmap.activity.ReviewRemark;
import org.itu.sdgmap.activity.VersionLine;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.SqlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and adds versions of activities; whoever calls has checked what the account may do. */
@Component
class VersionStore {

    private static final String VERSION = SqlFile.read("activity/version.sql");
    private static final String LINES = SqlFile.read("activity/version_lines.sql");
    private static final String REMARKS = SqlFile.read("activity/remarks.sql");

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    VersionStore(
            EntityManager entities, JdbcClient jdbc, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    Instant now() {
        return clock.instant();
    }

    /** The version that the head has just reached. */
    void add(ActivityHead head, String by, String reason, ActivityContent content) {
        add(head, by, reason, json.writeValueAsString(content));
    }

    void add(ActivityHead head, String by, String reason, String content) {
        entities.persist(new ActivityVersion(head, now(), by, reason, content));
        events.publishEvent(new ActivityDecided(head.slug(), head.version(), head.sector(), head.status(), by, reason));
    }

    /** Content of the newest version as it is stored. */
    String newestContent(ActivityHead head) {
        return entities.find(ActivityVersion.class, new ActivityVersion.Key(head.id(), head.version()))
                .content();
    }

    /** Brings what was recorded into the public state. */
    void project(Collection<ActivityHead> heads) {
        entities.flush();
        var ids = heads.stream().map(ActivityHead::id).sorted().toArray(Long[]::new);
        jdbc.sql("SELECT project_published(:ids)").param("ids", ids).query(rs -> {});
    }

    /** @throws NotFoundException if there is no such version */
    RecordedVersion get(String slug, @Nullable Integer version) {
        return find(slug, version)
                .orElseThrow(() -> new NotFoundException("version of an activity", slug + " " + version));
    }

    /** @param version null for the newest */
    Optional<RecordedVersion> find(String slug, @Nullable Integer version) {
        return jdbc.sql(VERSION)
                .param("slug", slug)
                .param("version", version, Types.INTEGER)
                .query((rs, row) -> new RecordedVersion(
                        rs.getString("slug"),
                        rs.getInt("version"),
                        ActivityStatus.valueOf(rs.getString("status")),
                        rs.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        rs.getString("author"),
                        rs.getString("author_name"),
                        rs.getString("reason"),
                        json.readValue(rs.getString("content"), ActivityContent.class)))
                .optional();
    }

    List<VersionLine> listLines(String slug) {
        return jdbc.sql(LINES)
                .param("slug", slug)
                .query((rs, row) -> new VersionLine(
                        rs.getInt("version"),
                        ActivityStatus.valueOf(rs.getString("status")),
                        rs.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        rs.getString("author"),
                        rs.getString("author_name"),
                        rs.getString("reason")))
                .list();
    }

    List<ReviewRemark> listRemarks(String slug) {
        return jdbc.sql(REMARKS)
                .param("slug", slug)
                .query((rs, row) -> new ReviewRemark(
                        rs.getInt("version"),
                        rs.getString("field"),
                        rs.getString("remark"),
                        rs.getString("author_name"),
                        rs.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
