package org.itu.sdgmap.api.ogc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.analysis.FeatureExtent;
import org.itu.sdgmap.analysis.FeatureKind;
import org.itu.sdgmap.analysis.FeatureSearch;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the interface says of itself: landing page, conformance, collections. */
@Component
class Documents {

    /** Every class claimed; the tests named Ogc...Test have one for each requirement of each, listed in OgcCoreTest. */
    static final List<String> CONFORMANCE = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");

    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";
    private static final String NOTICE = "/legal/NOTICE";

    private final FeatureSearch search;
    private final Links links;
    private final Translations translations;

    Documents(FeatureSearch search, Links links, Translations translations) {
        this.search = search;
        this.links = links;
        this.translations = translations;
    }

    Bodies.Landing landing(OgcRequest asked) {
        var root = asked.root();
        var all = new ArrayList<>(links.own(asked, MediaType.APPLICATION_JSON));
        all.add(links.one(asked, root.below("api").with("f", "json"), "service-desc", Format.OPENAPI));
        all.add(links.one(asked, root.below("api").with("f", "html"), "service-doc", MediaType.TEXT_HTML));
        all.addAll(links.both(asked, root.below("conformance"), "conformance", MediaType.APPLICATION_JSON));
        all.addAll(links.both(asked, root.below("collections"), "data", MediaType.APPLICATION_JSON));
        all.add(license(asked));
        return new Bodies.Landing(text(asked, "ogc.title"), text(asked, "ogc.description"), all);
    }

    Bodies.Conformance conformance(OgcRequest asked) {
        return new Bodies.Conformance(links.own(asked, MediaType.APPLICATION_JSON), CONFORMANCE);
    }

    Bodies.Collections collections(OgcRequest asked) {
        var all = new ArrayList<>(links.own(asked, MediaType.APPLICATION_JSON));
        all.add(license(asked));
        return new Bodies.Collections(
                all,
                Arrays.stream(FeatureKind.values())
                        .map(kind -> described(asked, kind, ownLinks(asked, kind)))
                        .toList());
    }

    Bodies.Collection collection(OgcRequest asked, FeatureKind kind) {
        return described(asked, kind, links.own(asked, MediaType.APPLICATION_JSON));
    }

    /** Within the list of collections, links to the description of one. */
    private List<Link> ownLinks(OgcRequest asked, FeatureKind kind) {
        var collection = asked.root().below("collections/" + kind.id());
        return List.of(
                links.one(asked, collection.with("f", "json"), "self", MediaType.APPLICATION_JSON),
                links.one(asked, collection.with("f", "html"), "alternate", MediaType.TEXT_HTML));
    }

    private Bodies.Collection described(OgcRequest asked, FeatureKind kind, List<Link> own) {
        var all = new ArrayList<>(own);
        var items = asked.root().below("collections/%s/items".formatted(kind.id()));
        all.addAll(links.both(asked, items, "items", Format.GEOJSON));
        all.add(license(asked));
        return new Bodies.Collection(
                kind.id(),
                text(asked, "ogc.collection." + kind.id()),
                text(asked, "ogc.collection." + kind.id() + ".description"),
                all,
                extent(search.getExtent(kind)),
                "feature",
                Arrays.stream(ReferenceSystem.values())
                        .map(ReferenceSystem::uri)
                        .toList(),
                ReferenceSystem.CRS84.uri());
    }

    private static Bodies.@Nullable Extent extent(FeatureExtent extent) {
        var box = extent.box();
        var spatial = box == null
                ? null
                : new Bodies.Spatial(
                        List.of(List.of(box.minX(), box.minY(), box.maxX(), box.maxY())), ReferenceSystem.CRS84.uri());
        var temporal = extent.firstYear() == null || extent.lastYear() == null
                ? null
                : new Bodies.Temporal(
                        List.of(List.of(
                                extent.firstYear() + "-01-01T00:00:00Z", extent.lastYear() + "-12-31T23:59:59Z")),
                        GREGORIAN);
        return spatial == null && temporal == null ? null : new Bodies.Extent(spatial, temporal);
    }

    private Link license(OgcRequest asked) {
        return links.one(asked, asked.root().below("license"), "license", MediaType.TEXT_PLAIN);
    }

    ResponseEntity<String> license() {
        try (var in = Documents.class.getResourceAsStream(NOTICE)) {
            if (in == null) {
                throw new IllegalStateException(NOTICE + " is missing in the application");
            }
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(OgcRequest asked, String key) {
        return translations.text(asked.language(), key);
    }
}
