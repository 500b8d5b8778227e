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
    private final Links links;
    private final Clock clock;

    Items(FeatureSearch search, FilterParameters filters, Links links, Clock clock) {
        this.search = search;
        this.links = links;
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
        var all = new ArrayList<>(links.own(asked, Format.GEOJSON));
        if (page.next() != null) {
            var next = asked.self()
                    .with("cursor", page.next())
                    .with("f", asked.format().code());
            all.add(links.one(asked, next, "next", Links.type(asked.format(), Format.GEOJSON)));
        }
        all.add(links.one(
                asked, asked.root().below("collections/" + kind.id()), "collection", MediaType.APPLICATION_JSON));
        return new Bodies.Items(
                "FeatureCollection",
                all,
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
        var all = new ArrayList<>(links.own(asked, Format.GEOJSON));
        var collection = asked.root().below("collections/" + kind.id());
        all.addAll(links.both(asked, collection, "collection", MediaType.APPLICATION_JSON));
        return item(asked, kind, feature, all);
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
