package org.itu.sdgmap.analysis.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageComparison;
import org.itu.sdgmap.analysis.CoverageComparison.CountryPair;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.ui.CompareTables.GroupPair;
import org.itu.sdgmap.ui.Texts;

/** What a comparison says, in words. */
final class CompareSentence {

    private final CoverageMeasure measure;
    private final FilterWords words;

    CompareSentence(CoverageMeasure measure, FilterWords words) {
        this.measure = measure;
        this.words = words;
    }

    String of(CoverageComparison found) {
        var changed =
                found.countries().stream().filter(c -> c.state() == State.VALUE).toList();
        long equal =
                found.countries().stream().filter(c -> c.state() == State.ZERO).count();
        if (changed.isEmpty() && equal == 0) {
            return Texts.text("modes.compare.none");
        }
        long more = changed.stream().filter(c -> difference(c) > 0).count();
        long nothing =
                found.countries().stream().filter(CompareSentence::isNothing).count();
        var sentence = Texts.text("modes.compare.sentence", more, changed.size() - more, equal - nothing, nothing);
        var most = changed.stream().max(Comparator.comparingDouble(CompareSentence::difference));
        var least = changed.stream().min(Comparator.comparingDouble(CompareSentence::difference));
        return sentence
                + most.filter(c -> difference(c) > 0)
                        .map(c -> " " + Texts.text("modes.compare.gain", words.country(c.iso3()), number(c)))
                        .orElse("")
                + least.filter(c -> difference(c) < 0)
                        .map(c -> " " + Texts.text("modes.compare.loss", words.country(c.iso3()), number(c)))
                        .orElse("");
    }

    /**
     * Which groups gained most activities. Empty where the measure counts something else, or where no group is in both
     * selections.
     */
    String ofGroups(List<GroupPair> pairs, GroupWords names) {
        var compared = pairs.stream().filter(p -> p.difference() != null).toList();
        if (!measure.equals(CoverageMeasure.ACTIVITIES) || compared.isEmpty()) {
            return "";
        }
        var gained = compared.stream()
                .filter(p -> gain(p) > 0)
                .sorted(Comparator.comparingLong(CompareSentence::gain).reversed())
                .limit(3)
                .map(p -> Texts.text(
                        "modes.compare.group",
                        names.name(p.line()),
                        GroupWords.signed(gain(p)),
                        Objects.requireNonNull(p.a()).activities(),
                        Objects.requireNonNull(p.b()).activities()))
                .toList();
        return gained.isEmpty()
                ? Texts.text("modes.compare.noGroup")
                : Texts.text("modes.compare.groups", String.join(Texts.text("rule.filter.separator"), gained));
    }

    private static long gain(GroupPair pair) {
        return Objects.requireNonNull(pair.difference());
    }

    /** Zero under both filters: the same, but nothing to speak of. */
    private static boolean isNothing(CountryPair pair) {
        var a = pair.a();
        return pair.state() == State.ZERO && a != null && a.doubleValue() == 0;
    }

    private String number(CountryPair pair) {
        return CompareTables.difference(pair.difference(), measure);
    }

    private static double difference(CountryPair pair) {
        return Objects.requireNonNull(pair.difference()).doubleValue();
    }
}
