package org.itu.sdgmap.stocktaking.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.ReferenceFile.Row;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.stocktaking.OrganisationType;
import org.itu.sdgmap.stocktaking.Recognition;
import org.itu.sdgmap.stocktaking.StocktakingContent;
import org.itu.sdgmap.stocktaking.StocktakingLink;
import org.itu.sdgmap.stocktaking.StocktakingLink.Basis;
import org.jspecify.annotations.Nullable;

/** One row of the sample; what cannot be read is refused with file, row, column and value. */
record SampleStocktakingRow(Row row, FrameworkCatalog frameworks, CountryCatalog countries) {

    private static final Map<String, Basis> BASES = Map.of("source", Basis.STATED, "editor", Basis.EDITOR);

    private static final Map<String, Recognition> RECOGNITIONS = Map.of(
            "Winner", Recognition.WINNER,
            "Champion", Recognition.CHAMPION,
            "Nominee", Recognition.NOMINEE,
            "Award (level not stated)", Recognition.LEVEL_NOT_STATED);

    /** What the file writes where an entry is known from the database itself and won nothing. */
    private static final String NO_RECOGNITION = "Stocktaking entry";

    /**
     * The sample carries no ids of the Stocktaking database. An id is made of title in plain letters, first country and
     * year, so it is the same at every load: {@code sample-puntos-mexico-conectado-mex-2017}.
     */
    String externalId() {
        var plainTitle = Normalizer.normalize(row.text("title"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
        var country = listCountries().stream().findFirst().map(c -> c.toLowerCase(Locale.ROOT));
        return Stream.of(plainTitle, country.orElse(null), row.textOrNull("year"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("-", "sample-", ""));
    }

    StocktakingContent content() {
        var title = row.text("title");
        var description = row.text("description");
        var organisation = row.text("organisation");
        var organisationType = organisationType();
        var iso3 = listCountries();
        var year = row.integerOrNull("year");
        var recognition = recognition();
        var links = links();
        var suggestions = elements("sdgs_suggested", ElementCodes::parseSdg);
        var source = row.text("source");
        var confidence = row.textOrNull("confidence");
        try {
            return new StocktakingContent(
                    title,
                    description,
                    Language.EN,
                    organisation,
                    organisationType,
                    iso3,
                    year,
                    null,
                    recognition,
                    links,
                    suggestions,
                    source,
                    confidence);
        } catch (InvalidValueException e) {
            throw row.refused(columnOf(e.field()), e.value(), e.expected());
        }
    }

    private static String columnOf(String field) {
        return switch (field) {
            case "links" -> "action_line, sdgs";
            case "suggestions" -> "sdgs_suggested";
            default -> field;
        };
    }

    private List<String> listCountries() {
        var codes = row.texts("country");
        codes.stream()
                .filter(c -> countries.findCountry(c).isEmpty())
                .findFirst()
                .ifPresent(c -> {
                    throw row.refused("country", c, "an ISO 3166-1 alpha-3 code");
                });
        return codes;
    }

    private @Nullable OrganisationType organisationType() {
        var text = row.textOrNull("organisation_type");
        if (text == null) {
            return null;
        }
        var name = text.toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(OrganisationType.values())
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> row.refused(
                        "organisation_type",
                        text,
                        "Government, Civil society, Academia, Private sector, International organization,"
                                + " Technical community or nothing"));
    }

    private @Nullable Recognition recognition() {
        var text = row.textOrNull("recognition");
        if (text == null || text.equals(NO_RECOGNITION)) {
            return null;
        }
        var recognition = RECOGNITIONS.get(text);
        if (recognition == null) {
            throw row.refused(
                    "recognition",
                    text,
                    "Winner, Champion, Nominee, Award (level not stated), %s or nothing".formatted(NO_RECOGNITION));
        }
        return recognition;
    }

    /** The file says of the line alone whether the source or an editor gave it; Goals are always the entry's own. */
    private List<StocktakingLink> links() {
        var basis = BASES.get(row.text("action_line_basis"));
        if (basis == null) {
            throw row.refused("action_line_basis", row.text("action_line_basis"), "source or editor");
        }
        var links = new ArrayList<StocktakingLink>();
        elements("action_line", ElementCodes::parseActionLine).forEach(e -> links.add(new StocktakingLink(e, basis)));
        elements("sdgs", ElementCodes::parseSdg).forEach(e -> links.add(new StocktakingLink(e, Basis.STATED)));
        return links;
    }

    private List<ElementKey> elements(String column, Function<String, Optional<ElementKey>> parser) {
        return row.texts(column).stream()
                .map(code -> parser.apply(code)
                        .filter(key -> frameworks.findElement(key).isPresent())
                        .orElseThrow(() -> row.refused(column, code, "the code of an element")))
                .toList();
    }
}
