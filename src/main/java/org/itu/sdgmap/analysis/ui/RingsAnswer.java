package org.itu.sdgmap.analysis.ui;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.itu.sdgmap.analysis.LineRings;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.ui.Texts;

/** The one sentence above the rings: which Goal or line most activities serve, or several that share the lead. */
final class RingsAnswer {

    private RingsAnswer() {}

    static String of(Rings rings) {
        var goals = rings.rings().stream()
                .flatMap(r -> r.goals().stream())
                .sorted(Comparator.comparingInt(g -> g.goal().number()))
                .toList();
        return sentence(
                "rings.answer",
                rings.total(),
                goals,
                Rings.GoalCount::activities,
                g -> Texts.text("rings.goalShort", String.valueOf(g.goal().number())),
                g -> String.valueOf(g.goal().number()),
                g -> g.goal().element().title().in(Texts.language()));
    }

    static String of(LineRings rings) {
        var lines = rings.rings().stream()
                .flatMap(r -> r.lines().stream())
                .sorted(Comparator.comparingInt(l -> l.line().sortOrder()))
                .toList();
        Function<LineRings.LineCount, String> code = l -> Wording.code(l.line().displayCode());
        return sentence(
                "rings.lines.answer", rings.total(), lines, LineRings.LineCount::activities, code, code, l -> l.line()
                        .title()
                        .in(Texts.language()));
    }

    private static <T> String sentence(
            String key,
            long total,
            List<T> counts,
            ToLongFunction<T> activities,
            Function<T, String> shortName,
            Function<T, String> code,
            Function<T, String> name) {
        long most = counts.stream().mapToLong(activities).max().orElse(0);
        if (most == 0) {
            return Texts.text(key + ".none", total);
        }
        var leading =
                counts.stream().filter(c -> activities.applyAsLong(c) == most).toList();
        return leading.size() > 1
                ? Texts.text(
                        key + ".equal",
                        total,
                        most,
                        Wording.list(leading.stream().map(shortName).toList()))
                : Texts.text(key, total, code.apply(leading.getFirst()), name.apply(leading.getFirst()), most);
    }
}
