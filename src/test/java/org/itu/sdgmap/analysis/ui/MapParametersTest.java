package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ui.MapParameters.Form;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.geography.CountryCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PostgisTest
class MapParametersTest {

    private final CountryCatalog countries;

    MapParametersTest(CountryCatalog countries) {
        this.countries = countries;
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var parameters = MapParameters.NONE
                .withSelected("KEN")
                .withView("36.8,-1.3,4")
                .withAs(Form.TABLE)
                .withSites(false)
                .withWorldwide(true);
        var address = parameters.write().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));

        assertThat(MapParameters.parse(address, countries)).isEqualTo(parameters);
    }

    @Test
    void presetsNeedNoParameter() {
        assertThat(MapParameters.NONE.write().values()).containsOnly("");
        assertThat(MapParameters.parse(Map.of(), countries)).isEqualTo(MapParameters.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "selected, XXX",
        "selected, kenya",
        "view, '1,2'",
        "view, '1,2,three'",
        "view, '181,0,1'",
        "view, '0,91,1'",
        "view, '0,0,25'",
        "view, '1e1,0,1'",
        "as, globe",
        "sites, perhaps",
        "worldwide, 1"
    })
    void badValueIsRefusedWithItsName(String name, String value) {
        assertThatThrownBy(() -> MapParameters.parse(Map.of(name, List.of(value)), countries))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(name));
    }
}
