package org.itu.sdgmap._support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.itu.sdgmap.Application;
import org.itu.sdgmap._support.TestCluster.Database;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Fills a database by the application's own migrations and loaders, without its web server. */
final class LoadedContent {

    private LoadedContent() {}

    /** No annotation of its own, so that the application under test does not find it. */
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
            })
    @ComponentScan({
        "org.itu.sdgmap.common",
        "org.itu.sdgmap.framework",
        "org.itu.sdgmap.geography",
        "org.itu.sdgmap.activity",
        "org.itu.sdgmap.stocktaking"
    })
    @EntityScan("org.itu.sdgmap.activity")
    @EnableJpaRepositories("org.itu.sdgmap.activity")
    @Import(Nobody.class)
    static class Loaders {}

    static void loadInto(Database database) {
        new SpringApplicationBuilder(Loaders.class)
                .web(WebApplicationType.NONE)
                .initializers(context ->
                        database.properties().and("sdgmap.sample-data=true").applyTo(context))
                .run()
                .close();
    }

    /** Changes with everything that decides what is loaded: compiled classes, migrations, data. */
    static String fingerprint() {
        try {
            var root = Path.of(classesLocation());
            var digest = MessageDigest.getInstance("SHA-256");
            try (var files = Files.walk(root)) {
                for (var file :
                        files.filter(LoadedContent::decidesContent).sorted().toList()) {
                    digest.update(root.relativize(file).toString().getBytes());
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean decidesContent(Path file) {
        var path = file.toString().replace('\\', '/');
        return Files.isRegularFile(file)
                && !path.contains("/ui/")
                && (path.endsWith(".class") || path.contains("/db/") || path.contains("/geodata/"));
    }

    private static URI classesLocation() throws URISyntaxException {
        return Application.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
    }
}
