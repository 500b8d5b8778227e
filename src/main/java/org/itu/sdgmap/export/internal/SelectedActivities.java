package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.activity.ActivityDetail;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.StateRows;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportProgress;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.springframework.stereotype.Component;

/** The activities of an order, a few hundred in memory at a time, all as they were at one moment. */
@Component
class SelectedActivities {

    /** Making more takes longer than anybody waits for a page. */
    static final int MOST_AT_ONCE = 2_000;

    private static final int READ_AT_ONCE = 250;

    private final PublishedActivities activities;
    private final ActivitySearch search;
    private final StateRows rows;

    SelectedActivities(PublishedActivities activities, ActivitySearch search, StateRows rows) {
        this.activities = activities;
        this.search = search;
        this.rows = rows;
    }

    /** Gives every activity, the same ones every time. */
    interface Pass {

        long size();

        void read(Reader reader) throws IOException;
    }

    @FunctionalInterface
    interface Reader {
        void accept(ActivityDetail activity) throws IOException;
    }

    @FunctionalInterface
    interface Work {
        void with(Pass pass) throws IOException;
    }

    long count(ActivityFilter filter, Language language) {
        return search.count(filter, language);
    }

    static ActivityOrder order(ExportOrder order) {
        return DataParameters.find(order, Own.SORT)
                .map(ActivityOrder::getByName)
                .orElse(ActivityOrder.RELEVANCE);
    }

    /** @param passes how often the work reads all of them, of which the progress tells */
    void select(ExportOrder order, ActivityFilter filter, int passes, ExportProgress progress, Work work)
            throws IOException {
        try {
            rows.read(filter, order.language(), order(order), selection -> {
                try {
                    work.with(new Reading(selection.activities(), passes, progress));
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private final class Reading implements Pass {

        private final Long[] ids;
        private final int passes;
        private final ExportProgress progress;
        private long done;

        Reading(Long[] ids, int passes, ExportProgress progress) {
            this.ids = ids;
            this.passes = passes;
            this.progress = progress;
        }

        @Override
        public long size() {
            return ids.length;
        }

        @Override
        public void read(Reader reader) throws IOException {
            for (int from = 0; from < ids.length; from += READ_AT_ONCE) {
                progress.report(done, (long) ids.length * passes);
                int to = Math.min(ids.length, from + READ_AT_ONCE);
                List<ActivityDetail> some = activities.listByIds(Arrays.copyOfRange(ids, from, to));
                if (some.size() != to - from) {
                    throw new IllegalStateException(
                            "Of %d selected activities %d were found".formatted(to - from, some.size()));
                }
                for (var activity : some) {
                    reader.accept(activity);
                }
                done += to - from;
            }
            progress.report(done, Math.max(done, (long) ids.length * passes));
        }
    }

    /** One activity as an order's filter has it: today, on its day, or in its snapshot. */
    ActivityDetail get(String slug, ActivityFilter filter) {
        var snapshot = filter.snapshot();
        if (snapshot != null) {
            return search.getFrozen(slug, snapshot);
        }
        return filter.past()
                .map(past -> activities.getBySlugAt(slug, past.last()))
                .orElseGet(() -> activities.getBySlug(slug));
    }
}
