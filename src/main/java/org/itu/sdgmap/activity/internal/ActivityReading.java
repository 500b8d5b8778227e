package org.itu.sdgmap.activity.internal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.jspecify.annotations.Nullable;

/** One reading of what was entered, with all that stands against it. */
final class ActivityReading {

    private final DraftContent typed;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final KnownPlaces places;
    private final Problems problems = new Problems();

    ActivityReading(DraftContent typed, FrameworkCatalog frameworks, CountryCatalog countries, KnownPlaces places) {
        this.typed = typed;
        this.frameworks = frameworks;
        this.countries = countries;
        this.places = places;
    }

    List<ActivityProblem> problems() {
        readIfSound();
        return problems.list();
    }

    /** @throws RefusedActivityException if a rule stands against it */
    ActivityContent content() {
        return readIfSound().orElseThrow(() -> new RefusedActivityException(problems.list()));
    }

    private Optional<ActivityContent> readIfSound() {
        var parts = new PartReading(problems);
        var where = new PlaceReading(countries, places, problems);
        var title = problems.required("title", TypedTexts.line(typed.title()), ActivityContent.MAX_TITLE);
        var description = problems.required(
                "description", TypedTexts.lines(typed.description()), ActivityContent.MAX_DESCRIPTION);
        var translations = parts.translations(typed);
        problems.requireChosen("sector", typed.sector());
        problems.requireChosen("kind", typed.kind());
        var startYear = year("startYear", typed.startYear());
        var endYear = year("endYear", typed.endYear());
        checkSpan(startYear, endYear);
        problems.requireChosen("scope", typed.scope());
        var iso3 = where.countries(typed);
        var regions = where.regions(typed);
        var sites = where.sites(typed);
        var partners = parts.names("partners", typed.partners(), ActivityContent.MAX_PARTNERS);
        var links = new LinkReading(frameworks, problems).read(typed.links());
        var results = parts.results(typed.results());
        var documents = parts.documents(typed.documents());
        var resolutions = parts.names("resolutions", typed.resolutions(), ActivityContent.MAX_PAPERS);
        var url = problems.webAddress("url", typed.url());
        var source = problems.bounded("source", TypedTexts.line(typed.source()), ActivityContent.MAX_SOURCE);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ActivityContent(
                title,
                description,
                typed.language(),
                translations,
                requireNonNull(typed.sector()),
                requireNonNull(typed.kind()),
                startYear,
                endYear,
                typed.startDate(),
                typed.endDate(),
                typed.ongoing(),
                requireNonNull(typed.scope()),
                iso3,
                regions,
                sites,
                partners,
                links,
                results,
                documents,
                resolutions,
                url.orElse(null),
                TypedTexts.optional(source).orElse(null),
                null));
    }

    private @Nullable Integer year(String field, String text) {
        var year = TypedNumbers.year(text);
        if (year.isEmpty() && !TypedTexts.line(text).isEmpty()) {
            problems.add(field, text, ActivityRule.NOT_A_YEAR);
        }
        return year.orElse(null);
    }

    private void checkSpan(@Nullable Integer startYear, @Nullable Integer endYear) {
        if (startYear != null && endYear != null && endYear < startYear) {
            problems.add("endYear", typed.endYear(), ActivityRule.END_BEFORE_START, startYear.toString());
        }
        if (typed.ongoing() && !TypedTexts.line(typed.endYear()).isEmpty()) {
            problems.add("endYear", typed.endYear(), ActivityRule.END_WHILE_ONGOING);
        }
        checkDay("startDate", typed.startDate(), typed.startYear(), startYear);
        checkDay("endDate", typed.endDate(), typed.endYear(), endYear);
        var first = typed.startDate();
        var last = typed.endDate();
        if (first != null && last != null && last.isBefore(first)) {
            problems.add("endDate", last.toString(), ActivityRule.END_BEFORE_START, first.toString());
        }
    }

    private void checkDay(String field, @Nullable LocalDate day, String typedYear, @Nullable Integer year) {
        if (day == null) {
            return;
        }
        if (TypedTexts.line(typedYear).isEmpty()) {
            problems.add(field, day.toString(), ActivityRule.DAY_WITHOUT_YEAR);
        } else if (year == null || day.getYear() != year) {
            problems.add(
                    field,
                    day.toString(),
                    ActivityRule.DAY_OF_OTHER_YEAR,
                    year == null ? TypedTexts.line(typedYear) : year.toString());
        }
    }
}
