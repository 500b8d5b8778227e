package org.itu.sdgmap.workspace.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;

/** What a draft holds, in words, field by field. */
record DraftWords(FrameworkCatalog frameworks, CountryCatalog countries) {

    /** One line for a text, one each for entries of a list; none where nothing was entered. */
    List<String> lines(DraftField field, DraftContent content) {
        var lines =
                switch (field) {
                    case TITLE -> Stream.of(content.title());
                    case DESCRIPTION -> content.description().lines();
                    case LANGUAGE -> Stream.of(content.language().ownName());
                    case TRANSLATIONS ->
                        content.translations().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(t -> t.getKey().ownName() + ": "
                                        + t.getValue().title() + " – "
                                        + t.getValue().description());
                    case SECTOR -> Stream.ofNullable(content.sector()).map(s -> Texts.text("sector.long", s));
                    case KIND -> Stream.ofNullable(content.kind()).map(k -> Texts.text("kind", k));
                    case YEARS ->
                        Stream.of(
                                content.startYear() + " – "
                                        + (content.ongoing() ? Texts.text("entry.ongoing") : content.endYear()),
                                Objects.toString(content.startDate(), ""),
                                Objects.toString(content.endDate(), ""));
                    case URL -> Stream.of(content.url());
                    case SOURCE -> Stream.of(content.source());
                    case SCOPE -> Stream.ofNullable(content.scope()).map(s -> Texts.text("scope", s));
                    case COUNTRIES -> content.countries().stream().map(this::country);
                    case REGIONS ->
                        content.regions().stream().map(r -> countries
                                .findGroup(r)
                                .map(g -> g.name().in(Texts.language()))
                                .orElse(r));
                    case SITES ->
                        content.sites().stream()
                                .map(s -> (s.name() + " " + PlaceWords.degrees(s.longitude(), s.latitude())).strip());
                    case LINKS -> content.links().stream().map(this::link);
                    case PARTNERS -> content.partners().stream();
                    case RESULTS ->
                        content.results().stream().map(r -> String.join(" ", r.what(), r.figure(), r.unit(), r.year()));
                    case DOCUMENTS -> content.documents().stream().map(d -> d.title() + " " + d.url());
                    case RESOLUTIONS -> content.resolutions().stream();
                };
        return lines.filter(l -> !l.isBlank()).toList();
    }

    private String country(String iso3) {
        return countries
                .findCountry(iso3)
                .map(c -> c.name().in(Texts.language()))
                .orElse(iso3);
    }

    private String link(DraftLink link) {
        return Stream.of(
                        new ElementWords(frameworks).code(link.element()),
                        Texts.text("entry.contribution", link.contribution()),
                        link.weight().isBlank() ? "" : link.weight() + " %",
                        link.rationale(),
                        link.evidenceUrl())
                .filter(p -> !p.isBlank())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
