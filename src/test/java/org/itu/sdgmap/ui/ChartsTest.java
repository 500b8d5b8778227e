package org.itu.sdgmap.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.ui.BarChart.Bar;
import org.itu.sdgmap.ui.FlowChart.Link;
import org.itu.sdgmap.ui.FlowChart.Node;
import org.itu.sdgmap.ui.HeatChart.Cell;
import org.itu.sdgmap.ui.HeatChart.Heading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The neutral model of charts, and what the default elements are given of it. */
class ChartsTest {

    private static final ChartSeries SERIES =
            new ChartSeries("running", "Running", ChartSeries.Form.COLUMN, Arrays.asList(12L, null));
    private static final Node SECTOR = new Node("ITU-D", 0, "", "ITU-D", 9L, null);
    private static final Node GOAL = new Node("SDG9", 1, "", "Industry", 7L, 9, "#FD6925", "/activities?sdg=9");

    private final Charts charts = new ElementCharts(new Translations());

    @BeforeEach
    void openPage() {
        var ui = new UI();
        ui.setLocale(Locale.FRENCH);
        UI.setCurrent(ui);
    }

    @AfterEach
    void closePage() {
        UI.setCurrent(null);
    }

    @Test
    void aTrendIsHandedOverWithItsGapsAndForms() {
        var element =
                charts.trend(new TrendChart("Par an", "Ça monte.", "activités", List.of(2023, 2024), List.of(SERIES)));
        assertThat(element).isInstanceOf(SdgTrend.class);
        var series = data(element).get("series").get(0);
        assertThat(series.get("form").asString()).isEqualTo("column");
        assertThat(series.get("values").toString()).isEqualTo("[12,null]");
        assertThat(data(element).get("years").toString()).isEqualTo("[2023,2024]");
        assertThat(element.getElement().getProperty("caption")).isEqualTo("Par an");
        assertThat(element.getElement().getProperty("sentence")).isEqualTo("Ça monte.");
    }

    @Test
    void barsNodesAndCellsKeepTheirAddressesAndColours() {
        var bar = data(charts.bars(new BarChart(
                        "", "", "u", List.of(new Bar("SDG9", "", "Industry", 7L, 9, "#FD6925", "/activities?sdg=9")))))
                .get("bars")
                .get(0);
        assertThat(bar.get("sdg").asInt()).isEqualTo(9);
        assertThat(bar.get("colour").asString()).isEqualTo("#FD6925");
        assertThat(bar.get("href").asString()).isEqualTo("/activities?sdg=9");

        var flow = data(charts.flow(flow(SECTOR, GOAL, new Link("ITU-D", "SDG9", 7, "/activities?sector=ITU-D"))));
        assertThat(flow.get("nodes").get(1).get("column").asInt()).isEqualTo(1);
        assertThat(flow.get("links").get(0).get("source").asString()).isEqualTo("ITU-D");
        assertThat(flow.get("links").get(0).get("href").asString()).isEqualTo("/activities?sector=ITU-D");

        var heat = data(charts.heat(new HeatChart(
                "",
                "",
                "u",
                List.of(new Heading("C2", "C2", "Infrastructure")),
                List.of(new Heading("SDG9", "9", "Industry")),
                List.of(new Cell("C2", "SDG9", 50L, null)))));
        assertThat(heat.get("cells").get(0).get("value").asInt()).isEqualTo(50);
    }

    @Test
    void theElementsSpeakTheReadersLanguage() {
        var element = charts.bars(new BarChart("", "", "u", List.of())).getElement();
        assertThat(element.getProperty("locale")).isEqualTo("fr");
        assertThat(((JsonNode) element.getPropertyRaw("labels"))
                        .get("showTable")
                        .asString())
                .isEqualTo("Afficher le tableau");
    }

    @Test
    void marksWithoutAnAddressBecomeButtonsWhenSomebodyListens() {
        var element = new SdgSankey(new Translations());
        assertThat(element.getElement().getProperty("selectable", false)).isFalse();
        element.addSelectListener(e -> {});
        assertThat(element.getElement().getProperty("selectable", false)).isTrue();
    }

    @Test
    void whatIsWrongIsNamedWithItsValueAndWhatIsExpected() {
        assertThatThrownBy(() -> new TrendChart("", "", "u", List.of(2022, 2023, 2024), List.of(SERIES)))
                .hasMessage("Series 'running' has 2 values; expected one for each of 3 years");
        assertThatThrownBy(() -> new TrendChart("", "", "u", List.of(2024, 2023), List.of(SERIES)))
                .hasMessageContaining("expected ascending years");
        assertThatThrownBy(() -> new Bar("C2", "C2", "Infrastructure", -1L, null))
                .hasMessage("Bar 'C2' has the value -1; expected 0 or more, or null for no data");
        assertThatThrownBy(() -> new Bar("C2", "C2", "Infrastructure", 1L, null, "#FD6925", null))
                .hasMessageContaining("expected a Goal from 1 to 17 with its colour as #RRGGBB, or neither");
        assertThatThrownBy(() -> new BarChart(
                        "", "", "u", List.of(new Bar("a", "", "A", 1L, null), new Bar("a", "", "B", 1L, null))))
                .hasMessageContaining("bars has the id 'a' twice");
        assertThatThrownBy(() -> flow(SECTOR, GOAL, new Link("SDG9", "ITU-D", 7, null)))
                .hasMessage("Link SDG9>ITU-D; expected ids of two nodes, the target in a later column");
        assertThatThrownBy(() -> new Link("ITU-D", "SDG9", 0, null)).hasMessageContaining("expected more than 0");
        assertThatThrownBy(() -> flow(SECTOR, new Node("x", 2, "", "X", 1L, null)))
                .hasMessage("Node 'x' has column 2; expected 0 to 1");
        assertThatThrownBy(() ->
                        new HeatChart("", "", "u", List.of(), List.of(), List.of(new Cell("C2", "SDG9", 1L, null))))
                .hasMessageContaining("expected ids of a row and a column");
    }

    private static FlowChart flow(Node first, Node second, Link... links) {
        return new FlowChart("", "", "u", List.of("Sector", "SDG"), List.of(first, second), List.of(links));
    }

    private static JsonNode data(Component element) {
        return (JsonNode) element.getElement().getPropertyRaw("data");
    }
}
