package org.itu.sdgmap.analysis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A filter as parameters of an address, and back. Several values of one parameter are separated by commas or given by
 * repeating it. Parameters: {@link #NAMES}; source and counting are left out where they are as usual.
 */
@Component
public class FilterParameters {

    /** Name of the parameter that chooses a frozen state. */
    public static final String SNAPSHOT = "snapshot";

    private static final String NUMBER_OF_SNAPSHOT = "[1-9][0-9]{0,14}";

    /** Names of all parameters, in the order in which an address shows them. */
    public static final List<String> NAMES = List.of(
            "q",
            "sector",
            "kind",
            "phase",
            "sdg",
            "line",
            "goal",
            "match",
            "country",
            "group",
            "regional",
            "scope",
            "from",
            "to",
            "source",
            "counting",
            "asof",
            SNAPSHOT);

    private static final String COUNTRY_CODE = "an ISO 3166-1 alpha-3 code such as KEN";

    /** No state is older than the tool. */
    private static final int FIRST_YEAR_OF_HISTORY = 2020;

    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final Clock clock;

    public FilterParameters(FrameworkCatalog frameworks, CountryCatalog countries, Clock clock) {
        this.frameworks = frameworks;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * Reads a filter; parameters that are not a filter's are passed over.
     *
     * @throws InvalidValueException that names the parameter, the value and what is expected
     */
    public ActivityFilter parse(Map<String, List<String>> parameters) {
        var past = past(parameters);
        var elements = new LinkedHashSet<ElementKey>();
        elements.addAll(
                values(parameters, "sdg", v -> element(ElementCodes.parseSdg(v)), "a Goal or target such as 9 or 9.c"));
        elements.addAll(values(
                parameters,
                "line",
                v -> element(ElementCodes.parseActionLine(v)),
                "an Action Line such as C2 or C7-HEALTH"));
        elements.addAll(values(
                parameters,
                "goal",
                v -> element(ElementCodes.parseStrategic(v)),
                "an element of a strategic plan such as SP2024:1"));
        return new ActivityFilter(
                single(parameters, "q").orElse(null),
                values(parameters, "sector", Sector::findByCode, "ITU-R, ITU-T, ITU-D, GS or INTER"),
                values(parameters, "kind", v -> constant(ActivityKind.class, v), names(ActivityKind.values())),
                values(parameters, "phase", v -> constant(Phase.class, v), names(Phase.values())),
                elements,
                single(parameters, "match", ElementMatch.class, ElementMatch.ANY),
                values(parameters, "country", this::country, COUNTRY_CODE),
                values(
                        parameters,
                        "group",
                        v -> countries.findGroup(v.toUpperCase(Locale.ROOT)).map(g -> g.code()),
                        "a group of countries such as AFRICA, LDC or SIDS"),
                values(parameters, "regional", this::country, COUNTRY_CODE),
                values(parameters, "scope", v -> constant(Scope.class, v), names(Scope.values())),
                year(parameters, "from"),
                year(parameters, "to"),
                single(parameters, "source", EvidenceSource.class, EvidenceSource.BOTH),
                single(parameters, "counting", Counting.class, Counting.DISTINCT),
                past == null ? null : past.day(),
                past == null ? null : past.instant(),
                snapshot(parameters));
    }

    /** The parameters of a filter, in the order of {@link #NAMES}; empty for everything. */
    public static Map<String, List<String>> write(ActivityFilter filter) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (filter.text() != null) {
            parameters.put("q", List.of(filter.text()));
        }
        put(parameters, "sector", filter.sectors().stream().map(Sector::code));
        put(parameters, "kind", filter.kinds().stream().map(Enum::name));
        put(parameters, "phase", filter.phases().stream().map(Enum::name));
        put(parameters, "sdg", filter.elementsOf(Facet.SDG).stream().map(FilterParameters::spelling));
        put(parameters, "line", filter.elementsOf(Facet.ACTION_LINE).stream().map(FilterParameters::spelling));
        put(parameters, "goal", filter.elementsOf(Facet.STRATEGIC).stream().map(FilterParameters::spelling));
        put(parameters, "match", unless(ElementMatch.ANY, filter.elementMatch()));
        put(parameters, "country", filter.countries().stream());
        put(parameters, "group", filter.groups().stream());
        put(parameters, "regional", filter.regionalFor().stream());
        put(parameters, "scope", filter.scopes().stream().map(Enum::name));
        put(parameters, "from", Stream.ofNullable(filter.fromYear()).map(String::valueOf));
        put(parameters, "to", Stream.ofNullable(filter.toYear()).map(String::valueOf));
        put(parameters, "source", unless(EvidenceSource.BOTH, filter.source()));
        put(parameters, "counting", unless(Counting.DISTINCT, filter.counting()));
        put(parameters, "asof", filter.past().stream().map(AsOf::toString));
        put(parameters, SNAPSHOT, Stream.ofNullable(filter.snapshot()).map(String::valueOf));
        return parameters;
    }

    /** A filter as the query of an address, without question mark. */
    public static String query(ActivityFilter filter) {
        return query(write(filter));
    }

    /**
     * Parameters as the query of an address, without question mark: in the given order, several values of one with
     * commas between, commas and colons as people read them.
     */
    public static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "="
                        + URLEncoder.encode(String.join(",", e.getValue()), StandardCharsets.UTF_8)
                                .replace("%2C", ",")
                                .replace("%3A", ":"))
                .collect(Collectors.joining("&"));
    }

    private static <E extends Enum<E>> Stream<String> unless(E usual, E chosen) {
        return chosen == usual ? Stream.empty() : Stream.of(chosen.name());
    }

    /** How an element is spelled in an address: 9.c, C7-HEALTH, SP2024:1. */
    public static String spelling(ElementKey element) {
        return Facet.of(element) == Facet.STRATEGIC ? element.toString() : ElementCodes.display(element);
    }

    private static void put(Map<String, List<String>> parameters, String name, Stream<String> values) {
        var joined = values.collect(Collectors.joining(","));
        if (!joined.isEmpty()) {
            parameters.put(name, List.of(joined));
        }
    }

    private Optional<String> country(String code) {
        return countries.findCountry(code.toUpperCase(Locale.ROOT)).map(c -> c.iso3());
    }

    private Optional<ElementKey> element(Optional<ElementKey> key) {
        return key.flatMap(frameworks::findElement).map(e -> e.key());
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static String names(Enum<?>[] constants) {
        return "one of " + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Optional<String> single(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(v -> !v.isBlank())
                .findFirst();
    }

    private static <E extends Enum<E>> E single(
            Map<String, List<String>> parameters, String name, Class<E> type, E usual) {
        var text = single(parameters, name).map(String::strip);
        return text.isEmpty()
                ? usual
                : constant(type, text.get())
                        .orElseThrow(() -> new InvalidValueException(name, text.get(), names(type.getEnumConstants())));
    }

    private static @Nullable Integer year(Map<String, List<String>> parameters, String name) {
        var text = single(parameters, name).map(String::strip).orElse(null);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{4}")) {
            throw new InvalidValueException(name, text, "a year such as 2024");
        }
        return Integer.valueOf(text);
    }

    /**
     * The earlier state that is meant; empty for the present.
     *
     * @throws InvalidValueException if there is one that is neither a day up to today nor an instant up to now
     */
    public Optional<AsOf> parseAsOf(Map<String, List<String>> parameters) {
        return Optional.ofNullable(past(parameters));
    }

    /** Today is the present. */
    private @Nullable AsOf past(Map<String, List<String>> parameters) {
        var text = single(parameters, "asof").map(String::strip).orElse(null);
        if (text == null) {
            return null;
        }
        var today = LocalDate.now(clock);
        var past = asOf(text)
                .filter(a -> a.day().getYear() >= FIRST_YEAR_OF_HISTORY
                        && (a.instant() == null
                                ? !a.day().isAfter(today)
                                : !a.instant().isAfter(clock.instant())));
        if (past.isEmpty()) {
            var year = today.minusYears(1);
            throw new InvalidValueException(
                    "asof",
                    text,
                    "a day up to today such as %s, or an instant such as %sT10:15:30Z".formatted(year, year));
        }
        return past.get().equals(AsOf.endOf(today)) ? null : past.get();
    }

    private static Optional<AsOf> asOf(String text) {
        try {
            return Optional.of(text.contains("T") ? AsOf.of(Instant.parse(text)) : AsOf.endOf(LocalDate.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Number of the frozen state that is meant; whether there is one, the answer says.
     *
     * @throws InvalidValueException if it is no number
     */
    public Optional<Long> parseSnapshot(Map<String, List<String>> parameters) {
        return Optional.ofNullable(snapshot(parameters));
    }

    private static @Nullable Long snapshot(Map<String, List<String>> parameters) {
        var text = single(parameters, SNAPSHOT).map(String::strip).orElse(null);
        if (text == null) {
            return null;
        }
        if (!text.matches(NUMBER_OF_SNAPSHOT)) {
            throw new InvalidValueException(SNAPSHOT, text, "the number of a snapshot such as 12");
        }
        return Long.valueOf(text);
    }

    private static <T> Set<T> values(
            Map<String, List<String>> parameters, String name, Function<String, Optional<T>> parser, String expected) {
        var found = new LinkedHashSet<T>();
        var texts = new ArrayList<String>();
        parameters.getOrDefault(name, List.of()).forEach(v -> texts.addAll(Arrays.asList(v.split(","))));
        for (var text : texts) {
            if (!text.isBlank()) {
                found.add(parser.apply(text.strip())
                        .orElseThrow(() -> new InvalidValueException(name, text.strip(), expected)));
            }
        }
        return found;
    }
}
