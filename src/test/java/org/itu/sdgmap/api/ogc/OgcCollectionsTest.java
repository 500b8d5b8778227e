package org.itu.sdgmap.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itu.sdgmap.api.ogc.Ogc.COLLECTIONS;
import static org.itu.sdgmap.api.ogc.Ogc.coordinates;
import static org.itu.sdgmap.api.ogc.Ogc.ids;
import static org.itu.sdgmap.api.ogc.Ogc.links;
import static org.itu.sdgmap.api.ogc.Ogc.types;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Requirements of class Core on the descriptions of collections.
 *
 * <table>
 * <caption>Requirement and test</caption>
 * <tr><td>fc-md-op, -success, -links, -items, -items-links</td><td>collectionsAreDescribedWithLinks</td></tr>
 * <tr><td>fc-md-extent, -extent-multi</td><td>extentsHoldAllFeatures</td></tr>
 * <tr><td>sfc-md-op, -success</td><td>aCollectionIsDescribedAsInTheList</td></tr>
 * </table>
 */
@PostgisTest
class OgcCollectionsTest {

    static final List<String> ALL = COLLECTIONS;

    private Ogc ogc;

    @BeforeEach
    void open(@LocalServerPort int port) {
        ogc = new Ogc(port);
    }

    @Test
    void collectionsAreDescribedWithLinks() {
        var page = ogc.json("/collections");
        assertThat(types(links(page, "self"))).containsExactly("application/json");
        assertThat(types(links(page, "alternate"))).containsExactly("text/html");
        assertThat(ids(page.path("collections"))).containsExactlyElementsOf(COLLECTIONS);
        page.path("collections").forEach(collection -> {
            assertThat(types(links(collection, "items")))
                    .containsExactlyInAnyOrder("application/geo+json", "text/html");
            assertThat(links(collection, "license")).hasSize(1);
            assertThat(collection.path("itemType").asString()).isEqualTo("feature");
            assertThat(collection.path("description").asString()).isNotEmpty();
            collection.path("links").forEach(link -> {
                assertThat(link.path("rel").asString()).isNotEmpty();
                assertThat(ogc.follow(link.path("href").asString()).header("Content-Type"))
                        .startsWith(link.path("type").asString());
            });
        });
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void extentsHoldAllFeatures(String collection) {
        var extent = ogc.json("/collections/" + collection).path("extent");
        assertThat(extent.path("spatial").path("bbox").size()).isEqualTo(1);
        var box = extent.path("spatial").path("bbox").path(0);
        var interval = extent.path("temporal").path("interval").path(0);
        for (var feature : ogc.allItems(collection, "limit=1000")) {
            for (var place : coordinates(feature.path("geometry"))) {
                assertThat(place[0])
                        .isBetween(box.path(0).asDouble(), box.path(2).asDouble());
                assertThat(place[1])
                        .isBetween(box.path(1).asDouble(), box.path(3).asDouble());
            }
            var properties = feature.path("properties");
            for (var name : List.of("startYear", "endYear")) {
                if (properties.path(name).isInt()) {
                    assertThat(properties.path(name).asInt())
                            .isBetween(
                                    Instant.parse(interval.path(0).asString())
                                            .atZone(ZoneOffset.UTC)
                                            .getYear(),
                                    Instant.parse(interval.path(1).asString())
                                            .atZone(ZoneOffset.UTC)
                                            .getYear());
                }
            }
        }
        assertThat(extent.has("temporal")).isEqualTo(!collection.equals("countries"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aCollectionIsDescribedAsInTheList(String collection) {
        var alone = ogc.json("/collections/" + collection);
        var listed = new ArrayList<JsonNode>();
        ogc.json("/collections").path("collections").forEach(c -> {
            if (c.path("id").asString().equals(collection)) {
                listed.add(c);
            }
        });
        for (var name : List.of("id", "title", "description", "extent", "crs", "storageCrs", "itemType")) {
            assertThat(alone.path(name)).as(name).isEqualTo(listed.getFirst().path(name));
        }
        assertThat(types(links(alone, "self"))).containsExactly("application/json");
        assertThat(types(links(alone, "alternate"))).containsExactly("text/html");
    }
}
