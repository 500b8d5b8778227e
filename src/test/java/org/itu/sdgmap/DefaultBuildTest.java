package org.itu.sdgmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Vaadin Charts stays in its profile; {@link PackagedJarIT} looks at the packed application. */
class DefaultBuildTest {

    @Test
    void onlyTheProfileDependsOnVaadinCharts() throws Exception {
        assertThat(found("/project/dependencies/dependency/artifactId[contains(., 'charts')]"))
                .isEmpty();
        assertThat(found("/project/build//source[contains(., 'chart')]")).isEmpty();
        assertThat(found("//profile[activation]/id")).isEmpty();
        assertThat(found("//profile[dependencies/dependency/artifactId = 'vaadin-charts-flow']/id"))
                .containsExactly("vaadin-charts");
    }

    /** A build with the profile adds the element to these files, which then are not to be committed. */
    @ParameterizedTest
    @ValueSource(strings = {"package.json", "package-lock.json"})
    void thePackagesOfTheFrontendHoldNoCommercialChart(String file) throws IOException {
        assertThat(Files.readString(Path.of(file)))
                .contains("\"echarts\"")
                .doesNotContain("@vaadin/charts")
                .doesNotContain("highcharts");
    }

    @Test
    void noSourceOfTheDefaultBuildNamesVaadinCharts() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var sources = files.filter(f -> f.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(100).allSatisfy(f -> assertThat(Files.readString(f))
                    .doesNotContain("com.vaadin.flow.component.charts"));
        }
    }

    private static List<String> found(String path)
            throws ParserConfigurationException, IOException, SAXException, XPathExpressionException {
        Document pom = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        var nodes = (NodeList) XPathFactory.newDefaultInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
