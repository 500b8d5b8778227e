package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One state of a page has one address, that of a file and a cache. */
class FilterAddressTest {

    private static final ActivityFilter FILTER = ActivityFilter.all()
            .withSectors(Set.of(Sector.ITU_D))
            .withYears(2020, 2024)
            .withElements(Set.of(ElementKey.sdg("SDG9"), ElementKey.sdg("4.4")))
            .withText("early warning: sea");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activities?sort=title&size=50&cursor=x&lang=fr&sector=ITU-T",
                "activities?lang=fr&cursor=x&size=50&sort=title",
                "activities?size=50&lang=fr&q=old&from=2001&sort=title&cursor=x"
            })
    void parametersStandInTheSameOrderWhateverTheOrderInWhichTheyCame(String address) {
        var written = FilterAddress.with(new Location(address), FILTER, Map.of("cursor", "", "page", "2"));
        assertThat(written.getQueryString())
                .isEqualTo("q=early+warning:+sea&sector=ITU-D&sdg=4.4,9&from=2020&to=2024"
                        + "&lang=fr&page=2&size=50&sort=title");
        assertThat(written.getSingleParameter("sdg")).contains("4.4,9");
    }
}
