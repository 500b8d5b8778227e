package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.analysis.MatrixSuggestion;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@PostgisTest
class MatrixSuggestionTableTest {

    private final FrameworkCatalog frameworks;
    private final Translations translations;

    MatrixSuggestionTableTest(FrameworkCatalog frameworks, Translations translations) {
        this.frameworks = frameworks;
        this.translations = translations;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofThousandsTheStrongestStandOnThePageAndItSaysHowManyThereAre(Language language) {
        var all = everyLineByEveryTarget();
        assertThat(all).hasSize(18 * 169);

        var table = shown(all, language);

        var markup = markup(table);
        var rows = Jsoup.parse(markup).select("tbody tr");
        assertThat(rows).hasSize(100);
        assertThat(rows.first().select("td[data-label]").get(1).wholeText()).isEqualTo(number(all.size(), language));
        assertThat(markup.getBytes(StandardCharsets.UTF_16).length).isLessThan(200_000);
        assertThat(status(table)).contains(number(all.size(), language)).contains(number(100, language));
    }

    @Test
    void whatAllStandsOnThePageSaysNothingOfMore() {
        var table = shown(everyLineByEveryTarget().subList(0, 100), Language.EN);

        assertThat(Jsoup.parse(markup(table)).select("tbody tr")).hasSize(100);
        assertThat(status(table)).isEqualTo("100 links between lines and targets");
    }

    private MatrixSuggestionTable shown(List<MatrixSuggestion> suggestions, Language language) {
        return Texts.inLanguage(language, translations, () -> {
            var table = new MatrixSuggestionTable(least -> {}, cell -> {});
            table.show(suggestions, ActivityFilter.all(), MatrixOptions.USUAL.withDepth(Depth.TARGET));
            return table;
        });
    }

    private List<MatrixSuggestion> everyLineByEveryTarget() {
        var targets = frameworks.listElements(ElementKey.SDG).stream()
                .filter(e -> e.kind() == ElementKind.TARGET)
                .toList();
        var lines = frameworks.listMatrixLines();
        int all = lines.size() * targets.size();
        return IntStream.range(0, all)
                .mapToObj(i -> new MatrixSuggestion(
                        new Cell(lines.get(i % lines.size()), targets.get(i / lines.size()), false, all - i, 1.5, 3),
                        List.of(Sector.values())))
                .toList();
    }

    private String number(int number, Language language) {
        return Texts.inLanguage(language, translations, () -> Texts.number(number));
    }

    private static String markup(MatrixSuggestionTable table) {
        return table.getElement()
                .getChild(table.getElement().getChildCount() - 1)
                .getProperty("innerHTML");
    }

    private static String status(MatrixSuggestionTable table) {
        return table.getElement()
                .getChildren()
                .filter(e -> "status".equals(e.getAttribute("role")))
                .findFirst()
                .orElseThrow()
                .getText();
    }
}
