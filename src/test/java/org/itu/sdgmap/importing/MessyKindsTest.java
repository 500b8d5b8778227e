package org.itu.sdgmap.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.importing.ColumnMapping.Certainty;
import org.itu.sdgmap.importing.ColumnMapping.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Further examples of each of the kinds of mistakes. */
@PostgisTest
class MessyKindsTest {

    private static final List<ImportField> FIELDS = List.of(
            ImportField.TITLE,
            ImportField.DESCRIPTION,
            ImportField.SECTOR,
            ImportField.START,
            ImportField.END,
            ImportField.COUNTRIES,
            ImportField.PARTNERS,
            ImportField.ACTION_LINES,
            ImportField.SDG,
            ImportField.WEIGHTS,
            ImportField.LATITUDE,
            ImportField.LONGITUDE,
            ImportField.URL);

    private final Spreadsheets spreadsheets;

    MessyKindsTest(Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    @ParameterizedTest(name = "SDG {0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9.c, 17.16 and 17.8|IMPORT|9.c 17.16 17.8",
                "16.6+17.18.1|IMPORT_WARN|16.6 17.18",
                "9.c et 4.4 y 5.b|IMPORT|9.c 4.4 5.b",
                "SDG 12 (12.6), SDG 13 (13.3)|IMPORT|12.6 13.3",
                "SDG 12 (12.6), SDG 13|IMPORT|12.6 13",
                "SGD 9 (9.c, 9.1)|IMPORT_WARN|9.c 9.1",
                "SGD2.4 ; SGD 13.1|IMPORT_WARN|2.4 13.1",
                "ODD 4 ; ODD 9.c|IMPORT|4 9.c",
                "ЦУР 4, ЦУР 9|IMPORT|4 9",
                "可持续发展目标 4、9.c|IMPORT|4 9.c",
                "الهدف ٤ ، ٩|IMPORT|4 9",
                "9.с|IMPORT_WARN|9.c",
                "9.C|IMPORT|9.c",
                "9c|IMPORT_WARN|9.c",
                "SDG 4: Quality education|IMPORT|4",
                "Zero hunger|IMPORT|2",
                "Éducation de qualité|IMPORT_WARN|4",
                "9.d|REJECT|",
                "18|REJECT|",
                "9.c;18|REJECT|9.c",
                "17.1|REVIEW|",
                "16.1;9.c|REVIEW|9.c",
                "8.1|REVIEW|",
                "1.10|REVIEW|",
                "08-Mar|REVIEW|",
                "8-mars|REVIEW|",
                "44197|REVIEW|",
                "2024-03-08|REVIEW|",
                "9.1-9.3|REVIEW|9.1 9.3",
                "9,1|REVIEW|",
                "4, 9|IMPORT|4 9",
                "2;3;4;8|IMPORT|2 3 4 8",
                "climate things|REVIEW|",
                "Goals 4 and 9|IMPORT|4 9"
            })
    void sdgCells(String text, Outcome outcome, String codes) {
        var reading = read(Map.of(ImportField.SDG, text));
        assertThat(reading.outcome()).as(MessyImportTest.described(reading)).isEqualTo(outcome);
        assertThat(String.join(" ", MessyImportTest.codes(reading.activity(), ElementKey.SDG)))
                .isEqualTo(codes == null ? "" : codes);
    }

    @ParameterizedTest(name = "lines {0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "C7 e-Health; C1|IMPORT|C7-HEALTH C1",
                "AL C7. ICT applications: benefits in all aspects of life — E-agriculture|IMPORT|C7-AGRI",
                "Dimensions éthiques|IMPORT_WARN|C10",
                "С2;С6|IMPORT_WARN|C2 C6",
                "с7-ENV|IMPORT_WARN|C7-ENV",
                "C2; C7|REVIEW|C2",
                "C7 ICT applications|REVIEW|",
                "Les applications des TIC|REVIEW|",
                "C12|REJECT|",
                "C2, C13|REJECT|C2",
                "c2/c5 & C11|IMPORT|C2 C5 C11",
                "C 2, C-5|IMPORT|C2 C5",
                "C7.e-learning|IMPORT|C7-LEARN",
                "C7 (e-health, e-learning)|IMPORT|C7-HEALTH C7-LEARN",
                "C7: eGovernment|IMPORT|C7-GOV",
                "Media; Capacity building|IMPORT|C9 C4",
                "Cultural diversity and identity, linguistic diversity and local content|IMPORT|C8",
                "E-agriculture and e-science|IMPORT|C7-AGRI C7-SCI",
                "Cybersécurité|IMPORT_WARN|C5",
                "Creación de capacidad|IMPORT_WARN|C4",
                "能力建设；C2|IMPORT_WARN|C4 C2",
                "بناء القدرات|IMPORT_WARN|C4",
                "Наращивание потенциала|IMPORT_WARN|C4",
                "Action line C5 Building confidence and security in the use of ICTs|IMPORT|C5",
                "something else|REVIEW|"
            })
    void actionLineCells(String text, Outcome outcome, String codes) {
        var reading = read(Map.of(ImportField.ACTION_LINES, text));
        assertThat(reading.outcome()).as(MessyImportTest.described(reading)).isEqualTo(outcome);
        assertThat(String.join(" ", MessyImportTest.codes(reading.activity(), ElementKey.WSIS)))
                .isEqualTo(codes == null ? "" : codes);
    }

    @ParameterizedTest(name = "countries {0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UK and Zambia|IMPORT|GBR ZMB",
                "The Philippines|IMPORT|PHL",
                "UAE|IMPORT|ARE",
                "U.A.E.|IMPORT|ARE",
                "USA; DRC|IMPORT|USA COD",
                "SUI|IMPORT_WARN|CHE",
                "GER, NED|IMPORT_WARN|DEU NLD",
                "KE|IMPORT_WARN|KEN",
                "Bosnia and Herzegovina, Trinidad and Tobago|IMPORT|BIH TTO",
                "Antigua & Barbuda and Kenya|IMPORT|ATG KEN",
                "Congo, Democratic Republic of the|IMPORT|COD",
                "Korea, Republic of; Japan|IMPORT|KOR JPN",
                "Iran (Islamic Republic of), Iraq|IMPORT|IRN IRQ",
                "Côte d’Ivoire / Afrique du Sud|IMPORT|CIV ZAF",
                "COTE D'IVOIRE|IMPORT|CIV",
                "سنغافورة|IMPORT|SGP",
                "كينيا ورواندا|IMPORT|KEN RWA",
                "Кыргызстан и Казахстан|IMPORT|KGZ KAZ",
                "肯尼亚和卢旺达|IMPORT|KEN RWA",
                "肯尼亚、卢旺达|IMPORT|KEN RWA",
                "Túnez y Egipto|IMPORT|TUN EGY",
                "Swaziland|IMPORT_WARN|SWZ",
                "FYR Macedonia|IMPORT_WARN|MKD",
                "Turkey|IMPORT_WARN|TUR",
                "Türkiye|IMPORT|TUR",
                "Cape Verde; Burma|IMPORT_WARN|CPV MMR",
                "Pacific SIDS|REVIEW|",
                "LDCs|REVIEW|",
                "ASEAN; Kenya|REVIEW|KEN",
                "Congo|REVIEW|",
                "Конго|REVIEW|",
                "Corée|REVIEW|",
                "Guinea|REVIEW|",
                "GIN|IMPORT|GIN",
                "Equatorial Guinea|IMPORT|GNQ",
                "Nigera|REVIEW|",
                "Kenia|IMPORT|KEN",
                "Kenyaa|REVIEW|",
                "AND|IMPORT|AND",
                "KENYA AND UGANDA|IMPORT|KEN UGA",
                "KHM LAO MMR|IMPORT|KHM LAO MMR",
                "ken; uga|IMPORT|KEN UGA",
                "TBC|REVIEW|",
                "Serbia, Georgia|IMPORT|SRB GEO"
            })
    void countryCells(String text, Outcome outcome, String codes) {
        var reading = read(Map.of(ImportField.COUNTRIES, text));
        assertThat(reading.outcome()).as(MessyImportTest.described(reading)).isEqualTo(outcome);
        assertThat(String.join(" ", reading.activity().countries())).isEqualTo(codes == null ? "" : codes);
    }

    @ParameterizedTest(name = "scope {0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Africa region|REGION|AFRICA",
                "Région Afrique|REGION|AFRICA",
                "Worldwide|GLOBAL|",
                "mondial|GLOBAL|",
                "全球|GLOBAL|",
                "Весь мир|GLOBAL|",
                "عالمي|GLOBAL|",
                "Asia-Pacific|REGION|ASIA_PACIFIC",
                "Asia & the Pacific|REGION|ASIA_PACIFIC",
                "Arab States and CIS|REGION|ARAB_STATES CIS",
                "REGION:Europe|REGION|EUROPE",
                "非洲地区|REGION|AFRICA",
                "Страны СНГ|REGION|CIS",
                "Américas|REGION|AMERICAS"
            })
    void regionsAndTheWorldAreAScope(String text, String scope, String regions) {
        var reading = read(Map.of(ImportField.COUNTRIES, text));
        assertThat(reading.outcome()).as(MessyImportTest.described(reading)).isEqualTo(Outcome.IMPORT);
        assertThat(reading.activity().scope()).hasToString(scope);
        assertThat(String.join(" ", reading.activity().regions())).isEqualTo(regions == null ? "" : regions);
        assertThat(reading.activity().countries()).isEmpty();
    }

    @ParameterizedTest(name = "dates {0} to {1}: {2} {3}-{4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "01.09.2019||IMPORT|2019|null",
                "31/12/2019||IMPORT|2019|null",
                "2011-12-01T00:00:00Z||IMPORT|2011|null",
                "44197||IMPORT_WARN|2021|null",
                "29 de noviembre de 2021|1 dic. 2021|IMPORT|2021|2021",
                "1er mars 2020||IMPORT|2020|null",
                "12 сентября 2018 г.||IMPORT|2018|null",
                "2019年9月1日||IMPORT|2019|null",
                "١ سبتمبر ٢٠١٩||IMPORT|2019|null",
                "September 2017|October 2018|IMPORT|2017|2018",
                "12/01/2011||IMPORT_WARN|2011|null",
                "12/31/2019||IMPORT_WARN|2019|null",
                "2015-16||IMPORT|2015|2016",
                "2015-2018||IMPORT|2015|2018",
                "2015 – 2018||IMPORT|2015|2018",
                "de 2015 à 2018||IMPORT|2015|2018",
                "с 2015 по 2018||IMPORT|2015|2018",
                "since 2019|ongoing|IMPORT|2019|null",
                "depuis 2019||IMPORT|2019|null",
                "desde 2019||IMPORT|2019|null",
                "с 2019||IMPORT|2019|null",
                "自2019年||IMPORT|2019|null",
                "منذ 2019|مستمر|IMPORT|2019|null",
                "2016|en cours|IMPORT|2016|null",
                "2016|TBC|IMPORT_WARN|2016|null",
                "n/a|-|IMPORT_WARN|null|null",
                "2021|2018|REVIEW|2021|2018",
                "2016-||IMPORT|2016|null",
                "2016-present||IMPORT|2016|null",
                "soonish||REVIEW|null|null",
                "1200||REJECT|null|null",
                "from 25 to 28 September 2017||IMPORT|2017|null"
            })
    void dateCells(String start, String end, Outcome outcome, Integer startYear, Integer endYear) {
        var reading = read(Map.of(ImportField.START, start, ImportField.END, end == null ? "" : end));
        assertThat(reading.outcome()).as(MessyImportTest.described(reading)).isEqualTo(outcome);
        assertThat(reading.activity().startYear()).isEqualTo(startYear);
        assertThat(reading.activity().endYear()).isEqualTo(endYear);
    }

    @ParameterizedTest(name = "weights {0} of {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "60%;30%|2;10|REVIEW|60 30",
                "0,4 ; 0.3 ; 0.3|2;3;4|IMPORT|40 30 30",
                "-10;60;50|2;3;4|REJECT|-10 60 50",
                "120|2|REJECT|120",
                "60|2;10|REVIEW|",
                "60,40|2;10|IMPORT|60 40",
                "33.3;33.3;33.3|2;3;4|IMPORT|33.4 33.3 33.3",
                "60 % / 40 %|2;10|IMPORT|60 40",
                "60% 40%|2;10|IMPORT|60 40",
                "٦٠٪؛٤٠٪|2;10|IMPORT|60 40",
                "lots|2|REVIEW|",
                "100|2|IMPORT|100"
            })
    void weightCells(String weights, String sdg, Outcome outcome, String expected) {
        var reading = read(Map.of(ImportField.SDG, sdg, ImportField.WEIGHTS, weights));
        assertThat(reading.outcome()).as(MessyImportTest.described(reading)).isEqualTo(outcome);
        var read = new ArrayList<String>();
        for (var link : reading.activity().links()) {
            if (link.element().framework().equals(ElementKey.SDG) && link.weight() != null) {
                read.add(link.weight().stripTrailingZeros().toPlainString());
            }
        }
        assertThat(String.join(" ", read)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "Sector {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "BDT|ITU-D",
                "TSB|ITU-T",
                "SG|GS",
                "UIT-D|ITU-D",
                "ITU D|ITU-D",
                "МСЭ-R|ITU-R",
                "ITU-T / ITU-D|INTER",
                "BR and TSB|INTER",
                "BR (Bureau des radiocommunications)|ITU-R",
                "电信发展局|ITU-D",
                "مكتب تنمية الاتصالات|ITU-D",
                "General Secretariat|GS",
                "itu-d/bdt|ITU-D"
            })
    void sectorsAreKnownByTheirBureaux(String text, String code) {
        var reading = read(Map.of(ImportField.SECTOR, text));
        assertThat(reading.outcome()).as(MessyImportTest.described(reading)).isEqualTo(Outcome.IMPORT);
        assertThat(reading.activity().sector().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marketing", "ITU", "XYZ"})
    void otherSectorsWaitForAPerson(String text) {
        assertThat(read(Map.of(ImportField.SECTOR, text)).outcome()).isEqualTo(Outcome.REVIEW);
    }

    @ParameterizedTest(name = "title {0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WSIS Prizes &amp; Champions|IMPORT_WARN|WSIS Prizes & Champions",
                "<b>Bold</b> plan|IMPORT_WARN|Bold plan",
                "<script>alert(1)</script>Plan|IMPORT_WARN|Plan",
                "&amp;lt;b&amp;gt;|IMPORT_WARN|&lt;b&gt;",
                "a < b and c > d|IMPORT|a < b and c > d",
                "=HYPERLINK(\"http://x\")|IMPORT_WARN|=HYPERLINK(\"http://x\")",
                "@SUM(1+1)*cmd|IMPORT_WARN|@SUM(1+1)*cmd",
                "-2+3 open|IMPORT_WARN|-2+3 open",
                "+41 22 730 5111|IMPORT|+41 22 730 5111",
                "Projet de lâ€™UIT|IMPORT_WARN|Projet de l’UIT",
                "SÃ©nÃ©gal|IMPORT_WARN|Sénégal",
                "Sénégal|IMPORT|Sénégal",
                "22 000 citizens � women|IMPORT_WARN|22 000 citizens � women",
                "Common\u00A0alert\u200Bing \u00A0 protocol|IMPORT|Common alerting protocol",
                "С2 в заглавии|IMPORT|С2 в заглавии"
            })
    void titleCells(String text, Outcome outcome, String title) {
        var reading = read(Map.of(ImportField.TITLE, text));
        assertThat(reading.outcome()).as(MessyImportTest.described(reading)).isEqualTo(outcome);
        assertThat(reading.activity().title()).isEqualTo(title);
    }

    @ParameterizedTest(name = "place {0}, {1} in {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "25.2048|55.2708|ARE|IMPORT",
                "25,2048|55,2708|ARE|IMPORT",
                "5°36'13\"N|0°11'13\"W|GHA|IMPORT",
                "55,2887|25,2222|ARE|REVIEW",
                "0,0|0,0|GHA|REVIEW",
                "0|0|GHA|REVIEW",
                "48.85|2.35|GHA|REVIEW",
                "95|200|GHA|REVIEW",
                "north|2.35|GHA|REVIEW",
                "5.6||GHA|REVIEW",
                "17.9757|102.6331|LAO|IMPORT"
            })
    void coordinates(String latitude, String longitude, String country, Outcome outcome) {
        var reading = read(Map.of(
                ImportField.LATITUDE,
                latitude,
                ImportField.LONGITUDE,
                longitude == null ? "" : longitude,
                ImportField.COUNTRIES,
                country));
        assertThat(reading.outcome()).as(MessyImportTest.described(reading)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "link {0}: {1}")
    @CsvSource({
        "https://www.itu.int,IMPORT",
        "HTTP://itu.int/x,IMPORT",
        "javascript:alert(1),IMPORT_WARN",
        "ftp://itu.int,IMPORT_WARN",
        "www.itu.int,IMPORT_WARN",
        "data:text/html;x,IMPORT_WARN",
        "https://,IMPORT_WARN"
    })
    void links(String text, Outcome outcome) {
        var reading = read(Map.of(ImportField.URL, text));
        assertThat(reading.outcome()).as(MessyImportTest.described(reading)).isEqualTo(outcome);
        assertThat(reading.activity().url() == null).isEqualTo(outcome == Outcome.IMPORT_WARN);
    }

    @Test
    void aNumericCellMayHaveLostItsZeroAndADateMayHaveBeenACode() {
        var mapping = mapping();
        var cells = new ArrayList<>(row(Map.of()).cells());
        cells.set(8, new Cell(Cell.Kind.NUMBER, "17.1", new java.math.BigDecimal("17.1"), null, false));
        var number = spreadsheets.read(new SourceRow(2, cells, false), mapping, RowCorrection.NONE);
        assertThat(number.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(number.remarks().getFirst().candidates())
                .extracting(RowRemark.Candidate::value)
                .containsExactly("17.10", "17.1");
        cells.set(8, new Cell(Cell.Kind.DATE, "2024-03-08", null, java.time.LocalDate.of(2024, 3, 8), false));
        var date = spreadsheets.read(new SourceRow(2, cells, false), mapping, RowCorrection.NONE);
        assertThat(date.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(date.remarks().getFirst().candidates())
                .extracting(RowRemark.Candidate::value)
                .contains("3.8");
    }

    @Test
    void tooLongTextsAreRefusedWithTheirLengthAndNeverCutInSilence() {
        var reading = read(Map.of(ImportField.DESCRIPTION, "x".repeat(40_000)));
        assertThat(reading.outcome()).isEqualTo(Outcome.REJECT);
        assertThat(reading.remarks().getFirst().details()).containsExactly("40000", "10000");
        assertThat(read(Map.of(ImportField.TITLE, "x".repeat(301))).outcome()).isEqualTo(Outcome.REJECT);
        assertThat(read(Map.of(ImportField.TITLE, "")).outcome()).isEqualTo(Outcome.REJECT);
    }

    @Test
    void aChoiceOfAPersonSettlesTheDoubt() {
        var row = row(Map.of(
                ImportField.COUNTRIES, "Congo; Kenya", ImportField.ACTION_LINES, "C2; C7", ImportField.SDG, "17.1"));
        assertThat(spreadsheets.read(row, mapping(), RowCorrection.NONE).outcome())
                .isEqualTo(Outcome.REVIEW);
        var correction = RowCorrection.NONE
                .choose(ImportField.COUNTRIES, "Congo", "COD")
                .choose(ImportField.ACTION_LINES, "C7", "C7-HEALTH")
                .choose(ImportField.SDG, "17.1", "17.10");
        var settled = spreadsheets.read(row, mapping(), correction);
        assertThat(settled.outcome()).as(MessyImportTest.described(settled)).isEqualTo(Outcome.IMPORT);
        assertThat(settled.activity().countries()).containsExactly("COD", "KEN");
        assertThat(MessyImportTest.codes(settled.activity(), ElementKey.WSIS)).containsExactly("C2", "C7-HEALTH");
        assertThat(MessyImportTest.codes(settled.activity(), ElementKey.SDG)).containsExactly("17.10");
        var typed = spreadsheets.read(
                row, mapping(), correction.type(ImportField.SDG, "17.1").type(ImportField.TITLE, "Another"));
        assertThat(typed.outcome()).isEqualTo(Outcome.IMPORT);
        assertThat(MessyImportTest.codes(typed.activity(), ElementKey.SDG)).containsExactly("17.1");
    }

    @Test
    void rowsThatAreNoActivityAreSkipped() {
        assertThat(outcomeOf("", "", "")).isEqualTo(Outcome.SKIP);
        assertThat(outcomeOf("Total", "", "57")).isEqualTo(Outcome.SKIP);
        assertThat(outcomeOf("Итого: 57", "", "")).isEqualTo(Outcome.SKIP);
        assertThat(outcomeOf("TITLE", "DESCRIPTION", "SECTOR")).isEqualTo(Outcome.SKIP);
    }

    @Test
    void aCellOfThreeHundredNamesIsReadInBoundedTime() {
        var text = "Kenya; Nowhereland; ".repeat(300);
        assertThat(read(Map.of(ImportField.COUNTRIES, text)).outcome()).isEqualTo(Outcome.REVIEW);
    }

    private Outcome outcomeOf(String... cells) {
        var row = Spreadsheets.rowOf(5, List.of(cells));
        return spreadsheets.read(row, mapping(), RowCorrection.NONE).outcome();
    }

    private RowReading read(Map<ImportField, String> cells) {
        return spreadsheets.read(row(cells), mapping(), RowCorrection.NONE);
    }

    /** A sound row in which some cells are others. */
    private static SourceRow row(Map<ImportField, String> cells) {
        var all = new EnumMap<ImportField, String>(ImportField.class);
        all.put(ImportField.TITLE, "Smart villages");
        all.put(ImportField.DESCRIPTION, "Connects the villages of the country.");
        all.put(ImportField.SECTOR, "ITU-D");
        all.put(ImportField.COUNTRIES, "KEN");
        all.putAll(cells);
        return Spreadsheets.rowOf(
                2, FIELDS.stream().map(f -> all.getOrDefault(f, "")).toList());
    }

    private static ColumnMapping mapping() {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < FIELDS.size(); i++) {
            columns.add(new Column(i, FIELDS.get(i).name(), FIELDS.get(i), Certainty.SURE));
        }
        return new ColumnMapping(1, columns);
    }
}
