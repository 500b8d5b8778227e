package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ui.EmbedCode.Theme;
import org.itu.sdgmap.common.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The code is read back as a browser reads it. */
class EmbedCodeTest {

    private static final String SERVER = "https://sdgmap.example.org";
    private static final String TITLE = "“5 < 6” & \"more\"";

    @Test
    void aFrameNamesPageTitleAndSize() {
        var frame = Jsoup.parse(code(Theme.DARK, null).frame()).selectFirst("iframe");
        assertThat(frame).isNotNull();
        assertThat(frame.attr("src"))
                .isEqualTo(
                        SERVER + "/embed/map?q=%22%3E%3Cscript%3E%26&measure=targets&breaks=1,5,20&lang=fr&theme=dark");
        assertThat(frame.attr("title")).isEqualTo(TITLE);
        assertThat(frame.attr("width")).isEqualTo("100%");
        assertThat(frame.attr("height")).isEqualTo("600");
        assertThat(frame.attr("loading")).isEqualTo("lazy");
    }

    @Test
    void aScriptComesWithAnElementAndALinkInIt() {
        var body = Jsoup.parse(code(Theme.LIGHT, 640).script());
        var script = body.selectFirst("script");
        assertThat(script).isNotNull();
        assertThat(script.attr("src")).isEqualTo(SERVER + "/embed/sdgmap.js");
        assertThat(script.attr("type")).isEqualTo("module");
        var element = body.selectFirst("sdgmap-coverage");
        assertThat(element).isNotNull();
        assertThat(element.attr("filter")).isEqualTo("q=%22%3E%3Cscript%3E%26");
        assertThat(element.attr("measure")).isEqualTo("targets");
        assertThat(element.attr("breaks")).isEqualTo("1,5,20");
        assertThat(element.attr("lang")).isEqualTo("fr");
        assertThat(element.attr("theme")).isEqualTo("light");
        assertThat(element.attr("height")).isEqualTo("600");
        assertThat(element.attr("style")).isEqualTo("max-width: 640px");
        var link = element.selectFirst("a");
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo(TITLE);
        assertThat(link.attr("href"))
                .isEqualTo(SERVER + "/map?q=%22%3E%3Cscript%3E%26&measure=targets&breaks=1,5,20&lang=fr");
        assertThat(body.select("script")).hasSize(1);
    }

    @Test
    void ringsTakeTheHeightTheyNeedAndOnlyTheParametersOfTheFigureAreWritten() {
        var target = EmbedTarget.rings(
                ActivityFilter.all().withSectors(Set.of(Sector.ITU_D)),
                Map.of("compare", "side", "selected", "SDG4", "edition", ""),
                () -> "Rings");
        var code = new EmbedCode(SERVER, target, "Rings", Language.EN, Theme.AUTO, null, 900);
        assertThat(code.script())
                .contains("<sdgmap-rings filter=\"sector=ITU-D\" compare=\"side\" lang=\"en\">")
                .doesNotContain("height");
        assertThat(code.path()).isEqualTo("/embed/rings?sector=ITU-D&compare=side&lang=en");
    }

    private static EmbedCode code(Theme theme, Integer width) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("measure", "targets");
        parameters.put("breaks", "1,5,20");
        parameters.put("as", "table");
        var target = EmbedTarget.map(ActivityFilter.all().withText("\"><script>&"), parameters, () -> TITLE);
        return new EmbedCode(SERVER, target, TITLE, Language.FR, theme, width, 600);
    }
}
