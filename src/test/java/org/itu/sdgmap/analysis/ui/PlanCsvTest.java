package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ui.PlansParameters.Depth;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.PlanLink;
import org.itu.sdgmap.framework.PlanSuccession;
import org.itu.sdgmap.framework.PlanSuccessions;
import org.itu.sdgmap.ui.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The crosswalk as a file, read back by a reader of CSV. */
@PostgisTest
class PlanCsvTest {

    private final FrameworkCatalog frameworks;
    private final PlanSuccessions successions;
    private final Translations translations;

    PlanCsvTest(FrameworkCatalog frameworks, PlanSuccessions successions, Translations translations) {
        this.frameworks = frameworks;
        this.successions = successions;
        this.translations = translations;
    }

    @Test
    void fileHasEveryLinkOnce() {
        var succession = successions.getSuccession();
        var rows = rows(succession, Language.EN);

        assertThat(rows).hasSameSizeAs(succession.listLinks());
        assertThat(rows)
                .filteredOn(r -> r.get(0).equals("SP2020") && r.get(1).equals("SP2020 2.8"))
                .singleElement()
                .satisfies(r -> assertThat(r)
                        .contains("Widened to", "SP2024", "SP2024 2.2", "derived by own reading")
                        .contains("gender gap joined by age and place"));
    }

    @Test
    void whatHasNoSuccessorStandsInTheFileToo() {
        var all = successions.getSuccession();
        var without = new PlanSuccession(
                frameworks.listFrameworks(),
                frameworks.listElements("SP2020"),
                all.listLinks().stream()
                        .filter(l -> !l.from().key().toString().equals("SP2020:2.8"))
                        .toList());

        assertThat(rows(without, Language.EN))
                .filteredOn(r -> r.get(1).equals("SP2020 2.8") && r.get(0).equals("SP2020"))
                .singleElement()
                .satisfies(r -> assertThat(r).contains("No successor recorded"));
    }

    @Test
    void fileSpeaksTheReadersLanguage() {
        assertThat(rows(successions.getSuccession(), Language.AR))
                .anySatisfy(r -> assertThat(r.get(3)).isEqualTo("وُسّع إلى"));
    }

    @Test
    void noCodeIsANumberToASpreadsheet() {
        assertThat(rows(successions.getSuccession(), Language.EN))
                .anySatisfy(r -> assertThat(r.get(1)).isEqualTo("SP2020 2.10"))
                .allSatisfy(r -> assertThat(r.get(1)).startsWith(r.get(0) + " "))
                .allSatisfy(r -> assertThat(r.get(5)).matches("|" + r.get(4) + " .+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", " =1+1", "\uFF1D1+1", "\n1", "-2"})
    void noCellBeginsLikeAFormula(String rationale) {
        var all = successions.getSuccession();
        var link = all.listLinks().getFirst();
        var attack = new PlanSuccession(
                frameworks.listFrameworks(),
                frameworks.listElements("SP2020"),
                List.of(new PlanLink(
                        link.from(),
                        link.to(),
                        link.relation(),
                        rationale,
                        link.basis(),
                        link.source(),
                        link.confidence())));

        assertThat(rows(attack, Language.EN))
                .anySatisfy(r -> assertThat(r.get(8)).isEqualTo("'" + rationale));
    }

    private List<List<String>> rows(PlanSuccession succession, Language language) {
        var bytes = new PlanCsv(translations, language)
                .write(succession, PlansSelection.of(frameworks, succession, Depth.ALL));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("\uFEFFfrom_plan,")
                .contains("\r\n");
        var reader = CsvReader.builder()
                .detectBomHeader(true)
                .ofCsvRecord(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        var records = reader.stream().map(r -> List.copyOf(r.getFields())).toList();
        assertThat(records).allSatisfy(r -> assertThat(r).hasSize(10));
        return records.subList(1, records.size());
    }
}
