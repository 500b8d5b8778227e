package org.itu.sdgmap.activity.internal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.activity.QueueFilter;
import org.itu.sdgmap.activity.QueuePage;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.activity.StaleReviewException.Stale;
import org.itu.sdgmap.activity.Submission;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional
class JdbcActivityReview implements ActivityReview {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_REMARK = 2000;
    private static final int MOST_REMARKS = 200;
    private static final int LONGEST_FIELD = 200;
    private static final int MOST_AT_ONCE = 1000;
    private static final int LARGEST_PAGE = 500;

    private final JdbcReviewQueue queue;
    private final ActivityRepository activities;
    private final VersionStore versions;
    private final NoticeStore notices;
    private final Permissions permissions;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcActivityReview(
            JdbcReviewQueue queue,
            ActivityRepository activities,
            VersionStore versions,
            NoticeStore notices,
            Permissions permissions,
            JdbcClient jdbc,
            JsonMapper json) {
        this.queue = queue;
        this.activities = activities;
        this.versions = versions;
        this.notices = notices;
        this.permissions = permissions;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public QueuePage listQueue(QueueFilter filter, int offset, int limit) {
        return queue.list(filter, permissions.reviewed(), Math.max(0, offset), Math.clamp(limit, 0, LARGEST_PAGE));
    }

    @Override
    @Transactional(readOnly = true)
    public Submission getSubmission(String slug) {
        var head = permissions.requireVisible(
                activities.findBySlug(slug).orElseThrow(() -> new NotFoundException("activity", slug)));
        var newest = versions.get(slug, null);
        var number = head.publishedVersion();
        var published = number == null ? null : versions.get(slug, number);
        return new Submission(
                slug,
                newest,
                published,
                FieldDifferences.between(published == null ? null : published.content(), newest.content()),
                versions.listRemarks(slug));
    }

    @Override
    public void publish(List<ReviewedVersion> reviewed, String reason) {
        if (reviewed.size() > MOST_AT_ONCE) {
            throw new InvalidValueException(
                    "versions", String.valueOf(reviewed.size()), "at most %d at once".formatted(MOST_AT_ONCE));
        }
        var why = Reasons.optional("reason", reason, LONGEST_REASON);
        var heads = lock(
                reviewed, h -> h.status() == ActivityStatus.SUBMITTED, "Only a SUBMITTED version can be published");
        for (var head : heads) {
            var content = versions.newestContent(head);
            head.publish(versions.now());
            record(head, content, why, Notice.Kind.PUBLISHED);
        }
        if (!heads.isEmpty()) {
            versions.project(heads);
        }
    }

    @Override
    public void sendBack(ReviewedVersion reviewed, String remark, Map<String, String> fieldRemarks) {
        var said = Reasons.required("remark", remark, LONGEST_REMARK);
        var saidOfFields = remarks(fieldRemarks);
        var head = lock(
                        List.of(reviewed),
                        h -> h.status() == ActivityStatus.SUBMITTED,
                        "Only a SUBMITTED version can be sent back")
                .getFirst();
        var content = versions.newestContent(head);
        addRemark(head, null, said);
        saidOfFields.forEach((field, text) -> addRemark(head, field, text));
        head.sendBack(versions.now());
        record(head, content, said, Notice.Kind.RETURNED);
    }

    @Override
    public void withdraw(ReviewedVersion reviewed, String reason) {
        var why = Reasons.required("reason", reason, LONGEST_REASON);
        var head = lock(
                        List.of(reviewed),
                        h -> h.publishedVersion() != null,
                        "Only an activity that is public can be withdrawn")
                .getFirst();
        var content = versions.newestContent(head);
        head.withdraw(versions.now());
        record(head, content, why, Notice.Kind.WITHDRAWN);
        versions.project(List.of(head));
    }

    /** The activities, which nobody else changes until the transaction ends, each checked to be what was looked at. */
    private List<ActivityHead> lock(
            List<ReviewedVersion> reviewed, Predicate<ActivityHead> isDecidable, String expected) {
        var wanted = new HashMap<String, Integer>();
        reviewed.forEach(r -> wanted.put(r.slug(), r.version()));
        var heads = activities.lock(wanted.keySet());
        var missing = new HashSet<>(wanted.keySet());
        for (var head : heads) {
            missing.remove(permissions.requireVisible(head).slug());
            permissions.requireReview(head.sector());
        }
        if (!missing.isEmpty()) {
            throw new NotFoundException("activity", missing.iterator().next());
        }
        var stale = new ArrayList<Stale>();
        for (var head : heads) {
            if (head.version() != wanted.getOrDefault(head.slug(), 0) || !isDecidable.test(head)) {
                var title = json.readValue(versions.newestContent(head), ActivityContent.class)
                        .title();
                stale.add(new Stale(head.slug(), title, head.version(), head.status()));
            }
        }
        if (!stale.isEmpty()) {
            throw new StaleReviewException(expected, stale);
        }
        return heads;
    }

    private void record(ActivityHead head, String content, String reason, Notice.Kind kind) {
        var by = permissions.account();
        var author = notices.enteredBy(head);
        versions.add(head, by.username(), reason, content);
        var title = json.readValue(content, ActivityContent.class).title();
        notices.tell(author, kind, head, title, reason, by);
    }

    private static Map<String, String> remarks(Map<String, String> typed) {
        if (typed.size() > MOST_REMARKS) {
            throw new InvalidValueException(
                    "remarks", String.valueOf(typed.size()), "at most %d".formatted(MOST_REMARKS));
        }
        var remarks = new HashMap<String, String>();
        typed.forEach((field, text) -> remarks.put(
                Reasons.required("field", field, LONGEST_FIELD), Reasons.required(field, text, LONGEST_REMARK)));
        return remarks;
    }

    private void addRemark(ActivityHead head, @Nullable String field, String text) {
        jdbc.sql("""
                INSERT INTO review_remark (activity_id, version, field, remark, author, made_at)
                VALUES (:activity, :version, CAST(:field AS text), :remark, :author, :now)
                """)
                .param("activity", head.id())
                .param("version", head.version())
                .param("field", field)
                .param("remark", text)
                .param("author", permissions.account().username())
                .param("now", versions.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
