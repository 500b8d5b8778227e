package org.itu.sdgmap.activity.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.ActivityBatches.Entry;
import org.itu.sdgmap.activity.ActivityBatches.Recording;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityDecided;
import org.itu.sdgmap.activity.ActivityRules;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.BatchDecided;
import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.activity.StaleReviewException.Stale;
import org.itu.sdgmap.activity.internal.BatchNotices.Told;
import org.itu.sdgmap.activity.internal.BatchWriter.Row;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records batches part by part. The public state is projected once, at the end: from then on others who publish wait
 * until the transaction ends, so it must not happen before all else is done.
 */
@Component
class BatchRecorder {

    private static final int MOST_ENTRIES = 50_000;
    private static final int LONGEST_REASON = 500;

    private final JsonMapper json;
    private final BatchWriter writer;
    private final BatchNotices notices;
    private final ActivityRepository activities;
    private final ActivityRules rules;
    private final DraftOfContent writing;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchRecorder(
            JsonMapper json,
            BatchWriter writer,
            BatchNotices notices,
            ActivityRepository activities,
            ActivityRules rules,
            DraftOfContent writing,
            Permissions permissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.json = json;
        this.writer = writer;
        this.notices = notices;
        this.activities = activities;
        this.rules = rules;
        this.writing = writing;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    Recording begin(long batch, boolean publish, String reason) {
        return new Open(batch, publish, Reasons.optional("reason", reason, LONGEST_REASON));
    }

    private final class Open implements Recording {

        private final long batch;
        private final boolean publish;
        private final String reason;
        private final List<Long> ids = new ArrayList<>();
        private final Map<ActivityStatus, Long> versions = new EnumMap<>(ActivityStatus.class);
        private final Map<String, Told> told = new HashMap<>();

        Open(long batch, boolean publish, String reason) {
            this.batch = batch;
            this.publish = publish;
            this.reason = reason;
        }

        @Override
        public List<String> add(List<Entry> entries) {
            if (ids.size() + entries.size() > MOST_ENTRIES) {
                throw new InvalidValueException(
                        "entries", String.valueOf(ids.size() + entries.size()), "at most %d".formatted(MOST_ENTRIES));
            }
            entries.stream().map(e -> e.content().sector()).distinct().forEach(this::requireAllowed);
            entries.forEach(e -> refuseUnsound(e.content()));
            var heads = lock(entries);
            notices.listAuthors(heads.values().stream().map(ActivityHead::id).toList())
                    .forEach(t -> told.merge(t.username(), t, Told::and));
            var now = clock.instant();
            var begun = writer.begin(
                            entries.stream()
                                    .filter(e -> e.slug() == null)
                                    .map(Entry::content)
                                    .toList(),
                            publish ? ActivityStatus.PUBLISHED : ActivityStatus.SUBMITTED,
                            now)
                    .iterator();
            var rows = new ArrayList<Row>();
            for (var entry : entries) {
                var head = entry.slug() == null ? null : heads.get(entry.slug());
                rows.add(head == null ? first(begun.next(), entry) : next(head, entry));
            }
            writer.changeHeads(rows.stream().filter(r -> r.version() > 1).toList(), now);
            writer.addVersions(rows, permissions.account().username(), reason, batch, now);
            var by = permissions.account().username();
            for (var row : rows) {
                ids.add(row.id());
                versions.merge(row.status(), 1L, Long::sum);
                events.publishEvent(
                        new ActivityDecided(row.slug(), row.version(), row.sector(), row.status(), by, reason, batch));
            }
            return rows.stream().map(Row::slug).toList();
        }

        @Override
        public void complete() {
            events.publishEvent(new BatchDecided(batch, BatchDecided.Act.RECORDED, versions, reason));
            notices.tell(told.values(), Notice.Kind.CHANGED_BY_IMPORT, reason);
            if (publish) {
                writer.project(ids);
            }
        }

        private void requireAllowed(Sector sector) {
            if (publish) {
                permissions.requireReview(sector);
            } else {
                permissions.requireContribute(sector);
            }
        }

        /** The activities that are changed, by slug, each checked to be what was seen. */
        private Map<String, ActivityHead> lock(List<Entry> entries) {
            var seen = new HashMap<String, Integer>();
            for (var entry : entries) {
                if (entry.slug() != null && seen.put(entry.slug(), entry.version()) != null) {
                    throw new InvalidValueException("slug", entry.slug(), "each activity once in a batch");
                }
            }
            var heads = seen.isEmpty()
                    ? Map.<String, ActivityHead>of()
                    : activities.lock(seen.keySet()).stream()
                            .collect(Collectors.toMap(ActivityHead::slug, Function.identity()));
            var stale = new ArrayList<Stale>();
            seen.forEach((slug, version) -> {
                var head = heads.get(slug);
                if (head == null) {
                    throw new NotFoundException("activity", slug);
                }
                requireAllowed(permissions.requireVisible(head).sector());
                if (head.version() != version) {
                    stale.add(new Stale(slug, slug, head.version(), head.status()));
                }
            });
            if (!stale.isEmpty()) {
                throw new StaleReviewException("Only an activity that is as it was seen can be changed", stale);
            }
            return heads;
        }

        private Row first(Map.Entry<Long, String> begun, Entry entry) {
            return new Row(
                    begun.getKey(),
                    begun.getValue(),
                    entry.content().sector(),
                    1,
                    publish ? ActivityStatus.PUBLISHED : ActivityStatus.SUBMITTED,
                    publish ? 1 : null,
                    json.writeValueAsString(entry.content()));
        }

        private Row next(ActivityHead head, Entry entry) {
            int version = head.version() + 1;
            @Nullable Integer published = publish ? Integer.valueOf(version) : head.publishedVersion();
            return new Row(
                    head.id(),
                    head.slug(),
                    entry.content().sector(),
                    version,
                    publish ? ActivityStatus.PUBLISHED : ActivityStatus.SUBMITTED,
                    published,
                    json.writeValueAsString(entry.content()));
        }
    }

    /** What has been read by a program keeps the rules of what is typed. */
    private void refuseUnsound(ActivityContent content) {
        var problems = rules.check(writing.write(content));
        if (!problems.isEmpty()) {
            throw new RefusedActivityException(problems);
        }
    }
}
