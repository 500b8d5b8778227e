package org.itu.sdgmap.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.FeatureKind;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HtmlPagesTest {

    private static final String EVIL = "<script>alert('x')</script>\"&";

    private final HtmlPages pages = new HtmlPages(new HtmlFrame(new Translations()), new Links(new Translations()));

    @Test
    void textsOfActivitiesAreEscaped() {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("title", EVIL);
        properties.put("countries", List.of(EVIL));
        properties.put("page", "javascript:alert(1)");
        properties.put("url", "https://example.org/?a=\"onmouseover=alert(1)");
        var item = new Bodies.Item("Feature", EVIL, EVIL, properties, List.of());
        for (var page : List.of(
                pages.item(request(EVIL), FeatureKind.ACTIVITIES, item),
                pages.items(
                        request(EVIL),
                        FeatureKind.ACTIVITIES,
                        new Bodies.Items("FeatureCollection", List.of(), "", 1, 1, List.of(item))))) {
            assertThat(page)
                    .doesNotContain("<script", "href=\"javascript", "\"onmouseover")
                    .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;");
        }
    }

    @Test
    void parametersOfTheAddressAreEncodedInLinks() {
        var page = pages.conformance(request(EVIL), new Bodies.Conformance(List.of(), List.of()));
        assertThat(page).doesNotContain("<script").contains("q=%3Cscript%3E");
    }

    private static OgcRequest request(String words) {
        return new OgcRequest(
                new Address("http://localhost/ogc/features/v1", Map.of()),
                new Address("http://localhost/ogc/features/v1/collections", Map.of("q", words)),
                Format.HTML,
                Language.EN,
                "system");
    }
}
