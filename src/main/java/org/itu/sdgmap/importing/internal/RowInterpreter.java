package org.itu.sdgmap.importing.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.NormalText;
import org.itu.sdgmap.importing.ReadActivity;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowDefaults;
import org.itu.sdgmap.importing.RowReading;
import org.itu.sdgmap.importing.RowRemark;
import org.itu.sdgmap.importing.RowRemark.Candidate;
import org.itu.sdgmap.importing.SourceRow;
import org.jspecify.annotations.Nullable;

/** Reads one row: the same cells, mapping and correction give the same reading. */
final class RowInterpreter {

    private final LinksReader links;
    private final CountryReader countries;
    private final PlaceReader places;

    RowInterpreter(Vocabulary vocabulary, GeographyLookup geography) {
        this.links = new LinksReader(vocabulary);
        this.countries = new CountryReader(vocabulary);
        this.places = new PlaceReader(geography, vocabulary);
    }

    RowReading read(SourceRow row, ColumnMapping mapping, RowCorrection correction, RowDefaults defaults) {
        var skipped = RowKinds.skipped(row, mapping);
        if (skipped.isPresent()) {
            return without(row, skipped.get(), RowKinds.firstText(row));
        }
        int header = RowKinds.headerCells(mapping);
        int filled = lastFilled(row) + 1;
        if (row.delimited() && (row.cells().size() < header || filled > header)) {
            return without(
                    row,
                    RemarkRule.CELL_COUNT,
                    RowKinds.firstText(row),
                    row.cells().size(),
                    header);
        }
        if (filled > header) {
            return without(
                    row, RemarkRule.CELL_BEYOND_HEADER, row.cell(filled - 1).text(), columnName(filled - 1));
        }
        var remarks = new Remarks(
                correction,
                field -> mapping.findColumn(field).isPresent()
                        ? (Integer) mapping.findColumn(field).getAsInt()
                        : null);
        var activity = new Reading(new FieldCells(row, mapping, correction, remarks), defaults, remarks).activity();
        return new RowReading(
                row.number(), row.texts(), RowReading.outcomeOf(remarks.all()), remarks.all(), activity, null);
    }

    private static RowReading without(SourceRow row, RemarkRule rule, String original, Object... details) {
        var texts = Arrays.stream(details).map(String::valueOf).toList();
        var remarks = List.of(new RowRemark(null, null, original, rule, texts, List.of()));
        return new RowReading(row.number(), row.texts(), RowReading.outcomeOf(remarks), remarks, null, null);
    }

    private static int lastFilled(SourceRow row) {
        int last = row.cells().size() - 1;
        while (last >= 0 && row.cell(last).isBlank()) {
            last--;
        }
        return last;
    }

    /** Letters of a column, as a person sees them: A, B, …, AA. */
    static String columnName(int index) {
        var name = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            name.insert(0, (char) ('A' + i % 26));
        }
        return name.toString();
    }

    /** The reading of one row. */
    private final class Reading {

        private final FieldCells cells;
        private final RowDefaults defaults;
        private final Remarks remarks;

        Reading(FieldCells cells, RowDefaults defaults, Remarks remarks) {
            this.cells = cells;
            this.defaults = defaults;
            this.remarks = remarks;
        }

        private FieldCell field(ImportField field) {
            return cells.field(field);
        }

        ReadActivity activity() {
            var title = title();
            var description = description();
            var sector = sector();
            var kindCell = field(ImportField.KIND);
            var kind = kind(kindCell);
            var years = years();
            var found = countries.read(field(ImportField.COUNTRIES), remarks);
            var scopeText = field(ImportField.SCOPE);
            var stated = statedScope(scopeText, found);
            var place = places.read(
                    field(ImportField.LATITUDE),
                    field(ImportField.LONGITUDE),
                    field(ImportField.COORDINATES),
                    found.countries,
                    remarks);
            var scope = scope(stated, found, place);
            var read = links.read(cells, remarks);
            var partners = partners();
            var url = WebAddress.read(field(ImportField.URL), remarks);
            var language = language(title + " " + description);
            if (kindCell.isEmpty()) {
                // Last, since it is the least: doubts and refusals stand before it
                remarks.add(
                        ImportField.KIND,
                        "",
                        defaults.kind() == null ? RemarkRule.KIND_ASSUMED : RemarkRule.KIND_BY_DEFAULT);
            }
            return new ReadActivity(
                    title,
                    description,
                    language,
                    sector,
                    kind,
                    years.start,
                    years.startDay,
                    years.end,
                    years.endDay,
                    years.ongoing,
                    scope,
                    List.copyOf(found.countries),
                    List.copyOf(found.regions),
                    place,
                    partners,
                    read,
                    url,
                    remarks.unresolved(),
                    TextRepair.line(cells.cell(ImportField.NUMBER).text()));
        }

        private String title() {
            var title = field(ImportField.TITLE).text();
            if (title.isEmpty()) {
                remarks.add(ImportField.TITLE, "", RemarkRule.TITLE_MISSING);
            } else if (title.length() > ActivityContent.MAX_TITLE) {
                remarks.add(
                        ImportField.TITLE, title, RemarkRule.TITLE_TOO_LONG, title.length(), ActivityContent.MAX_TITLE);
            }
            return title;
        }

        private String description() {
            var description = field(ImportField.DESCRIPTION).text();
            if (description.isEmpty()) {
                remarks.add(ImportField.DESCRIPTION, "", RemarkRule.MISSING_DESCRIPTION);
            } else if (description.length() > ActivityContent.MAX_DESCRIPTION) {
                remarks.add(
                        ImportField.DESCRIPTION,
                        description,
                        RemarkRule.DESCRIPTION_TOO_LONG,
                        description.length(),
                        ActivityContent.MAX_DESCRIPTION);
                return description.substring(0, 1_000) + "…";
            }
            return description;
        }

        private Language language(String text) {
            var given = field(ImportField.LANGUAGE);
            if (!given.isEmpty()) {
                var known = Words.all().find("LANGUAGE", given.text());
                if (known.isPresent()) {
                    return Language.valueOf(known.get());
                }
                remarks.add(ImportField.LANGUAGE, given.text(), RemarkRule.UNKNOWN_LANGUAGE);
            }
            return Languages.of(text);
        }

        private @Nullable Sector sector() {
            var cell = field(ImportField.SECTOR);
            var byDefault = defaults.sector();
            if (cell.isEmpty() && byDefault != null) {
                remarks.add(ImportField.SECTOR, "", RemarkRule.SECTOR_BY_DEFAULT, byDefault.code());
                return byDefault;
            }
            if (cell.isEmpty()) {
                remarks.add(ImportField.SECTOR, "", RemarkRule.MISSING_SECTOR, sectors());
                return null;
            }
            var found = Phrases.read(cell.text(), "SECTOR");
            if (found.isEmpty()) {
                remarks.ask(ImportField.SECTOR, cell.text(), RemarkRule.UNKNOWN_SECTOR, sectors());
                return null;
            }
            return found.get().size() > 1
                    ? Sector.INTERSECTORAL
                    : Sector.valueOf(found.get().iterator().next());
        }

        private List<Candidate> sectors() {
            return Arrays.stream(Sector.values())
                    .map(s -> new Candidate(s.code(), LocalizedText.english(s.code())))
                    .toList();
        }

        private ActivityKind kind(FieldCell cell) {
            if (cell.isEmpty()) {
                return defaults.kind() == null ? ActivityKind.PROJECT : defaults.kind();
            }
            var spelled = NormalText.of(cell.text()).replace(' ', '_').toUpperCase(java.util.Locale.ROOT);
            var byName = Arrays.stream(ActivityKind.values())
                    .filter(k -> k.name().equals(spelled))
                    .findFirst();
            var found = Phrases.read(cell.text(), "KIND").filter(k -> k.size() == 1);
            if (byName.isEmpty() && found.isEmpty()) {
                remarks.ask(
                        ImportField.KIND,
                        cell.text(),
                        RemarkRule.UNKNOWN_KIND,
                        Arrays.stream(ActivityKind.values())
                                .map(k -> new Candidate(k.name(), LocalizedText.english(k.name())))
                                .toList());
                return ActivityKind.PROJECT;
            }
            return byName.orElseGet(
                    () -> ActivityKind.valueOf(found.orElseThrow().iterator().next()));
        }

        private Years years() {
            return new YearsReader(remarks)
                    .read(field(ImportField.START), field(ImportField.END), field(ImportField.PERIOD));
        }

        private @Nullable Scope statedScope(FieldCell cell, CountryReader.Found found) {
            if (cell.isEmpty()) {
                return null;
            }
            var word = Words.all().find("SCOPE", cell.text());
            if (word.isPresent()) {
                return Scope.valueOf(word.get());
            }
            var silent = new Remarks(RowCorrection.NONE, field -> null);
            var named = countries.read(cell, silent);
            if (silent.all().isEmpty() && (named.world || !named.regions.isEmpty() || !named.countries.isEmpty())) {
                found.world |= named.world;
                found.regions.addAll(named.regions);
                found.countries.addAll(named.countries);
                return null;
            }
            remarks.ask(
                    ImportField.SCOPE,
                    cell.text(),
                    RemarkRule.UNKNOWN_SCOPE,
                    Arrays.stream(Scope.values())
                            .map(s -> new Candidate(s.name(), LocalizedText.english(s.name())))
                            .toList());
            return null;
        }

        private Scope scope(@Nullable Scope stated, CountryReader.Found found, ReadActivity.@Nullable Place place) {
            var scope = stated != null
                    ? stated
                    : found.world
                            ? Scope.GLOBAL
                            : !found.regions.isEmpty() ? Scope.REGION : place != null ? Scope.SITE : Scope.COUNTRY;
            boolean lacks =
                    switch (scope) {
                        case GLOBAL -> false;
                        case REGION -> found.regions.isEmpty();
                        case COUNTRY, SITE -> found.countries.isEmpty() && place == null;
                    };
            if (lacks && !found.open) {
                remarks.add(
                        ImportField.COUNTRIES,
                        cells.cell(ImportField.COUNTRIES).text(),
                        RemarkRule.MISSING_COUNTRIES,
                        List.of(new Candidate("GLOBAL", LocalizedText.english("GLOBAL"))));
            }
            return scope;
        }

        private List<String> partners() {
            var text = field(ImportField.PARTNERS).text();
            // "=cmd|' /C calc'!A0" stays as it was typed
            var listed = TextRepair.beginsLikeFormula(text) ? "[;\\n•；]" : "[;\\n|•；]";
            var separators = Pattern.compile(listed).matcher(text).find() ? listed : "[,，、،]\\s*";
            return Arrays.stream(text.split(separators))
                    .map(p -> p.strip().replaceFirst("^[•·]\\s*", ""))
                    .filter(p -> !p.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** Years of an activity. */
    record Years(
            @Nullable Integer start,
            @Nullable LocalDate startDay,
            @Nullable Integer end,
            @Nullable LocalDate endDay,
            boolean ongoing) {}
}
