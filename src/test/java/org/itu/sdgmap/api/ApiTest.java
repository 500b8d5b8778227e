package org.itu.sdgmap.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap._support.WebClient.Answer;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.geography.GeodataVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The interface for programs, over real HTTP. */
@PostgisTest
class ApiTest {

    private static final String SLUG = "space-sustainability-forum-2024";
    private static final List<String> RESOURCES = List.of(
            "/api/v1/activities",
            "/api/v1/activities/facets",
            "/api/v1/activities/" + SLUG,
            "/api/v1/coverage",
            "/api/v1/coverage.csv",
            "/api/v1/gaps?group=LDC",
            "/api/v1/gaps?regional=NER",
            "/api/v1/gaps.csv",
            "/api/v1/coverage/compare?b.from=2023",
            "/api/v1/coverage/compare.csv",
            "/api/v1/coverage/years",
            "/api/v1/coverage/years.csv",
            "/api/v1/coverage/groups?by=LDC",
            "/api/v1/coverage/groups.csv",
            "/api/v1/countries/groups",
            "/api/v1/rings",
            "/api/v1/matrix",
            "/api/v1/matrix.csv",
            "/api/v1/matrix.xlsx",
            "/api/v1/matrix.svg",
            "/api/v1/countries/names",
            "/api/v1/countries/NER",
            "/api/v1/countries/NER/brief.html",
            "/api/v1/countries/NER/brief.csv",
            "/api/v1/regions",
            "/api/v1/regions/AFRICA",
            "/api/v1/regions/AFRICA/brief.html",
            "/api/v1/regions/AFRICA/brief.csv");

    private final JdbcClient jdbc;
    private final GeodataVersion geodata;
    private WebClient web;

    ApiTest(JdbcClient jdbc, GeodataVersion geodata) {
        this.jdbc = jdbc;
        this.geodata = geodata;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        web = new WebClient(port);
    }

    @Test
    void theListHasEveryActivityUnderItsFilterAcrossItsPages() {
        var slugs = new ArrayList<String>();
        var path = "/api/v1/activities?sector=ITU-D&size=30&sort=title";
        var cursor = "";
        do {
            var page = web.get(path + cursor).json();
            page.path("items").forEach(i -> slugs.add(i.path("slug").asString()));
            assertThat(slugs).doesNotHaveDuplicates();
            assertThat(page.path("total").asInt()).isEqualTo(count("published_activity WHERE sector = 'ITU-D'"));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        } while (cursor != null);
        assertThat(slugs)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(jdbc.sql("SELECT slug FROM published_activity WHERE sector = 'ITU-D'")
                        .query(String.class)
                        .list());
    }

    @Test
    void anItemSaysWhatAListShows() {
        var item = web.get("/api/v1/activities?q=%22space+sustainability+forum%22&sort=changed")
                .json()
                .path("items")
                .path(0);
        assertThat(item.path("slug").asString()).isEqualTo(SLUG);
        assertThat(item.path("sector").asString()).isEqualTo("ITU-R");
        assertThat(item.path("kind").asString()).isEqualTo("EVENT");
        assertThat(item.path("scope").asString()).isEqualTo("SITE");
        assertThat(texts(item.path("countries"))).containsExactly("CHE");
        assertThat(texts(item.path("actionLines"))).containsExactly("C2", "C11");
        assertThat(texts(item.path("goals"))).containsExactly("9", "12", "17");
        assertThat(item.path("startYear").asInt()).isEqualTo(2024);
    }

    @Test
    void anActivityIsGivenWithItsLinksAndWithoutItsAuthor() {
        var activity = web.get("/api/v1/activities/" + SLUG).json();
        assertThat(activity.path("content").path("title").asString()).isEqualTo("Space Sustainability Forum 2024");
        assertThat(activity.path("content")
                        .path("links")
                        .path(0)
                        .path("mappingBasis")
                        .asString())
                .isEqualTo("EDITOR");
        assertThat(activity.toString()).doesNotContain("author", "sample data");
    }

    @Test
    void coverageHasARowForEveryCountryAndTotalsOfItsOwn() {
        var answer = web.get("/api/v1/coverage").json();
        assertThat(answer.path("countries").size()).isEqualTo(248);
        assertThat(answer.path("totals").path("activities").asInt()).isEqualTo(count("published_activity"));
        var states = new HashSet<String>();
        answer.path("countries").forEach(c -> states.add(c.path("state").asString()));
        assertThat(states).containsExactlyInAnyOrder("VALUE", "ZERO", "NO_DATA");
    }

    @Test
    void aCountryHasThreeNumbersAndItsPlaceInItsRegion() {
        var answer = web.get("/api/v1/countries/rwa?lang=en").json();
        assertThat(answer.path("country").path("iso3").asString()).isEqualTo("RWA");
        assertThat(answer.path("region").asString()).isEqualTo("AFRICA");
        var reach = answer.path("figures").path("reach");
        var scopes = "published_activity p WHERE scope IN ('SITE', 'COUNTRY') AND EXISTS"
                + " (SELECT FROM published_country c WHERE c.activity_id = p.id AND c.iso3 = 'RWA')";
        assertThat(reach.path("here").asInt()).isEqualTo(count(scopes));
        assertThat(reach.path("regional").asInt()).isEqualTo(count("published_region WHERE group_code = 'AFRICA'"));
        assertThat(reach.path("worldwide").asInt()).isEqualTo(count("published_activity WHERE scope = 'GLOBAL'"));
        assertThat(answer.path("standings").size()).isEqualTo(17);
        assertThat(answer.path("standings").path(0).path("gap").isBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/countries/XKX, 404, XKX",
        "/api/v1/regions/ATLANTIS, 404, ATLANTIS",
        "/api/v1/countries/NER?country=GHA, 400, GHA",
        "/api/v1/regions/AFRICA?group=LDC, 400, LDC",
        "/api/v1/regions?group=LDC, 400, LDC",
        "/api/v1/countries/NER/brief.html?sector=ITU-X, 400, ITU-X",
        "/api/v1/countries/NER?colour=red, 400, colour"
    })
    void aPlaceThatCannotBeAskedForIsRefusedByName(String path, int status, String named) {
        var answer = web.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("value").asString()).isEqualTo(named);
    }

    @Test
    void aProfileIsAsOfADayToo() {
        var before = web.get("/api/v1/countries/RWA?asof=2020-01-02").json();
        assertThat(before.path("figures").path("reach").path("here").asInt()).isZero();
        assertThat(before.path("figures").path("reach").path("worldwide").asInt())
                .isZero();
    }

    @Test
    void aMeasureComesWithItsRuleInTheLanguageAsked() {
        var answer = web.get("/api/v1/coverage?measure=targets&lang=fr").json();
        var measure = answer.path("measure");
        assertThat(measure.path("code").asString()).isEqualTo("targets");
        assertThat(measure.path("quantity").asString()).isEqualTo("COUNT");
        assertThat(measure.path("elements").asInt()).isEqualTo(169);
        assertThat(measure.path("title").asString()).isEqualTo("Cibles des ODD couvertes, sur 169");
        assertThat(measure.path("rule").asString()).startsWith("Un pays compte les cibles des ODD");
        long targets = jdbc.sql("""
                        SELECT count(DISTINCT pe.element_id)
                        FROM published_element pe
                        JOIN element e ON e.id = pe.element_id AND e.framework_code = 'SDG' AND e.kind = 'TARGET'
                        JOIN published_activity p ON p.id = pe.activity_id AND p.scope IN ('SITE', 'COUNTRY')
                        JOIN published_country pc ON pc.activity_id = p.id AND pc.iso3 = 'KEN'""").query(Long.class).single();
        assertThat(targets).isPositive();
        var kenya = StreamSupport.stream(answer.path("countries").spliterator(), false)
                .filter(c -> c.path("iso3").asString().equals("KEN"))
                .findFirst()
                .orElseThrow();
        assertThat(kenya.path("valueState").asString()).isEqualTo("VALUE");
        assertThat(kenya.path("value").asLong()).isEqualTo(targets);
    }

    @Test
    void coverageIsGivenAsCsvWithTheSameFiguresAndTheirRule() {
        var json = web.get("/api/v1/coverage?measure=entries&lang=en").json();
        var csv = web.get("/api/v1/coverage.csv?measure=entries&lang=en").text();
        var lines = csv.lines().toList();
        assertThat(lines).hasSize(249);
        assertThat(lines.getFirst()).contains("ISO code,Country or area,Measure,State,State in words,Value");
        json.path("countries").forEach(c -> assertThat(lines)
                .anyMatch(l -> l.startsWith(c.path("iso3").asString() + ",")
                        && l.contains(",%s,%s,%d,"
                                .formatted(
                                        c.path("valueState").asString(),
                                        c.path("value").asInt() == 0 ? "No entry" : "With a value",
                                        c.path("value").asInt()))));
        assertThat(lines.get(1)).contains("A country counts the entries of WSIS Stocktaking that name it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sector=ITU-D",
                "source=STOCKTAKING",
                "source=ITU",
                "country=KEN,PSE,GIB",
                "measure=years",
                "measure=share:SDG:TARGET"
            })
    void whatIsNoNumberIsEmptyAndItsStateSaysWhy(String query) {
        var json = web.get("/api/v1/coverage?lang=en&" + query).json();
        var csv = web.get("/api/v1/coverage.csv?lang=en&" + query).text();
        var records = CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream()
                .collect(Collectors.toMap(r -> r.getField("ISO code"), r -> r));
        for (var row : json.path("countries")) {
            var inFile = records.get(row.path("iso3").asString());
            assertNumber(
                    row.path("activities"),
                    row.path("state"),
                    inFile.getField("Activities"),
                    inFile.getField("Activities: state"));
            assertNumber(
                    row.path("sites"),
                    row.path("state"),
                    inFile.getField("Exact places"),
                    inFile.getField("Activities: state"));
            assertNumber(
                    row.path("entries"),
                    row.path("entriesState"),
                    inFile.getField("Stocktaking entries"),
                    inFile.getField("Stocktaking entries: state"));
            assertThat(inFile.getField("Value").isEmpty())
                    .isEqualTo(row.path("value").isNull());
            assertThat(inFile.getField("State"))
                    .isEqualTo(row.path("valueState").asString());
        }
    }

    private static final Map<String, Set<String>> WORDS_OF_STATES = Map.of(
            "VALUE", Set.of("Reached", "With a value"),
            "ZERO", Set.of("No activity", "No entry"),
            "NO_DATA", Set.of("No data"),
            "NOT_APPLICABLE", Set.of("Not in the selection"));

    private static void assertNumber(JsonNode number, JsonNode state, String inFile, String words) {
        boolean counted = state.asString().equals("VALUE") || state.asString().equals("ZERO");
        assertThat(number.isNull()).as(state.asString()).isNotEqualTo(counted);
        assertThat(inFile).isEqualTo(counted ? String.valueOf(number.asInt()) : "");
        assertThat(WORDS_OF_STATES.get(state.asString())).contains(words);
    }

    @Test
    void groupsHaveTheirMembersOfToday() {
        var groups = web.get("/api/v1/countries/groups?lang=en").json();
        var africa = StreamSupport.stream(groups.spliterator(), false)
                .filter(g -> g.path("code").asString().equals("AFRICA"))
                .findFirst()
                .orElseThrow();
        assertThat(africa.path("kind").asString()).isEqualTo("ITU_REGION");
        assertThat(africa.path("name").asString()).isEqualTo("Africa");
        assertThat(texts(africa.path("countries")))
                .hasSameElementsAs(jdbc.sql("SELECT iso3 FROM country_group_member_today WHERE group_code = 'AFRICA'")
                        .query(String.class)
                        .list());
    }

    @Test
    void countriesAreFoundByWhatPeopleCallThemInAnyLanguage() {
        var answer = web.get("/api/v1/countries/words");
        assertThat(answer.header("ETag")).isNotEmpty();
        var words = answer.json();
        assertThat(words.size()).isEqualTo(248);
        assertThat(texts(words.path("DEU"))).contains("Germany", "Германия", "德国", "ألمانيا", "DE", "276");
        assertThat(texts(words.path("CIV"))).contains("Ivory Coast");
        assertThat(texts(words.path("COD"))).contains("Zaire");
        words.forEach(list -> assertThat(texts(list)).doesNotHaveDuplicates());
    }

    @Test
    void labelPointsLieInTheirCountriesAndAreKeptForEver() {
        var answer = web.get("/tiles/basemap/" + geodata.current() + "/points.json");
        assertThat(answer.header("Cache-Control")).contains("immutable");
        var points = answer.json();
        assertThat(points.size()).isEqualTo(248);
        var kenya = points.path("KEN");
        boolean inside = jdbc.sql("""
                        SELECT bool_or(ST_Contains(shape_4326, ST_SetSRID(ST_MakePoint(:lon, :lat), 4326)))
                        FROM boundary WHERE iso3 = 'KEN'""")
                .param("lon", kenya.path(0).asDouble())
                .param("lat", kenya.path(1).asDouble())
                .query(Boolean.class)
                .single();
        assertThat(inside).isTrue();
        assertThat(web.get("/tiles/basemap/1900/points.json").status()).isEqualTo(404);
    }

    @Test
    void ringsHaveFourRingsAndSeventeenGoals() {
        var answer = web.get("/api/v1/rings?lang=fr").json();
        var levels = new ArrayList<String>();
        var goals = new ArrayList<Integer>();
        answer.path("rings").forEach(r -> {
            levels.add(r.path("level").asString());
            r.path("goals").forEach(g -> goals.add(g.path("goal").path("number").asInt()));
        });
        assertThat(levels).containsExactly("MAIN_KEY_FOCUS", "KEY_FOCUS", "FOCUS", "ENABLER");
        assertThat(goals).hasSize(17).startsWith(9, 17, 4, 5).doesNotHaveDuplicates();
    }

    @Test
    void ringsOfAnEarlierEditionAreLevelsOfEmphasis() {
        var answer = web.get("/api/v1/rings?edition=2020-2023").json();
        assertThat(answer.path("edition").asString()).isEqualTo("2020-2023");
        assertThat(answer.path("rings").path(0).path("level").asString()).isEqualTo("PRIMARY");
        assertThat(answer.path("thresholds").path("keyFocus").asDouble()).isEqualTo(0.06);
        var weights = new ArrayList<Double>();
        answer.path("rings").forEach(r -> r.path("goals")
                .forEach(g -> weights.add(g.path("weightShare").asDouble())));
        assertThat(weights.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-6));
    }

    @Test
    void ringsOfLinesHoldEighteenLinesByRole() {
        var answer = web.get("/api/v1/rings/lines?sector=ITU-D").json();
        assertThat(answer.path("edition").asString()).isEqualTo("2024-2027");
        var first = answer.path("rings").path(0);
        assertThat(first.path("role").asString()).isEqualTo("SOLE_FACILITATOR");
        assertThat(first.path("lines")
                        .path(0)
                        .path("line")
                        .path("key")
                        .path("code")
                        .asString())
                .isEqualTo("C2");
        var lines = new ArrayList<String>();
        answer.path("rings").forEach(r -> r.path("lines")
                .forEach(l -> lines.add(l.path("line").path("key").path("code").asString())));
        assertThat(lines).hasSize(18).doesNotHaveDuplicates();
        var older = web.get("/api/v1/rings/lines?edition=2020-2023").json();
        assertThat(older.path("rings").path(1).path("role").asString()).isEqualTo("CO_FACILITATOR");
    }

    @ParameterizedTest
    @CsvSource({"rings", "rings/lines"})
    void unknownEditionIsRefusedWithTheOnesThereAre(String resource) {
        var answer = web.get("/api/v1/" + resource + "?edition=2016-2019");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("edition", "2016-2019", "2020-2023 or 2024-2027");
    }

    @ParameterizedTest
    @CsvSource({"en, Kenya", "fr, Kenya", "ru, Кения", "zh, 肯尼亚", "ar, كينيا"})
    void namesOfCountriesAreInTheLanguageAsked(String language, String kenya) {
        assertThat(web.get("/api/v1/countries/names?lang=" + language)
                        .json()
                        .path("KEN")
                        .asString())
                .isEqualTo(kenya);
        var negotiated = web.get("/api/v1/countries/names", "Accept-Language", language + ";q=0.9,de;q=0.1");
        assertThat(negotiated.json().path("KEN").asString()).isEqualTo(kenya);
        assertThat(negotiated.header("Content-Language")).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /api/v1/activities?sector=ITU-X                  | sector    | ITU-X    | ITU-R, ITU-T, ITU-D, GS or INTER
        /api/v1/coverage?sdg=18                          | sdg       | 18       | a Goal or target such as 9 or 9.c
        /api/v1/rings?country=Kenya                      | country   | Kenya    | an ISO 3166-1 alpha-3 code such as KEN
        /api/v1/activities/facets?from=later             | from      | later    | a year such as 2024
        /api/v1/activities?from=2024&to=2020             | to        | 2020     | a year not before 2024
        /api/v1/activities?size=0                        | size      | 0        | a number from 1 to 100
        /api/v1/activities?size=101                      | size      | 101      | a number from 1 to 100
        /api/v1/activities?size=many                     | size      | many     | a whole number
        /api/v1/activities?size=99999999999              | size      | 99999999999 | a whole number
        /api/v1/activities?sort=size                     | sort      | size     | relevance, changed, start, title
        /api/v1/activities?cursor=x                      | cursor    | x        | a cursor that a page of the same order gave
        /api/v1/matrix?depth=indicator                   | depth     | indicator | goal, target
        /api/v1/matrix.csv?as=table                      | as        | table    | matrix, suggestions, report
        /api/v1/matrix.svg?as=suggestions                | as        | suggestions | matrix; lists are given as CSV or XLSX
        /api/v1/matrix.xlsx?states=asserted              | states    | asserted | asserted_and_evidenced, asserted_only, evidenced_only, none
        /api/v1/matrix.csv?rows=title                    | rows      | title    | code, evidence
        /api/v1/matrix.csv?open=18&depth=target          | open      | 18       | numbers of Goals, 1 to 17
        /api/v1/matrix.csv?least=0                       | least     | 0        | a number from 1 to 1000
        /api/v1/matrix.csv?report=C7:9                   | report    | C7:9     | a line and a Goal or target with a colon between, such as C2:9 or C7-HEALTH:3.8
        /api/v1/activities?lang=de                       | language  | de       | en, fr, es, ru, zh or ar
        /api/v1/coverage?colour=red                      | parameter | colour   | one of q, sector, kind, phase, sdg, line, goal, match, country, group, regional, scope, from, to, source, counting, asof, snapshot, lang, measure
        /api/v1/coverage?measure=people                  | measure   | people   | activities, targets, share with framework and level such as share:SDG:TARGET or share:SP2024:OUTCOME, sector with its code such as sector:ITU-D, entries or years
        /api/v1/activities?page=2                        | parameter | page     | one of q, sector, kind, phase, sdg, line, goal, match, country, group, regional, scope, from, to, source, counting, asof, snapshot, lang, sort, cursor, size
        /tiles/sites/zero/0/0.mvt                        | zoom      | zero     | a whole number
        /tiles/sites/0/0/0.mvt?sector=ITU-X              | sector    | ITU-X    | ITU-R, ITU-T, ITU-D, GS or INTER
        """)
    void aBadValueIsAProblemThatNamesFieldValueAndWhatIsExpected(
            String path, String field, String value, String expected) {
        var answer = web.get(path);
        assertProblem(answer, 400, "/problems/invalid-value", "Invalid value");
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        assertThat(answer.json().path("value").asString()).isEqualTo(value);
        assertThat(answer.json().path("expected").asString()).isEqualTo(expected);
        assertThat(answer.json().path("detail").asString())
                .isEqualTo("%s '%s' is not valid: expected %s", field, value, expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/activities/no-such-activity",
                "/api/v1/activities/no/such/address",
                "/api/v1/nothing",
                "/api/v1",
                "/api/v1/",
                "/api",
                "/api/v2/activities",
                "/tiles/nothing",
                "/tiles/basemap/2020.1-00000000/0/0/0.mvt",
                "/tiles/sites/0/1/0.mvt",
                "/tiles/sites/15/0/0.mvt",
                "/tiles/sites/-1/0/0.mvt",
                "/tiles/sites/0/0/0.png",
                "/actuator/env",
                "/actuator/heapdump"
            })
    void whatIsNotThereIsAProblem(String path) {
        assertProblem(web.get(path), 404, "/problems/not-found", "Not found");
    }

    @Test
    void anUnknownActivityIsNamed() {
        var problem = web.get("/api/v1/activities/no-such-activity").json();
        assertThat(problem.path("detail").asString()).isEqualTo("No activity 'no-such-activity'");
        assertThat(problem.path("value").asString()).isEqualTo("no-such-activity");
    }

    @Test
    void baseMapTilesOutOfRangeAreNotFound() {
        for (var tile : List.of("0/0/1", "9/0/0", "2/-1/0", "8/256/256")) {
            assertProblem(
                    web.get("/tiles/basemap/%s/%s.mvt".formatted(geodata.current(), tile)),
                    404,
                    "/problems/not-found",
                    "Not found");
        }
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void nothingButReadingIsAllowed(String method) {
        for (var path : List.of("/api/v1/coverage", "/api/v1/nothing", "/tiles/sites/0/0/0.mvt")) {
            var answer = web.ask(method, path);
            assertProblem(answer, 405, "/problems/method-not-allowed", "Method not allowed");
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        for (var path : RESOURCES) {
            var head = web.ask("HEAD", path);
            assertThat(head.status()).as(path).isEqualTo(200);
            assertThat(head.response().body()).isEmpty();
            assertThat(head.header("ETag"))
                    .isEqualTo(web.get(path).header("ETag"))
                    .isNotEmpty();
        }
    }

    @Test
    void everyAnswerCanBeKeptForAMinuteAndThenAskedAgain() {
        for (var path : RESOURCES) {
            var first = web.get(path);
            assertThat(first.status()).as(path).isEqualTo(200);
            assertThat(first.header("Cache-Control")).contains("max-age=60", "public", "must-revalidate");
            assertThat(first.header("Vary")).containsIgnoringCase("Accept-Language");
            assertThat(first.header("ETag")).startsWith("W/\"");
            var again = web.get(path, "If-None-Match", first.header("ETag"));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.response().body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
            assertThat(again.header("Vary")).containsIgnoringCase("Accept-Language");
            assertThat(web.get(path, "If-None-Match", "W/\"0-en\"").status()).isEqualTo(200);
            assertThat(web.get(
                                    path + (path.contains("?") ? "&" : "?") + "lang=fr",
                                    "If-None-Match",
                                    first.header("ETag"))
                            .status())
                    .as("another language is another answer")
                    .isEqualTo(200);
        }
    }

    /** All of them are refused by what makes the answer, after its state is known. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/activities?cursor=x, 400",
        "/api/v1/coverage?snapshot=99999999, 404",
        "/api/v1/coverage.csv?snapshot=99999999, 404",
        "/tiles/sites/0/0/0.mvt?snapshot=99999999, 404",
        "/ogc/features/v1/collections/sites/items?cursor=x, 400",
    })
    void aRefusalHasNoStateThatACacheCouldHold(String path, int status) {
        var held = web.get(path.replaceFirst("\\?.*", "")).header("ETag");
        assertThat(held).isNotEmpty();
        for (var tag : List.of(held, "*", "W/\"other\"")) {
            var answer = web.get(path, "If-None-Match", tag);
            assertThat(answer.status()).as(tag).isEqualTo(status);
            assertThat(answer.header("ETag")).isEmpty();
        }
    }

    @Test
    void whoHoldsSeveralAnswersIsToldThatOneHoldsStill() {
        var held = web.get("/api/v1/coverage").header("ETag");
        assertThat(web.get("/api/v1/coverage", "If-None-Match", "\"other\", " + held)
                        .status())
                .isEqualTo(304);
        assertThat(web.get("/api/v1/coverage?sector=ITU-D", "If-None-Match", held)
                        .status())
                .as("the answer of another address")
                .isEqualTo(200);
    }

    @Test
    void largeAnswersAreCompressedWhereTheClientAllowsIt() {
        for (var path : List.of("/api/v1/coverage", "/api/v1/activities?size=100", "/tiles/sites/0/0/0.mvt")) {
            var packed = web.get(path, "Accept-Encoding", "gzip");
            var plain = web.get(path);
            assertThat(packed.header("Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(packed.header("Vary")).containsIgnoringCase("Accept-Encoding");
            assertThat(plain.header("Content-Encoding")).isEmpty();
            assertThat(packed.bytes()).isEqualTo(plain.response().body());
            assertThat(packed.response().body().length)
                    .isLessThan(plain.response().body().length);
        }
        assertThat(web.get("/api/v1/coverage", "Accept-Encoding", "gzip")
                        .response()
                        .body())
                .as("a change of the filter costs a few kilobytes")
                .hasSizeLessThan(8_000);
    }

    @Test
    void baseMapTilesAreKeptForEver() {
        var path = "/tiles/basemap/%s/0/0/0.mvt".formatted(geodata.current());
        var first = web.get(path, "Accept-Encoding", "gzip");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(first.header("Cache-Control")).contains("max-age=31536000", "public", "immutable");
        assertThat(first.bytes()).hasSizeGreaterThan(10_000);
        var again = web.get(path, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
    }

    @Test
    void siteTilesFollowTheActivities() {
        var first = web.get("/tiles/sites/0/0/0.mvt");
        assertThat(first.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(first.header("Cache-Control")).contains("max-age=60", "public", "must-revalidate");
        assertThat(first.header("Vary")).containsIgnoringCase("Accept-Language");
        var again = web.get("/tiles/sites/0/0/0.mvt", "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Vary")).containsIgnoringCase("Accept-Language");
    }

    @Test
    void everyAnswerIsSafeAndOpensNoSession() {
        var paths = new ArrayList<>(RESOURCES);
        paths.addAll(
                List.of("/tiles/sites/0/0/0.mvt", "/api/v1/nothing", "/api/v1/activities?size=x", "/api/v1/openapi"));
        for (var path : paths) {
            assertSafe(path, web.get(path));
        }
        assertSafe("POST", web.ask("POST", "/api/v1/activities"));
    }

    private static void assertSafe(String path, Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .as(path)
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
        assertThat(answer.header("Server")).as(path).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE activity; --",
                "1' OR '1'='1",
                "') UNION SELECT password_hash FROM account --",
                "\\'; SELECT pg_sleep(10); --",
                "$$; DELETE FROM published_activity; $$",
                "{filter}",
                ":filterText",
                "a\u0000b",
                "\u202e",
                "%",
                "?"
            })
    void injectedSqlIsInert(String attack) {
        int before = count("activity");
        var encoded = URLEncoder.encode(attack, UTF_8);
        for (var parameter : List.of(
                "q", "sector", "kind", "sdg", "line", "goal", "country", "group", "scope", "from", "to", "sort",
                "cursor", "size", "lang")) {
            var answer = web.get("/api/v1/activities?%s=%s".formatted(parameter, encoded));
            assertThat(answer.status()).as(parameter).isIn(200, 400);
            assertNoInnards(answer);
        }
        for (var path : List.of("/api/v1/activities/%s", "/tiles/basemap/%s/0/0/0.mvt", "/api/v1/%s")) {
            var answer = web.get(path.formatted(encoded.replace("+", "%20")));
            assertThat(answer.status()).as(path).isIn(400, 404);
            assertNoInnards(answer);
        }
        assertThat(count("activity")).isEqualTo(before).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/activities/%00",
                "/api/v1/activities/a%2Fb",
                "/api/v1/activities/..%2F..%2Fetc%2Fpasswd",
                "/api/v1/activities/a;b=c",
                "/api/v1//activities",
                "/api/v1/%2e%2e/x",
                "/tiles/sites/0/0/0.mvt%00"
            })
    void anAddressThatNobodyWritesIsRefusedWithoutInnards(String path) {
        var answer = web.get(path);
        assertThat(answer.status()).isIn(400, 404);
        assertNoInnards(answer);
    }

    @Test
    void aVeryLongQueryIsRefused() {
        var answer = web.get("/api/v1/activities?q=" + "x".repeat(201));
        assertProblem(answer, 400, "/problems/invalid-value", "Invalid value");
        assertThat(answer.json().path("value").asString()).hasSizeLessThan(110);
        assertThat(web.get("/api/v1/activities?q=" + "x".repeat(20_000)).status())
                .isIn(400, 414, 431);
    }

    @Test
    void theOpenApiDocumentDescribesWhatThereIs() {
        var document = web.get("/api/v1/openapi").json();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("info").path("title").asString()).isEqualTo("ITU SDG Mapping Tool");
        assertThat(document.path("info").path("version").asString()).isEqualTo("1");
        assertThat(document.path("info").path("license").path("identifier").asString())
                .isEqualTo("Apache-2.0");
        assertThat(document.path("info").path("license").has("url"))
                .as("identifier and url exclude each other")
                .isFalse();
        var paths = new HashSet<String>(document.path("paths").propertyNames());
        assertThat(paths)
                .contains(
                        "/api/v1/activities",
                        "/api/v1/activities/facets",
                        "/api/v1/activities/{slug}",
                        "/api/v1/coverage",
                        "/api/v1/coverage.csv",
                        "/api/v1/gaps",
                        "/api/v1/gaps.csv",
                        "/api/v1/coverage/compare",
                        "/api/v1/coverage/compare.csv",
                        "/api/v1/coverage/years",
                        "/api/v1/coverage/years.csv",
                        "/api/v1/coverage/groups",
                        "/api/v1/coverage/groups.csv",
                        "/api/v1/countries/groups",
                        "/api/v1/countries/words",
                        "/api/v1/rings",
                        "/api/v1/rings/lines",
                        "/api/v1/trend",
                        "/api/v1/flow",
                        "/api/v1/matrix",
                        "/api/v1/matrix.csv",
                        "/api/v1/matrix.xlsx",
                        "/api/v1/matrix.svg",
                        "/api/v1/countries/names")
                .noneMatch(p -> p.contains("*"));
        var parameters = new ArrayList<String>();
        document.path("paths")
                .path("/api/v1/coverage")
                .path("get")
                .path("parameters")
                .forEach(p -> parameters.add(p.path("name").asString()));
        assertThat(parameters)
                .as("all that a filter takes, each once")
                .doesNotHaveDuplicates()
                .containsAll(FilterParameters.NAMES)
                .contains("lang", "measure");
        assertThat(document.path("servers").path(0).path("url").asString()).isEqualTo("/");
    }

    @Test
    void healthIsPublicAndSaysNoMore() {
        var answer = web.get("/actuator/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("UP");
        assertThat(answer.json().has("components")).isFalse();
    }

    private static void assertProblem(Answer answer, int status, String type, String title) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo(type);
        assertThat(answer.json().path("title").asString()).isEqualTo(title);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertNoInnards(answer);
    }

    /** No trace of a stack, a statement or a class. */
    private static void assertNoInnards(Answer answer) {
        assertThat(answer.text())
                .doesNotContain(
                        "\tat ",
                        "Exception",
                        "org.itu",
                        "org.springframework",
                        "org.postgresql",
                        "published_activity p",
                        "Tomcat/");
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Integer.class).single();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
