package org.itu.sdgmap.export.internal.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.itu.sdgmap.analysis.DrawnMap.Classing;
import org.itu.sdgmap.analysis.DrawnMap.Ramp;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server classes and colours as the page does: frontend/test/map/shared-cases.test.ts reads the same cases. */
class SharedCasesTest {

    private final JsonNode shared = JsonMapper.shared()
            .readTree(Path.of("frontend/test/map/class-cases.json").toFile());

    @Test
    void valuesFallIntoTheClassesOfThePage() {
        for (var example : shared.path("cases")) {
            var values = numbers(example.path("values"));
            var classing = Classing.valueOf(example.path("classing").asString().toUpperCase(Locale.ROOT));
            var breaks = classing == Classing.OWN
                    ? ClassBreaks.ofLimits(values, numbers(example.path("limits")))
                    : ClassBreaks.of(values, example.path("classes").asInt(), classing);
            var described = example.path("name") + " " + classing + " " + example.path("classes");
            assertThat(breaks.ranges().stream()
                            .map(r -> List.of(r.from(), r.to(), (double) r.count()))
                            .toList())
                    .as(described)
                    .isEqualTo(rows(example.path("ranges")));
            assertThat(Histogram.of(values, breaks).bars().stream()
                            .map(b -> List.of((double) b.count(), (double) b.classIndex()))
                            .toList())
                    .as(described)
                    .isEqualTo(rows(example.path("bars")));
        }
        assertThat(shared.path("cases")).hasSizeGreaterThan(60);
    }

    @Test
    void rampsHaveTheColoursOfThePage() {
        for (var ramp : Ramp.values()) {
            var counts = shared.path("ramps").path(ramp.name().toLowerCase(Locale.ROOT));
            assertThat(counts.size()).isPositive();
            counts.properties().forEach(e -> assertThat(ColourRamp.colours(Integer.parseInt(e.getKey()), ramp))
                    .isEqualTo(texts(e.getValue())));
        }
    }

    @Test
    void gapsAndDifferencesHaveTheColoursOfThePage() {
        assertThat(GapScheme.colours()).isEqualTo(texts(shared.path("gaps")));
        shared.path("differences").properties().forEach(e -> assertThat(
                        DifferenceScheme.colours(Integer.parseInt(e.getKey()) / 2))
                .isEqualTo(texts(e.getValue())));
    }

    @Test
    void circlesHaveTheSizesOfThePage() {
        for (var example : shared.path("circles")) {
            double greatest = example.path("max").asDouble();
            var scale = CircleScale.of(greatest, example.path("width").asDouble());
            assertThat(scale.maxRadius()).isCloseTo(example.path("largest").asDouble(), within(1e-9));
            assertThat(scale.legendValues(true)).isEqualTo(numbers(example.path("legend")));
            assertThat(scale.radius(1)).isCloseTo(example.path("radiusOfOne").asDouble(), within(1e-9));
        }
    }

    private static List<List<Double>> rows(JsonNode node) {
        var rows = new ArrayList<List<Double>>();
        node.forEach(row -> rows.add(numbers(row)));
        return rows;
    }

    private static List<Double> numbers(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
