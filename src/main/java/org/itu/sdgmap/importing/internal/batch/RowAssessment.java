package org.itu.sdgmap.importing.internal.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.itu.sdgmap.activity.ActivityBatches;
import org.itu.sdgmap.activity.ActivityBatches.Asked;
import org.itu.sdgmap.activity.ActivityBatches.Match;
import org.itu.sdgmap.activity.ActivityBatches.Resembling;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.ReadActivity;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowEffect;
import org.itu.sdgmap.importing.RowReading;
import org.itu.sdgmap.importing.RowRemark;
import org.itu.sdgmap.importing.SourceRow;
import org.itu.sdgmap.importing.internal.batch.RowStore.Before;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds to what a row says by itself what the database knows: whether it came in before, whether the account may enter it,
 * which activity it changes, and what the rules of activities refuse.
 */
@Component
class RowAssessment {

    private final ActivityBatches activities;
    private final ContentOfRow contents;
    private final RowStore rows;

    /** A row that was read. */
    record Read(SourceRow source, RowCorrection correction, RowReading reading) {}

    RowAssessment(ActivityBatches activities, ContentOfRow contents, RowStore rows) {
        this.activities = activities;
        this.contents = contents;
        this.rows = rows;
    }

    /**
     * @param mayEnter whether the account that acts may enter activities in a Sector
     */
    List<StagedRow> assess(BatchRow batch, List<Read> read, Predicate<Sector> mayEnter) {
        var prints = new ArrayList<byte[]>();
        read.forEach(r -> prints.add(RowFingerprint.of(r.source(), batch.mapping())));
        var before = rows.findBefore(batch.id(), prints);
        var matches = match(read);
        var resembling = resembling(read, matches);
        var staged = new ArrayList<StagedRow>();
        for (int i = 0; i < read.size(); i++) {
            var match = matches.get(i);
            staged.add(new OneRow(batch, read.get(i), prints.get(i), match, resembling.get(i), mayEnter)
                    .assess(before.get(HexFormat.of().formatHex(prints.get(i)))));
        }
        return staged;
    }

    /** The activity that each row changes, by the row's place in the list. */
    Map<Integer, Match> match(List<Read> read) {
        var titles = read.stream()
                .map(r -> r.reading().activity())
                .filter(a -> a != null && !a.title().isEmpty())
                .map(ReadActivity::title)
                .distinct()
                .toList();
        var found = titles.isEmpty() ? Map.<String, List<Match>>of() : activities.matchTitles(titles);
        var matches = new HashMap<Integer, Match>();
        for (int i = 0; i < read.size(); i++) {
            var activity = read.get(i).reading().activity();
            if (activity != null && !read.get(i).correction().accepted().contains(RemarkRule.NEAR_COPY)) {
                var match = best(found.getOrDefault(activity.title(), List.of()), activity.sector());
                if (match.isPresent()) {
                    matches.put(i, match.get());
                }
            }
        }
        return matches;
    }

    /** Activities with a title like that of a row that would make a new one, by the row's place in the list. */
    private Map<Integer, Resembling> resembling(List<Read> read, Map<Integer, Match> matches) {
        var places = new ArrayList<Integer>();
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < read.size(); i++) {
            var activity = read.get(i).reading().activity();
            var sector = activity == null ? null : activity.sector();
            if (activity != null && sector != null && !activity.title().isEmpty() && !matches.containsKey(i)) {
                places.add(i);
                asked.add(new Asked(activity.title(), sector));
            }
        }
        var found = activities.findResembling(asked);
        var resembling = new HashMap<Integer, Resembling>();
        for (int i = 0; i < found.size(); i++) {
            int place = places.get(i);
            found.get(i).ifPresent(r -> resembling.put(place, r));
        }
        return resembling;
    }

    private static Optional<Match> best(List<Match> matches, @Nullable Sector sector) {
        var ofSector = matches.stream().filter(m -> m.sector() == sector).toList();
        return ofSector.stream().filter(Match::isExact).findFirst().or(() -> ofSector.stream()
                .findFirst());
    }

    /** One row and what is known of it. */
    private final class OneRow {

        private final BatchRow batch;
        private final Read read;
        private final byte[] fingerprint;
        private final @Nullable Match match;
        private final @Nullable Resembling resembling;
        private final Predicate<Sector> mayEnter;
        private final List<RowRemark> remarks;
        private List<String> fields = List.of();
        private RowEffect effect = RowEffect.NONE;

        OneRow(
                BatchRow batch,
                Read read,
                byte[] fingerprint,
                @Nullable Match match,
                @Nullable Resembling resembling,
                Predicate<Sector> mayEnter) {
            this.batch = batch;
            this.read = read;
            this.fingerprint = fingerprint;
            this.match = match;
            this.resembling = resembling;
            this.mayEnter = mayEnter;
            this.remarks = new ArrayList<>(read.reading().remarks());
        }

        StagedRow assess(@Nullable Before before) {
            var activity = read.reading().activity();
            if (read.correction().accepted().contains(RemarkRule.LEFT_OUT)) {
                remark(null, "", RemarkRule.LEFT_OUT);
            } else if (before != null && activity != null && read.reading().outcome() != Outcome.SKIP) {
                remark(
                        ImportField.TITLE,
                        activity.title(),
                        RemarkRule.IMPORTED_BEFORE,
                        String.valueOf(before.batch()),
                        before.fileName());
            } else if (activity != null) {
                assess(activity);
            }
            var outcome = RowReading.outcomeOf(remarks);
            return new StagedRow(
                    read.source(),
                    read.correction(),
                    new RowReading(
                            read.reading().number(),
                            read.reading().cells(),
                            outcome,
                            remarks,
                            activity,
                            read.reading().copyOf()),
                    outcome == Outcome.REJECT || outcome == Outcome.SKIP ? RowEffect.NONE : effect,
                    fingerprint,
                    match == null ? null : match.slug(),
                    match == null ? 0 : match.version(),
                    fields);
        }

        private void assess(ReadActivity activity) {
            var sector = activity.sector();
            if (sector != null && !mayEnter.test(sector)) {
                remark(ImportField.SECTOR, sector.code(), RemarkRule.NOT_YOUR_SECTOR, sector.code());
                return;
            }
            effect = match == null ? RowEffect.NEW : RowEffect.CHANGE;
            var outcome = read.reading().outcome();
            if (resembling != null && outcome != Outcome.SKIP && outcome != Outcome.REJECT) {
                remark(
                        ImportField.TITLE,
                        activity.title(),
                        RemarkRule.SIMILAR_ACTIVITY,
                        resembling.slug(),
                        resembling.title());
            }
            if (outcome != Outcome.IMPORT && outcome != Outcome.IMPORT_WARN) {
                return;
            }
            try {
                var filled = ContentOfRow.filled(read.source(), batch.mapping(), read.correction());
                var content = contents.read(activity, match, filled, batch.fileName());
                if (match != null) {
                    compare(activity, match, ContentOfRow.differences(match.content(), content));
                }
            } catch (RefusedActivityException e) {
                e.problems()
                        .forEach(p -> remark(
                                null,
                                p.value(),
                                RemarkRule.REFUSED_BY_RULE,
                                p.field(),
                                p.rule().expected(p.detail()),
                                p.rule().name(),
                                p.detail()));
            }
        }

        private void compare(ReadActivity activity, Match match, List<String> differences) {
            fields = differences;
            if (differences.isEmpty()
                    && !rows.listWithdrawn(List.of(match.slug())).contains(match.slug())) {
                effect = RowEffect.SAME;
                remark(ImportField.TITLE, activity.title(), RemarkRule.ALREADY_THERE, match.slug());
            } else {
                remark(
                        ImportField.TITLE,
                        activity.title(),
                        RemarkRule.CHANGES_ACTIVITY,
                        match.slug(),
                        String.join(", ", differences));
            }
        }

        private void remark(@Nullable ImportField field, String original, RemarkRule rule, String... details) {
            var column = field == null ? null : batch.mapping().findColumn(field);
            remarks.add(new RowRemark(
                    field,
                    column == null || column.isEmpty() ? null : column.getAsInt(),
                    original,
                    rule,
                    List.of(details),
                    List.of()));
        }
    }
}
