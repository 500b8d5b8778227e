package org.itu.sdgmap.export.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.common.CsvFile;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.CoverageExport;
import org.itu.sdgmap.export.ExportFile;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class CoverageExports implements CoverageExport {

    private static final CoverageMeasure ENTRIES = CoverageMeasure.plain(CoverageMeasure.Kind.ENTRIES);
    private static final int DECIMALS_OF_SHARES = 4;

    private final CoverageService coverage;
    private final MeasureWords words;
    private final CountryCatalog countries;
    private final Translations translations;

    CoverageExports(CoverageService coverage, MeasureWords words, CountryCatalog countries, Translations translations) {
        this.coverage = coverage;
        this.words = words;
        this.countries = countries;
        this.translations = translations;
    }

    @Override
    public ExportFile exportCsv(ActivityFilter filter, CoverageMeasure measure, Language language) {
        return Texts.inLanguage(language, translations, () -> {
            var answer = coverage.getCoverage(filter, measure, language);
            var name = "itu-sdg-coverage-%s.csv"
                    .formatted(measure.code().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT));
            return new ExportFile(name, "text/csv;charset=UTF-8", CsvFile.write(columns(), rows(answer, measure)));
        });
    }

    private static List<String> columns() {
        return List.of(
                Texts.text("measure.csv.iso3"),
                Texts.text("map.column.COUNTRY"),
                Texts.text("measure.csv.measure"),
                Texts.text("measure.csv.state"),
                Texts.text("measure.csv.stateWords"),
                Texts.text("measure.csv.value"),
                stateOf("map.column.ACTIVITIES"),
                Texts.text("map.column.ACTIVITIES"),
                Texts.text("map.column.SITES"),
                Texts.text("map.column.LATEST"),
                stateOf("measure.column.ENTRIES"),
                Texts.text("measure.column.ENTRIES"),
                Texts.text("rule.title"));
    }

    private List<List<@Nullable Object>> rows(Coverage answer, CoverageMeasure measure) {
        var title = words.title(measure);
        var rule = words.rule(measure);
        return answer.countries().stream()
                .map(c -> row(c, measure, title, rule))
                .toList();
    }

    private List<@Nullable Object> row(CountryCoverage country, CoverageMeasure measure, String title, String rule) {
        return Arrays.asList(
                country.iso3(),
                countries.getCountry(country.iso3()).name().in(Texts.language()),
                title,
                country.valueState().name(),
                words.state(measure, country.valueState()),
                value(country.value()),
                words.state(CoverageMeasure.ACTIVITIES, country.state()),
                country.countedActivities(),
                country.countedSites(),
                country.latestYear(),
                words.state(ENTRIES, country.entriesState()),
                country.countedEntries(),
                rule);
    }

    private static String stateOf(String column) {
        return Texts.text("measure.csv.stateOf", Texts.text(column));
    }

    private static @Nullable Number value(@Nullable Number value) {
        return value instanceof Double share
                ? BigDecimal.valueOf(share)
                        .setScale(DECIMALS_OF_SHARES, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                : value;
    }
}
