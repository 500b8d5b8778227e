package org.itu.sdgmap.api.ogc;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.itu.sdgmap.analysis.Feature;
import org.itu.sdgmap.analysis.FeatureKind;
import org.itu.sdgmap.analysis.FeatureQuery;
import org.itu.sdgmap.analysis.FeatureSearch;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Features of a collection: a page of them, or one. */
@Component
class Items {

    private final FeatureSearch search;
    private final FilterParameters filters;
    private final Clock clock;

    Items(FeatureSearch search, FilterParameters filters, Clock clock) {
        this.search = search;
        this.filters = filters;
        this.clock = clock;
    }

    FeatureQuery query(OgcRequest asked) {
        return new FeatureQuery(
                filters.parse(asked.filterParameters()),
                asked.language(),
                BoxParameter.parse(asked.parameter("bbox"), asked.parameter("bbox-crs")),
                TimeParameter.parse(asked.parameter("datetime")),
                asked.system(),
                asked.parameter("cursor"),
                limit(asked.parameter("limit")));
    }

    /** More than the most is no error: the most are given. */
    private static int limit(@Nullable String text) {
        if (text == null) {
            return FeatureQuery.USUAL_LIMIT;
        }
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) < 1) {
            throw new InvalidValueException("limit", text, "a number from 1 to " + FeatureQuery.MAX_LIMIT);
        }
        return (int) Math.min(Long.parseLong(text), FeatureQuery.MAX_LIMIT);
    }

    Bodies.Items page(OgcRequest asked, FeatureKind kind, FeatureQuery query) {
        var page = search.list(kind, query);
        var links = new ArrayList<>(asked.ownLinks(Format.GEOJSON));
        if (page.next() != null) {
            var next = asked.self()
                    .with("cursor", page.next())
                    .with("f", asked.format().code());
            links.add(OgcRequest.link(next, "next", OgcRequest.type(asked.format(), Format.GEOJSON), "Next page"));
        }
        links.add(OgcRequest.link(
                asked.root().below("collections/" + kind.id()),
                "collection",
                MediaType.APPLICATION_JSON,
                "The collection"));
        return new Bodies.Items(
                "FeatureCollection",
                links,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                page.matched(),
                page.features().size(),
                page.features().stream()
                        .map(feature -> item(asked, kind, feature, List.of()))
                        .toList());
    }

    /** @throws NotFoundException if the collection has no such feature */
    Bodies.Item one(OgcRequest asked, FeatureKind kind, String id, ReferenceSystem system) {
        var feature = search.find(kind, id, asked.language(), system)
                .orElseThrow(() -> new NotFoundException("feature of " + kind.id(), id));
        var links = new ArrayList<>(asked.ownLinks(Format.GEOJSON));
        var collection = asked.root().below("collections/" + kind.id());
        links.add(OgcRequest.link(
                collection.with("f", Format.JSON.code()), "collection", MediaType.APPLICATION_JSON, "The collection"));
        links.add(OgcRequest.link(
                collection.with("f", Format.HTML.code()),
                "collection",
                MediaType.TEXT_HTML,
                "The collection, for people"));
        return item(asked, kind, feature, links);
    }

    private static Bodies.Item item(OgcRequest asked, FeatureKind kind, Feature feature, List<Link> links) {
        var properties = new LinkedHashMap<>(feature.properties());
        if (kind != FeatureKind.COUNTRIES) {
            var slug = properties.get(kind == FeatureKind.SITES ? "activity" : "slug");
            properties.put("page", asked.tool() + "/activities/" + slug);
        }
        return new Bodies.Item("Feature", feature.id(), feature.geometry(), properties, links);
    }
}
