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
        long more = changed.stream().filter(c -> difference(c) > 0).count();
        long same =
                found.countries().stream().filter(c -> c.state() == State.ZERO).count();
        var sentence = Texts.text("modes.compare.sentence", more, changed.size() - more, same);
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

    /** Which groups gained most; empty where none did. */
    static String ofGroups(List<GroupPair> pairs, GroupWords words) {
        var gained = pairs.stream()
                .filter(p -> p.difference() > 0)
                .sorted(Comparator.comparingLong(GroupPair::difference).reversed())
                .limit(3)
                .map(p -> Texts.text(
                        "modes.compare.group",
                        words.name(p.a()),
                        GroupWords.signed(p.difference()),
                        p.a().activities(),
                        p.b().activities()))
                .toList();
        return gained.isEmpty()
                ? Texts.text("modes.compare.noGroup")
                : Texts.text("modes.compare.groups", String.join(Texts.text("rule.filter.separator"), gained));
    }

    private String number(CountryPair pair) {
        return CompareTables.difference(pair.difference(), measure);
    }

    private static double difference(CountryPair pair) {
        return Objects.requireNonNull(pair.difference()).doubleValue();
    }
}
