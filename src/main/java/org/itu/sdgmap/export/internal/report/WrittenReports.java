package org.itu.sdgmap.export.internal.report;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.Gate;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportFile;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportNotes;
import org.itu.sdgmap.export.ExportNotesService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.Paper;
import org.itu.sdgmap.export.Report;
import org.itu.sdgmap.export.ReportBlock.Tone;
import org.itu.sdgmap.export.ReportChoices;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.export.ReportKind.Choice;
import org.itu.sdgmap.export.ReportText;
import org.itu.sdgmap.export.Reports;
import org.itu.sdgmap.framework.ActionLine;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class WrittenReports implements Reports {

    /** Others may publish while a report is made; seldom twice in a row. */
    private static final int MOST_ATTEMPTS = 5;

    private static final String USUAL_LINE = "C2";

    /** A report takes a processor for a second or two. */
    private final Gate gate = new Gate(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            20,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            "Many reports are being made already; ask again in a few seconds");

    private final Map<ReportKind, ReportAuthor> authors = new EnumMap<>(ReportKind.class);
    private final FilterParameters filters;
    private final CountryCatalog countries;
    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;
    private final Snapshots snapshots;
    private final Forum forum;
    private final ExportNotesService notes;
    private final AnswerState state;
    private final ReportPdf pdf;
    private final ReportDocx docx;
    private final Translations translations;
    private final Clock clock;

    WrittenReports(
            List<ReportAuthor> authors,
            FilterParameters filters,
            CountryCatalog countries,
            FrameworkCatalog frameworks,
            FrameworkDetails details,
            Snapshots snapshots,
            Forum forum,
            ExportNotesService notes,
            AnswerState state,
            ReportPdf pdf,
            ReportDocx docx,
            Translations translations,
            Clock clock) {
        authors.forEach(a -> this.authors.put(a.kind(), a));
        this.filters = filters;
        this.countries = countries;
        this.frameworks = frameworks;
        this.details = details;
        this.snapshots = snapshots;
        this.forum = forum;
        this.notes = notes;
        this.state = state;
        this.pdf = pdf;
        this.docx = docx;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    public ReportChoices parse(ReportKind kind, Map<String, List<String>> parameters) {
        for (var choice : Choice.values()) {
            var given = single(parameters, choice.parameter());
            if (given != null && !kind.takes(choice)) {
                throw new InvalidValueException(
                        choice.parameter(), given, "nothing, since the report %s takes none".formatted(kind.code()));
            }
        }
        var filter = filters.parse(Map.of(
                "asof", parameters.getOrDefault("asof", List.of()),
                "snapshot", parameters.getOrDefault("snapshot", List.of())));
        if (filter.snapshot() != null) {
            snapshots.getSnapshot(filter.snapshot());
        }
        if (filter.instant() != null) {
            throw new InvalidValueException("asof", filter.instant().toString(), "a day, or none for the present");
        }
        var sector = single(parameters, "sector");
        return new ReportChoices(
                kind,
                year(kind, single(parameters, "year")),
                sector == null ? null : Sector.getByCode(sector),
                kind.takes(Choice.LINE) ? line(single(parameters, "line")) : null,
                kind.takes(Choice.COUNTRY) ? country(single(parameters, "country")) : null,
                kind.takes(Choice.REGION) ? region(single(parameters, "region")) : null,
                filter.asOf(),
                filter.snapshot());
    }

    private @Nullable Integer year(ReportKind kind, @Nullable String text) {
        if (text != null && !text.matches("[0-9]{4}")) {
            throw new InvalidValueException("year", text, "a year such as 2024");
        }
        var year = text == null ? null : Integer.valueOf(text);
        if (kind == ReportKind.HLPF) {
            return year == null
                    ? usualForumYear()
                    : Integer.valueOf(forum.getSession(year).year());
        }
        if (year == null) {
            return kind.isOfOneYear() ? Integer.valueOf(thisYear()) : null;
        }
        if (year < ActivityFilter.FIRST_YEAR || year > ActivityFilter.LAST_YEAR) {
            throw new InvalidValueException(
                    "year",
                    text == null ? "" : text,
                    "a year from %d to %d".formatted(ActivityFilter.FIRST_YEAR, ActivityFilter.LAST_YEAR));
        }
        return year;
    }

    private int thisYear() {
        return java.time.LocalDate.now(clock).getYear();
    }

    private Integer usualForumYear() {
        var years = listForumYears();
        return years.stream().filter(y -> y <= thisYear()).findFirst().orElseGet(years::getFirst);
    }

    private String line(@Nullable String text) {
        var lines = listRoadmapLines();
        if (text == null) {
            return lines.contains(USUAL_LINE) ? USUAL_LINE : lines.getFirst();
        }
        return ElementCodes.parseActionLine(text)
                .map(ElementCodes::display)
                .filter(lines::contains)
                .orElseThrow(() -> new InvalidValueException(
                        "line", text, "an Action Line that ITU facilitates alone: " + String.join(", ", lines)));
    }

    private String country(@Nullable String text) {
        var code = text == null ? "" : text.toUpperCase(java.util.Locale.ROOT);
        return countries
                .findCountry(code)
                .map(c -> c.iso3())
                .orElseThrow(
                        () -> new InvalidValueException("country", code, "an ISO 3166-1 alpha-3 code such as KEN"));
    }

    private String region(@Nullable String text) {
        var code = text == null ? "" : text.toUpperCase(java.util.Locale.ROOT);
        return countries
                .findGroup(code)
                .map(g -> g.code())
                .orElseThrow(() ->
                        new InvalidValueException("region", code, "a group of countries such as AFRICA, LDC or SIDS"));
    }

    private static @Nullable String single(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Integer> listForumYears() {
        return forum.listSessions().stream().map(Forum.Session::year).toList();
    }

    @Override
    public List<String> listRoadmapLines() {
        var facts = details.listActionLines();
        return frameworks.listMatrixLines().stream()
                .filter(line -> {
                    var fact = facts.get(line.id());
                    return fact != null && fact.role2024To2027() == ActionLine.Role.SOLE_FACILITATOR;
                })
                .map(line -> line.displayCode())
                .toList();
    }

    @Override
    public Report make(ReportChoices choices, Language language, String origin) {
        return oneOfFew(() -> Texts.inLanguage(language, translations, () -> {
            for (int attempt = 1; ; attempt++) {
                var before = state.current();
                var report = makeOnce(choices, language, origin);
                if (choices.asOf() != null
                        || choices.snapshot() != null
                        || before.equals(state.current())
                        || attempt == MOST_ATTEMPTS) {
                    return report;
                }
            }
        }));
    }

    private <T> T oneOfFew(Supplier<T> work) {
        try (var ignored = gate.enter()) {
            return work.get();
        }
    }

    private Report makeOnce(ReportChoices choices, Language language, String origin) {
        var draft = new ReportDraft(choices, language, origin);
        var author = authors.get(choices.kind());
        if (author == null) {
            throw new IllegalStateException("Nobody writes reports of the kind " + choices.kind());
        }
        author.write(draft);
        var told = notes.of(
                new ExportOrder(
                        ExportSubject.REPORT, ExportFormat.PDF, choices.parameters(), language, Paper.A4, 150, origin),
                draft.filter(),
                draft.title(),
                draft.rules(),
                Paths.REPORTS,
                draft.hasMap());
        addMethod(draft, told);
        return draft.finish(told.state());
    }

    private void addMethod(ReportDraft draft, ExportNotes told) {
        draft.chapter("METHOD");
        draft.paragraph(ReportText.strong(Texts.text("brief.filter") + " ").and(told.filter()), Tone.PLAIN);
        draft.bullets(told.rules().stream().map(ReportText::of).toList());
        draft.paragraph(ReportText.strong(Texts.text("report.sources") + " ").and(told.source()), Tone.PLAIN);
        var foreign = draft.language() == Language.EN ? null : Language.EN;
        draft.bullets(draft.sources().stream()
                .map(s -> ReportText.foreign(s, foreign))
                .toList());
        draft.paragraph(
                ReportText.strong(Texts.text("report.state") + " ")
                        .and(told.state() + ". " + Texts.text("report.made", Texts.minute(clock.instant()))),
                Tone.PLAIN);
        var frozen = told.snapshot();
        if (frozen != null) {
            draft.paragraph(
                    ReportText.strong(Texts.text("report.hash", String.valueOf(frozen.id())) + " ")
                            .and(ReportText.foreign(frozen.sha256(), foreign)),
                    Tone.PLAIN);
        }
        draft.paragraph(
                ReportText.strong(Texts.text("report.address") + " ")
                        .and(ReportText.link(told.address(), foreign, told.address())),
                Tone.PLAIN);
        Stream.ofNullable(told.disclaimer()).forEach(draft::note);
    }

    @Override
    public ExportFile write(Report report, ExportFormat format) {
        return oneOfFew(() -> Texts.inLanguage(report.language(), translations, () -> {
            var content =
                    switch (format) {
                        case PDF -> pdf.write(report);
                        case DOCX -> docx.write(report);
                        default -> throw new InvalidValueException("format", format.code(), "docx or pdf");
                    };
            return new ExportFile(
                    "%s-%s.%s"
                            .formatted(
                                    report.choices().fileName(),
                                    report.language().code(),
                                    format.extension()),
                    format.mediaType(),
                    content);
        }));
    }
}
