package org.itu.sdgmap.export.internal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures within documents are smaller than sheets, and still whole. */
@PostgisTest
class DocumentFiguresTest {

    private final DocumentFigures figures;
    private final Translations translations;

    DocumentFiguresTest(DocumentFigures figures, Translations translations) {
        this.figures = figures;
        this.translations = translations;
    }

    @ParameterizedTest
    @CsvSource({"RWA, AR", "RWA, EN", "NER, FR", "KEN, AR", "TUV, ZH", "FRA, RU", "IND, ES"})
    void noRingIsCutOff(String iso3, Language language) {
        var filter = ActivityFilter.all().withCountries(Set.of(iso3));
        var svg = Texts.inLanguage(
                language, translations, () -> figures.rings(filter, language, "https://sdg.example.org")
                        .svg());

        var root = Jsoup.parse(svg, "", Parser.xmlParser()).selectFirst("svg");
        assertThat(root).isNotNull();
        var box = root.attr("viewBox").split(" ");
        double width = Double.parseDouble(box[2]);
        double height = Double.parseDouble(box[3]);
        assertThat(root.select("circle")).hasSizeGreaterThanOrEqualTo(4).allSatisfy(circle -> {
            double x = Double.parseDouble(circle.attr("cx"));
            double y = Double.parseDouble(circle.attr("cy"));
            double r = Double.parseDouble(circle.attr("r"));
            assertThat(x - r).isGreaterThanOrEqualTo(-1);
            assertThat(y - r).isGreaterThanOrEqualTo(-1);
            assertThat(x + r).isLessThanOrEqualTo(width + 1);
            assertThat(y + r).isLessThanOrEqualTo(height + 1);
        });
    }
}
