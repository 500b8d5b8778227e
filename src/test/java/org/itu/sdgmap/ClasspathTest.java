package org.itu.sdgmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The GeoTools jar carries old copies of other libraries. It stands last on the class path, so that each of them comes
 * from its own jar.
 *
 * @see "pom.xml, last dependency; PackagedJarIT asks the same of the packed application"
 */
class ClasspathTest {

    private static final String WRAPPER = "geotools-wrapper";

    @ParameterizedTest
    @CsvSource({
        "org.slf4j.LoggerFactory, slf4j-api",
        "org.slf4j.MDC, slf4j-api",
        "com.google.common.collect.ImmutableList, guava",
        "com.google.common.util.concurrent.ListenableFuture, guava",
        "com.google.errorprone.annotations.Immutable, error_prone_annotations",
        "org.geotools.referencing.CRS, geotools-wrapper",
        "org.locationtech.jts.geom.Geometry, jts-core"
    })
    void classComesFromItsOwnJar(String type, String jar) throws ClassNotFoundException {
        var source = Class.forName(type, false, getClass().getClassLoader())
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        assertThat(Path.of(source.getPath()).getFileName().toString()).matches(jar + "-[0-9].*\\.jar");
    }

    @Test
    void loggingIsBoundToTheVersionOfItsOwnJar() {
        // slf4j 1.7, which the GeoTools jar carries, has no such method.
        assertThat(org.slf4j.LoggerFactory.getLogger("test").atInfo()).isNotNull();
    }

    @Test
    void everyClassThatTheGeoToolsJarCarriesTwiceIsFoundElsewhereFirst() throws IOException {
        var jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(p -> p.toString().endsWith(".jar") && Files.exists(p))
                .toList();
        var wrapper = jars.stream()
                .filter(p -> p.getFileName().toString().startsWith(WRAPPER))
                .findFirst()
                .orElseThrow();
        var firstElsewhere = new HashMap<String, Integer>();
        for (int i = 0; i < jars.size(); i++) {
            if (!jars.get(i).equals(wrapper)) {
                for (var name : classesOf(jars.get(i))) {
                    firstElsewhere.putIfAbsent(name, i);
                }
            }
        }
        int place = jars.indexOf(wrapper);
        Map<String, Integer> shadowed = new TreeMap<>();
        int twice = 0;
        for (var name : classesOf(wrapper)) {
            var elsewhere = firstElsewhere.get(name);
            twice += elsewhere == null ? 0 : 1;
            if (elsewhere != null && elsewhere > place) {
                shadowed.put(name, elsewhere);
            }
        }
        assertThat(twice).as("classes in two jars").isGreaterThan(1000);
        assertThat(shadowed).isEmpty();
    }

    private static List<String> classesOf(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(e -> e.getName())
                    .filter(n -> n.endsWith(".class") && !n.startsWith("META-INF/") && !n.endsWith("-info.class"))
                    .toList();
        }
    }
}
