package org.itu.sdgmap.workspace.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.DraftContent.DraftSite;
import org.jspecify.annotations.Nullable;

/** The fields of a draft, so that two versions can be held against each other and joined field by field. */
enum DraftField {
    TITLE(DraftContent::title, (parts, from) -> parts.title = from.title()),
    DESCRIPTION(DraftContent::description, (parts, from) -> parts.description = from.description()),
    LANGUAGE(DraftContent::language, (parts, from) -> parts.language = from.language()),
    TRANSLATIONS(
            DraftContent::translations, (parts, from) -> parts.translations = from.translations(), (mine, theirs) -> {
                var joined = new LinkedHashMap<>(theirs.translations());
                joined.putAll(mine.translations());
                return with(mine, parts -> parts.translations = joined);
            }),
    SECTOR(DraftContent::sector, (parts, from) -> parts.sector = from.sector()),
    KIND(DraftContent::kind, (parts, from) -> parts.kind = from.kind()),
    YEARS(
            c -> List.of(c.startYear(), c.endYear(), c.ongoing(), day(c.startDate()), day(c.endDate())),
            (parts, from) -> {
                parts.startYear = from.startYear();
                parts.endYear = from.endYear();
                parts.ongoing = from.ongoing();
                parts.startDate = from.startDate();
                parts.endDate = from.endDate();
            }),
    URL(DraftContent::url, (parts, from) -> parts.url = from.url()),
    SOURCE(DraftContent::source, (parts, from) -> parts.source = from.source()),
    SCOPE(DraftContent::scope, (parts, from) -> parts.scope = from.scope()),
    COUNTRIES(
            DraftContent::countries,
            (parts, from) -> parts.countries = from.countries(),
            (mine, theirs) -> with(
                    mine,
                    parts -> parts.countries = joined(mine.countries(), theirs.countries(), Function.identity()))),
    REGIONS(
            DraftContent::regions,
            (parts, from) -> parts.regions = from.regions(),
            (mine, theirs) ->
                    with(mine, parts -> parts.regions = joined(mine.regions(), theirs.regions(), Function.identity()))),
    SITES(
            DraftContent::sites,
            (parts, from) -> parts.sites = from.sites(),
            (mine, theirs) ->
                    with(mine, parts -> parts.sites = joined(mine.sites(), theirs.sites(), DraftField::place))),
    LINKS(
            DraftContent::links,
            (parts, from) -> parts.links = from.links(),
            (mine, theirs) ->
                    with(mine, parts -> parts.links = joined(mine.links(), theirs.links(), DraftLink::element))),
    PARTNERS(
            DraftContent::partners,
            (parts, from) -> parts.partners = from.partners(),
            (mine, theirs) -> with(
                    mine, parts -> parts.partners = joined(mine.partners(), theirs.partners(), Function.identity()))),
    RESULTS(
            DraftContent::results,
            (parts, from) -> parts.results = from.results(),
            (mine, theirs) ->
                    with(mine, parts -> parts.results = joined(mine.results(), theirs.results(), Function.identity()))),
    DOCUMENTS(
            DraftContent::documents,
            (parts, from) -> parts.documents = from.documents(),
            (mine, theirs) -> with(
                    mine,
                    parts -> parts.documents = joined(mine.documents(), theirs.documents(), Function.identity()))),
    RESOLUTIONS(
            DraftContent::resolutions,
            (parts, from) -> parts.resolutions = from.resolutions(),
            (mine, theirs) -> with(
                    mine,
                    parts ->
                            parts.resolutions = joined(mine.resolutions(), theirs.resolutions(), Function.identity())));

    private final Function<DraftContent, @Nullable Object> value;
    private final BiConsumer<DraftParts, DraftContent> copy;
    private final @Nullable BinaryOperator<DraftContent> join;

    DraftField(Function<DraftContent, @Nullable Object> value, BiConsumer<DraftParts, DraftContent> copy) {
        this(value, copy, null);
    }

    DraftField(
            Function<DraftContent, @Nullable Object> value,
            BiConsumer<DraftParts, DraftContent> copy,
            @Nullable BinaryOperator<DraftContent> join) {
        this.value = value;
        this.copy = copy;
        this.join = join;
    }

    /** The whole fields it stands for, as {@link FieldWords} names them. */
    List<String> paths(DraftContent content) {
        return switch (this) {
            case TRANSLATIONS ->
                FieldWords.listFields(content).stream()
                        .filter(f -> f.startsWith("translations."))
                        .toList();
            case YEARS -> List.of("startYear", "endYear", "startDate", "endDate", "ongoing");
            default -> List.of(name().toLowerCase(Locale.ROOT));
        };
    }

    /** Whether it stands for more than one whole field. */
    boolean isMadeOfSeveral() {
        return this == TRANSLATIONS || this == YEARS;
    }

    boolean isSame(DraftContent one, DraftContent other) {
        return Objects.equals(value.apply(one), value.apply(other));
    }

    /** Whether both can be kept: lists and translations. */
    boolean canBeJoined() {
        return join != null;
    }

    /** The first content with this field of the second. */
    DraftContent take(DraftContent content, DraftContent from) {
        return with(content, parts -> copy.accept(parts, from));
    }

    /** The first content with the entries of both in this field; where both have one of the same key, mine stays. */
    DraftContent join(DraftContent mine, DraftContent theirs) {
        return join == null ? mine : join.apply(mine, theirs);
    }

    static List<DraftField> listDifferences(DraftContent one, DraftContent other) {
        return List.of(values()).stream().filter(f -> !f.isSame(one, other)).toList();
    }

    private static DraftContent with(DraftContent content, Consumer<DraftParts> change) {
        var parts = new DraftParts(content);
        change.accept(parts);
        return parts.content();
    }

    private static <T> List<T> joined(List<T> mine, List<T> theirs, Function<T, ?> key) {
        Map<Object, T> joined = new LinkedHashMap<>();
        mine.forEach(entry -> joined.putIfAbsent(key.apply(entry), entry));
        theirs.forEach(entry -> joined.putIfAbsent(key.apply(entry), entry));
        return new ArrayList<>(joined.values());
    }

    private static Object place(DraftSite site) {
        return List.of(site.name(), site.longitude(), site.latitude());
    }

    private static Object day(@Nullable Object day) {
        return day == null ? "" : day;
    }
}
