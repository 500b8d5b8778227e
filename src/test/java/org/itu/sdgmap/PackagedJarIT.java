package org.itu.sdgmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the packed application consists of. */
class PackagedJarIT {

    private static final Path JAR = Path.of("target", "sdg-mapping-tool.jar");
    /** Names of Vaadin's components that need a paid licence. */
    private static final Pattern COMMERCIAL = Pattern.compile(
            "vaadin-(board|charts|cookie-consent|crud|dashboard"
                    + "|grid-pro|map|rich-text-editor|spreadsheet|testbench|designer|copilot|observability|acceleration)(-.*)?");

    private List<String> jars = List.of();

    @BeforeEach
    void readClassPath() throws IOException {
        assertThat(JAR).as("the jar that mvn package makes").exists();
        jars = lines("BOOT-INF/classpath.idx").stream()
                .map(l -> l.replaceAll("^- \"(.*)\"$", "$1"))
                .toList();
        assertThat(jars).hasSizeGreaterThan(80);
    }

    @Test
    void geoToolsJarIsTheLastOnTheClassPath() {
        var libraries = jars.stream()
                // Spring Boot's own, added by its packing; it holds no library.
                .filter(j -> !j.contains("spring-boot-jarmode-tools"))
                .toList();
        assertThat(libraries.getLast()).contains("/geotools-wrapper-");
    }

    @Test
    void slf4jAndGuavaHaveJarsOfTheirOwn() {
        assertThat(jars)
                .anyMatch(j -> j.matches(".*/slf4j-api-2\\.[0-9.]+\\.jar"))
                .anyMatch(j -> j.matches(".*/guava-[0-9].*\\.jar"));
    }

    @Test
    void noCommercialComponentIsPacked() throws IOException {
        var ofVaadin = jars.stream()
                .filter(j -> j.matches(".*/(vaadin|flow|hilla|collaboration)-[^/]*"))
                .toList();
        assertThat(ofVaadin).hasSizeGreaterThan(20);
        assertThat(ofVaadin).noneMatch(j -> COMMERCIAL.matcher(nameOf(j)).matches());
        for (var jar : ofVaadin) {
            // Vaadin's own mark of what its licence checker asks a key for.
            assertThat(manifest(jar).getMainAttributes().getValue("CvdlName"))
                    .as("licence of " + jar)
                    .isNull();
        }
    }

    @Test
    void chartsAreDrawnByTheFreeLibraryAlone() throws IOException {
        try (var zip = new ZipFile(JAR.toFile())) {
            var names = zip.stream().map(e -> e.getName()).toList();
            assertThat(names)
                    .noneMatch(n -> n.matches(".*/(VaadinCharts|ChartsView)\\.class"))
                    .anyMatch(n -> n.endsWith("/ElementCharts.class"));
            for (var name : names) {
                if (name.startsWith("META-INF/VAADIN/webapp/") && name.endsWith(".js")) {
                    var script = zip.getInputStream(zip.getEntry(name)).readAllBytes();
                    assertThat(new String(script, StandardCharsets.UTF_8))
                            .as(name)
                            .doesNotContain("vaadin-chart")
                            .doesNotContainIgnoringCase("highcharts");
                }
            }
        }
    }

    @Test
    void noToolOfDevelopmentIsPacked() {
        assertThat(jars).noneMatch(j -> j.contains("vaadin-dev") || j.contains("devtools") || j.contains("playwright"));
    }

    @Test
    void frontendIsTheProductionOne() throws IOException {
        assertThat(String.join("\n", lines("META-INF/VAADIN/config/flow-build-info.json")))
                .containsPattern("\"productionMode\"\\s*:\\s*true")
                .doesNotContain("commercialBanner\" : true");
    }

    @Test
    void dataAndMigrationsArePackedButNoFixtures() throws IOException {
        try (var zip = new ZipFile(JAR.toFile())) {
            var names = zip.stream().map(e -> e.getName()).toList();
            assertThat(names)
                    .contains(
                            "BOOT-INF/classes/db/migration/V001__extensions_and_text_search.sql",
                            "BOOT-INF/classes/db/reference/countries.csv",
                            "BOOT-INF/classes/geodata/boundaries/version.json")
                    .noneMatch(n -> n.contains("/fixture/"));
        }
    }

    private static String nameOf(String jar) {
        return jar.substring(jar.lastIndexOf('/') + 1).replaceFirst("-[0-9].*$", "");
    }

    private static Manifest manifest(String nested) throws IOException {
        try (var zip = new ZipFile(JAR.toFile());
                var jar = new JarInputStream(zip.getInputStream(zip.getEntry(nested)))) {
            return jar.getManifest() == null ? new Manifest() : jar.getManifest();
        }
    }

    private static List<String> lines(String entry) throws IOException {
        try (var zip = new ZipFile(JAR.toFile())) {
            var found = zip.getEntry(entry);
            assertThat(found).as(entry).isNotNull();
            return new String(zip.getInputStream(found).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
