package org.itu.sdgmap.analysis.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.Rings.GoalCount;
import org.itu.sdgmap.analysis.ui.RingsParameters.Comparison;
import org.itu.sdgmap.framework.Involvement;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.SdgRings.Computed;
import org.itu.sdgmap.ui.SdgRings.Shape;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Rings of the Goals as the figure takes them, in the reader's language. */
final class RingsData {

    private final Rings rings;

    private RingsData(Rings rings) {
        this.rings = rings;
    }

    /** The declared rings alone, as small figures show them. */
    static SdgRings.Data of(Rings rings) {
        return new RingsData(rings).declared("");
    }

    /** Without linked activities nothing is computed: then there are only declared rings, or none. */
    static SdgRings.Data of(Rings rings, Comparison comparison) {
        var data = new RingsData(rings);
        return switch (comparison) {
            case DECLARED -> data.declared(declaredRule(rings));
            case COMPUTED -> data.computed();
            case SIDE, OVERLAID -> rings.linked() == 0 ? data.declared(declaredRule(rings)) : data.compared();
        };
    }

    private static String declaredRule(Rings rings) {
        return Texts.text("rings.declaredTitle", rings.edition());
    }

    private SdgRings.Data declared(String rule) {
        return data(
                declaredFigure(),
                Texts.text("rings.levelColumn.declared"),
                rule,
                rings.rings().stream()
                        .map(r -> ring(
                                r.level(),
                                RingsWords.level(r.level(), rings.edition()),
                                r.goals().stream().map(g -> item(g, null)).toList()))
                        .toList());
    }

    private SdgRings.Data compared() {
        return data(
                declaredFigure(),
                Texts.text("rings.levelColumn.declared"),
                RingsWords.rule(rings),
                IntStream.range(0, rings.rings().size())
                        .mapToObj(this::comparedRing)
                        .toList());
    }

    private SdgRings.Ring comparedRing(int index) {
        var ring = rings.rings().get(index);
        return new SdgRings.Ring(
                ring.level(),
                RingsWords.level(ring.level(), rings.edition()),
                RingsWords.computedLevel(index),
                ring.goals().stream()
                        .map(g -> item(
                                g,
                                new Computed(
                                        g.computedRing(),
                                        RingsWords.computedLevel(g.computedRing()),
                                        g.weightShare(),
                                        RingsWords.difference(index, g.computedRing()))))
                        .toList());
    }

    private SdgRings.Data computed() {
        var goals = rings.rings().stream()
                .flatMap(r -> r.goals().stream())
                .sorted(Comparator.comparingDouble(GoalCount::weight).reversed())
                .toList();
        return data(
                Texts.text("rings.figure.computed"),
                Texts.text("rings.label.columnComputed"),
                RingsWords.rule(rings),
                rings.linked() == 0
                        ? List.of()
                        : IntStream.range(0, rings.rings().size())
                                .mapToObj(index -> ring(
                                        Involvement.values()[index].name(),
                                        RingsWords.computedLevel(index),
                                        goals.stream()
                                                .filter(g -> g.computedRing() == index)
                                                .map(g -> item(g, new Computed(null, "", g.weightShare(), "")))
                                                .toList()))
                                .toList());
    }

    private String declaredFigure() {
        return Texts.text(
                rings.edition() == InvolvementEdition.PLAN_2024_2027 ? "rings.figure" : "rings.figure.PLAN_2020_2023");
    }

    private SdgRings.Data data(String title, String levelColumn, String rule, List<SdgRings.Ring> ofFigure) {
        return new SdgRings.Data(
                title,
                ofFigure,
                Texts.text("rings.unit"),
                Shape.SQUARE,
                levelColumn,
                rule,
                Texts.text("rings.declaredTitle", rings.edition()),
                Texts.text("rings.computedTitle"));
    }

    private static SdgRings.Ring ring(String level, String label, List<SdgRings.Item> items) {
        return new SdgRings.Ring(level, label, label, items);
    }

    private SdgRings.Item item(GoalCount count, @Nullable Computed computed) {
        var goal = count.goal();
        var sentence = sentence(count, rings.total());
        return new SdgRings.Item(
                goal.element().key().code(),
                String.valueOf(goal.number()),
                goal.element().title().in(Texts.language()),
                goal.colourHex(),
                count.activities(),
                count.share(),
                computed == null
                        ? sentence
                        : Texts.text("rings.sentence.weight", sentence, RingsWords.weight(count.weightShare())),
                computed);
    }

    /** Such as "Goal 4, Quality education: 33 activities, 14% of all". */
    static String sentence(GoalCount count, long total) {
        var goal = count.goal();
        return Texts.text(
                total == 0 ? "rings.sentenceWithoutShare" : "rings.sentence",
                String.valueOf(goal.number()),
                goal.element().title().in(Texts.language()),
                count.activities(),
                RingsWords.percent(count.share()));
    }
}
