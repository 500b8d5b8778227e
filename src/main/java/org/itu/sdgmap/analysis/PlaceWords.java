package org.itu.sdgmap.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.Texts;

/** What a profile says in words, in the reader's language: the same on its page and in its brief. */
public final class PlaceWords {

    private PlaceWords() {}

    /** A number, or why there is none. */
    public static String number(State state, long value) {
        return switch (state) {
            case VALUE, ZERO -> Texts.number(value);
            case NO_DATA, NOT_APPLICABLE -> Texts.text("map.state", state);
        };
    }

    /** The three numbers, and what a zero among them does not mean. */
    public static List<String> sentences(CountryProfile profile, PlaceStates states) {
        var reach = profile.figures().reach();
        var sentences = new ArrayList<String>();
        sentences.add(Texts.text("places.country.answer", reach.here(), reach.regional(), reach.worldwide()));
        if (!profile.country().ituMember()) {
            sentences.add(Texts.text("places.notMember"));
        }
        leftOut(states).ifPresent(sentences::add);
        return sentences;
    }

    public static List<String> sentences(RegionProfile profile, PlaceStates states) {
        var reach = profile.figures().reach();
        var answer = Texts.text(
                profile.group().kind() == CountryGroup.Kind.ITU_REGION ? "places.region.answer" : "places.group.answer",
                reach.here(),
                profile.membersReached(),
                profile.members(),
                profile.countriesReached() - profile.membersReached(),
                reach.regional(),
                reach.worldwide());
        return Stream.concat(Stream.of(answer), leftOut(states).stream()).toList();
    }

    /** On which Goals a country is below the median of its region, and how far that can be said. */
    public static String standing(CountryProfile profile, Optional<CountryGroup> region) {
        var below = below(profile, region);
        var standings = profile.standings();
        long withoutMedian = standings.stream().filter(s -> s.median() == 0).count();
        long others = standings.stream()
                .filter(s -> s.activities() == 0 && s.reached() > 0)
                .count();
        return withoutMedian == 0 ? below : below + " " + Texts.text("places.gaps.noMedian", withoutMedian, others);
    }

    /** On which Goals a country is below the median of its region. */
    public static String below(CountryProfile profile, Optional<CountryGroup> region) {
        if (profile.standings().isEmpty() || region.isEmpty()) {
            return Texts.text("places.gaps.notCompared");
        }
        var gaps = profile.gaps().stream()
                .map(g -> String.valueOf(g.goal().number()))
                .collect(Collectors.joining(Texts.text("list.separator")));
        return Texts.text(
                "places.gaps", profile.gaps().size(), gaps, region.get().name().in(Texts.language()));
    }

    /** Numbers that are zero only because the filter leaves out what they count. */
    private static Optional<String> leftOut(PlaceStates states) {
        var names = Stream.of(
                        name(states.here(), "HERE"),
                        name(states.regional(), "REGIONAL"),
                        name(states.worldwide(), "WORLDWIDE"),
                        name(states.entries(), "ENTRIES"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(Texts.text("rule.filter.separator")));
        return names.isEmpty() ? Optional.empty() : Optional.of(Texts.text("places.leftOut", names));
    }

    private static Optional<String> name(State state, String figure) {
        return state == State.NOT_APPLICABLE ? Optional.of(Texts.text("places.figure." + figure)) : Optional.empty();
    }
}
