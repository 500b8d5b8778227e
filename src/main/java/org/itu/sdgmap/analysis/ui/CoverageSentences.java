package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.Coverage.Totals;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.Texts;

/** Coverage in a few sentences, for those who cannot see a map. */
final class CoverageSentences {

    private static final int MOST_NAMED = 10;

    private final Totals totals;
    private final List<CountryRow> rows;

    CoverageSentences(Totals totals, List<CountryRow> rows) {
        this.totals = totals;
        this.rows = rows;
    }

    /** Member States among those that the filter chooses. */
    long members() {
        return rows.stream()
                .filter(r -> r.member() && r.state() != State.NOT_APPLICABLE)
                .count();
    }

    long membersReached() {
        return rows.stream().filter(r -> r.member() && r.state() == State.VALUE).count();
    }

    /** Reached countries and areas that are no Member States. */
    long othersReached() {
        return rows.stream()
                .filter(r -> !r.member() && r.state() == State.VALUE)
                .count();
    }

    String reach() {
        if (rows.stream().allMatch(r -> r.state() == State.NOT_APPLICABLE)) {
            return Texts.text("map.words.notCounted");
        }
        return Texts.text("map.words.reach", membersReached(), members(), othersReached());
    }

    /** What belongs to no single country. */
    String unspecific() {
        return Texts.text("map.words.unspecific", totals.global(), totals.regional());
    }

    /** The countries with most activities; none where those with equally many would be too many to name. */
    String most() {
        var ranked = rows.stream()
                .filter(r -> r.state() == State.VALUE)
                .sorted(Comparator.comparingLong(CountryRow::activities)
                        .reversed()
                        .thenComparing(CountryRow::name, Wording.alphabet()))
                .toList();
        long unnamed = ranked.size() > MOST_NAMED ? ranked.get(MOST_NAMED).activities() : 0;
        var named = ranked.stream()
                .filter(r -> r.activities() > unnamed)
                .map(r -> Texts.text("map.words.countryCount", r.name(), r.activities()))
                .toList();
        return named.isEmpty() ? "" : Texts.text("map.words.most", Wording.list(named));
    }

    /** One sentence for each ITU region that has Member States in the selection. */
    List<String> regions() {
        var regions = new LinkedHashMap<String, long[]>();
        rows.stream()
                .filter(r -> r.member()
                        && r.state() != State.NOT_APPLICABLE
                        && !r.region().isEmpty())
                .sorted(Comparator.comparing(CountryRow::region, Wording.alphabet()))
                .forEach(r -> {
                    var counts = regions.computeIfAbsent(r.region(), name -> new long[2]);
                    counts[0] += r.state() == State.VALUE ? 1 : 0;
                    counts[1]++;
                });
        return regions.entrySet().stream()
                .map(e -> Texts.text("map.words.region", e.getKey(), e.getValue()[0], e.getValue()[1]))
                .toList();
    }

    /** Member States that nothing reaches, by name. */
    List<String> unreached() {
        return rows.stream()
                .filter(r -> r.state() == State.ZERO)
                .map(CountryRow::name)
                .sorted(Wording.alphabet())
                .toList();
    }

    /** Member States of a group that nothing reaches, by name. */
    List<String> unreachedOf(CountryGroup group) {
        return rows.stream()
                .filter(r -> r.state() == State.ZERO && r.groups().contains(group.code()))
                .map(CountryRow::name)
                .sorted(Wording.alphabet())
                .toList();
    }

    /** How many Member States of a group the filter chooses. */
    long membersOf(CountryGroup group) {
        return rows.stream()
                .filter(r -> r.member()
                        && r.state() != State.NOT_APPLICABLE
                        && r.groups().contains(group.code()))
                .count();
    }

    /** Groups whose gaps are named first: LDC, LLDC, SIDS. */
    static List<CountryGroup> specialGroups(CountryCatalog countries) {
        return countries.listGroups().stream()
                .filter(g -> g.kind() == CountryGroup.Kind.SPECIAL)
                .toList();
    }

    Html html(CountryCatalog countries) {
        var root = Markup.root("div", "coverage-words");
        Markup.add(root, "h2").text(Texts.text("map.words.reachTitle"));
        Markup.add(root, "p").text(reach());
        if (!most().isEmpty()) {
            Markup.add(root, "p").text(most());
        }
        var regions = Markup.add(root, "ul");
        regions().forEach(sentence -> Markup.add(regions, "li").text(sentence));
        Markup.add(root, "p").text(unspecific());
        Markup.add(root, "h2").text(Texts.text("map.words.gapsTitle"));
        gaps(countries).forEach((title, names) -> {
            Markup.add(root, "h3").text(title);
            if (!names.isEmpty()) {
                Markup.add(root, "p").text(Wording.list(names));
            }
        });
        return Markup.html(root);
    }

    private Map<String, List<String>> gaps(CountryCatalog countries) {
        var gaps = new LinkedHashMap<String, List<String>>();
        for (var group : specialGroups(countries)) {
            if (membersOf(group) > 0) {
                var names = unreachedOf(group);
                gaps.put(
                        Texts.text(
                                "map.words.gapOfGroup",
                                group.name().in(Texts.language()),
                                names.size(),
                                membersOf(group)),
                        names);
            }
        }
        var special = new ArrayList<>(specialGroups(countries));
        var others = rows.stream()
                .filter(r -> r.state() == State.ZERO
                        && special.stream().noneMatch(g -> r.groups().contains(g.code())))
                .map(CountryRow::name)
                .sorted(Wording.alphabet())
                .toList();
        gaps.put(Texts.text("map.words.gapOthers", others.size()), others);
        return gaps;
    }
}
