package org.itu.sdgmap.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap._support.WebClient.Answer;
import tools.jackson.databind.JsonNode;

/** Asks the interface as a client of the standard does: it knows the landing page and follows links. */
final class Ogc {

    static final String ROOT = "/ogc/features/v1";
    static final List<String> COLLECTIONS = List.of("countries", "activities", "sites");

    private static final int MOST_PAGES = 500;

    private final WebClient web;

    Ogc(int port) {
        web = new WebClient(port);
    }

    Answer get(String pathBelowRoot, String... headers) {
        return web.get(ROOT + pathBelowRoot, headers);
    }

    Answer follow(String href, String... headers) {
        var address = URI.create(href);
        return web.get(
                address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()), headers);
    }

    Answer ask(String method, String pathBelowRoot) {
        return web.ask(method, ROOT + pathBelowRoot);
    }

    JsonNode json(String pathBelowRoot) {
        var answer = get(pathBelowRoot, "Accept", "application/json");
        assertThat(answer.status()).as(pathBelowRoot + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** A page of features, or all of them where fewer than the most are selected. */
    JsonNode items(String collection, String query) {
        var answer = get("/collections/" + collection + "/items?" + query, "Accept", "application/geo+json");
        assertThat(answer.status()).as(query + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** Features of all pages, by following next. */
    List<JsonNode> allItems(String collection, String query) {
        var features = new ArrayList<JsonNode>();
        var page = items(collection, query);
        for (int i = 0; i < MOST_PAGES; i++) {
            page.path("features").forEach(features::add);
            var next = links(page, "next");
            if (next.isEmpty()) {
                return features;
            }
            page = follow(next.getFirst().path("href").asString()).json();
        }
        throw new AssertionError("More than " + MOST_PAGES + " pages");
    }

    static List<JsonNode> links(JsonNode body, String rel) {
        var links = new ArrayList<JsonNode>();
        body.path("links").forEach(link -> {
            if (link.path("rel").asString().equals(rel)) {
                links.add(link);
            }
        });
        return links;
    }

    static List<String> types(List<JsonNode> links) {
        return links.stream().map(l -> l.path("type").asString()).toList();
    }

    static List<String> ids(Iterable<JsonNode> features) {
        var ids = new ArrayList<String>();
        features.forEach(f -> ids.add(f.path("id").asString()));
        return ids;
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(v -> texts.add(v.asString()));
        return texts;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** All places of a geometry, in the order of their axes. */
    static List<double[]> coordinates(JsonNode geometry) {
        var places = new ArrayList<double[]>();
        collect(geometry.path("coordinates"), places);
        return places;
    }

    private static void collect(JsonNode coordinates, List<double[]> places) {
        if (coordinates.path(0).isNumber()) {
            places.add(new double[] {
                coordinates.path(0).asDouble(), coordinates.path(1).asDouble()
            });
        } else {
            coordinates.forEach(c -> collect(c, places));
        }
    }
}
