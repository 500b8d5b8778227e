package org.itu.sdgmap.export.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.CoverageComparisons;
import org.itu.sdgmap.analysis.CoverageGaps;
import org.itu.sdgmap.analysis.CoverageGroups;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageYears;
import org.itu.sdgmap.analysis.FilterDescription;
import org.itu.sdgmap.analysis.GapReport.Answer;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.analysis.GroupedCoverage.GroupLine;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.common.CsvFile;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportFile;
import org.itu.sdgmap.export.MapModeExports;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class WrittenMapModes implements MapModeExports {

    private static final int DECIMALS_OF_SHARES = 4;

    private final CoverageGaps gaps;
    private final CoverageComparisons comparisons;
    private final CoverageYears years;
    private final CoverageGroups groups;
    private final MeasureWords words;
    private final FilterDescription filters;
    private final CountryCatalog countries;
    private final Translations translations;

    WrittenMapModes(
            CoverageGaps gaps,
            CoverageComparisons comparisons,
            CoverageYears years,
            CoverageGroups groups,
            MeasureWords words,
            FilterDescription filters,
            CountryCatalog countries,
            Translations translations) {
        this.gaps = gaps;
        this.comparisons = comparisons;
        this.years = years;
        this.groups = groups;
        this.words = words;
        this.filters = filters;
        this.countries = countries;
        this.translations = translations;
    }

    @Override
    public ExportFile exportGaps(ActivityFilter filter, RegionalWork work, Language language) {
        return inLanguage(language, () -> {
            var selection = filters.describe(filter, language);
            var rows = gaps.getGaps(filter, work, language).countries().stream()
                    .filter(row -> row.answer() != Answer.NOT_APPLICABLE)
                    .map(row -> row(
                            row.iso3(),
                            name(row.iso3()),
                            region(row.iso3()),
                            Texts.text("modes.gap.answer", row.answer()),
                            row.activities(),
                            row.regional(),
                            selection))
                    .toList();
            return file(
                    "gaps",
                    List.of(
                            Texts.text("measure.csv.iso3"),
                            Texts.text("map.column.COUNTRY"),
                            Texts.text("map.column.REGION"),
                            Texts.text("modes.column.ANSWER"),
                            Texts.text("map.column.ACTIVITIES"),
                            Texts.text("modes.column.REGIONAL"),
                            Texts.text("modes.column.FILTER")),
                    rows);
        });
    }

    @Override
    public ExportFile exportComparison(ComparedFilters compared, CoverageMeasure measure, Language language) {
        return inLanguage(language, () -> {
            var a = filters.describe(compared.a(), language);
            var b = filters.describe(compared.b(), language);
            var rows = comparisons.compare(compared.a(), compared.b(), measure, language).countries().stream()
                    .map(row -> row(
                            row.iso3(),
                            name(row.iso3()),
                            words.title(measure),
                            number(row.a()),
                            number(row.b()),
                            number(row.difference()),
                            row.state().name(),
                            a,
                            b))
                    .toList();
            return file(
                    "compared",
                    List.of(
                            Texts.text("measure.csv.iso3"),
                            Texts.text("map.column.COUNTRY"),
                            Texts.text("measure.csv.measure"),
                            "A",
                            "B",
                            Texts.text("modes.column.DIFFERENCE"),
                            Texts.text("measure.csv.state"),
                            Texts.text("modes.compare.a"),
                            Texts.text("modes.compare.b")),
                    rows);
        });
    }

    @Override
    public ExportFile exportYears(ActivityFilter filter, CoverageMeasure measure, Language language) {
        return inLanguage(language, () -> {
            var answer = years.getYears(filter, measure, language);
            var rows = new ArrayList<List<@Nullable Object>>();
            for (var country : answer.countries()) {
                for (int i = 0; i < answer.years().size(); i++) {
                    var value = country.values().get(i);
                    if (value != null) {
                        rows.add(row(
                                country.iso3(),
                                name(country.iso3()),
                                answer.years().get(i).year(),
                                words.title(measure),
                                number(value)));
                    }
                }
            }
            return file(
                    "years",
                    List.of(
                            Texts.text("measure.csv.iso3"),
                            Texts.text("map.column.COUNTRY"),
                            Texts.text("modes.column.YEAR"),
                            Texts.text("measure.csv.measure"),
                            Texts.text("measure.csv.value")),
                    rows);
        });
    }

    @Override
    public ExportFile exportGroups(ActivityFilter filter, Grouping by, Language language) {
        return inLanguage(language, () -> {
            var answer = groups.getGroups(filter, by, language);
            var rows = Stream.concat(
                            answer.groups().stream().map(line -> group(line, groupName(line), answer.all())),
                            Stream.of(group(answer.all(), Texts.text("modes.group.all"), answer.all())))
                    .toList();
            return file(
                    "groups",
                    List.of(
                            Texts.text("modes.column.CODE"),
                            Texts.text("modes.column.GROUP"),
                            Texts.text("map.column.ACTIVITIES"),
                            Texts.text("modes.column.REACHED"),
                            Texts.text("modes.column.MEMBERS"),
                            Texts.text("modes.column.AREAS"),
                            Texts.text("modes.column.SHARE"),
                            Texts.text("modes.column.FROM_ALL")),
                    rows);
        });
    }

    private List<@Nullable Object> group(GroupLine line, String name, GroupLine all) {
        return row(
                line.code(),
                name,
                line.activities(),
                line.reached(),
                line.members(),
                line.areas(),
                number(line.share()),
                number(line.share() - all.share()));
    }

    private String groupName(GroupLine line) {
        var code = line.code();
        return code == null
                ? Texts.text("modes.group.others")
                : countries.getGroup(code).name().in(Texts.language());
    }

    private String name(String iso3) {
        return countries.getCountry(iso3).name().in(Texts.language());
    }

    private String region(String iso3) {
        return PlaceFilters.findItuRegion(countries.getCountry(iso3), countries)
                .map(region -> region.name().in(Texts.language()))
                .orElse("");
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static @Nullable Number number(@Nullable Number value) {
        return value instanceof Double share
                ? BigDecimal.valueOf(share)
                        .setScale(DECIMALS_OF_SHARES, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                : value;
    }

    private ExportFile inLanguage(Language language, Supplier<ExportFile> making) {
        return Texts.inLanguage(language, translations, making);
    }

    private static ExportFile file(String name, List<String> columns, List<List<@Nullable Object>> rows) {
        return new ExportFile("itu-sdg-%s.csv".formatted(name), "text/csv;charset=UTF-8", CsvFile.write(columns, rows));
    }
}
