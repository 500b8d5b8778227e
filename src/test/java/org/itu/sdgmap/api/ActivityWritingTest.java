package org.itu.sdgmap.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.PublishedActivities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entering activities by program; who acts is set as the chain of filters does. */
@WritingPostgisTest
class ActivityWritingTest {

    private static final String SOUND = """
            {"title": "%s", "description": "Trains citizens.", "sector": "ITU-D", "kind": "TRAINING", "startYear": 2020,
             "ongoing": true, "scope": "COUNTRY", "countries": ["GHA"], "reason": "why",
             "links": [{"element": "SDG:4.4", "weight": 60}, {"element": "SDG:9.C", "weight": "40"},
                       {"element": "WSIS:C4"}]}
            """;

    private final MockMvc mvc;
    private final ActivityDrafts drafts;
    private final PublishedActivities published;

    ActivityWritingTest(WebApplicationContext context, ActivityDrafts drafts, PublishedActivities published) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context).build();
        this.drafts = drafts;
        this.published = published;
    }

    @BeforeEach
    void signIn() {
        SignIn.as("program", "REVIEWER@ITU-D");
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void anActivityIsAddedChangedPublishedReturnedAndWithdrawn() throws Exception {
        var added = send(post("/api/v1/activities"), SOUND.formatted("Added by program"));
        assertThat(added.getStatus()).isEqualTo(201);
        assertThat(added.getHeader("Location")).isEqualTo("/api/v1/activities/added-by-program");
        assertThat(added.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(json(added).get("status").asString()).isEqualTo("SUBMITTED");

        var address = "/api/v1/activities/added-by-program";
        assertThat(send(post(address + "/publish"), "{\"version\": 1}").getStatus())
                .isEqualTo(200);
        var content = published.getBySlug("added-by-program").content();
        assertThat(content.links()).hasSize(3);
        assertThat(content.startYear()).isEqualTo(2020);

        assertThat(send(put(address), SOUND.formatted("Changed")).getStatus()).isEqualTo(428);
        assertThat(send(put(address).header("If-Match", "\"1\""), SOUND.formatted("Changed"))
                        .getStatus())
                .isEqualTo(412);
        assertThat(send(put(address).header("If-Match", "2"), SOUND.formatted("Changed"))
                        .getStatus())
                .isEqualTo(400);
        var changed = send(put(address).header("If-Match", "\"2\""), SOUND.formatted("Changed"));
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getHeader("ETag")).isEqualTo("\"3\"");

        assertThat(send(post(address + "/return"), "{\"version\": 3}").getStatus())
                .isEqualTo(422);
        assertThat(send(post(address + "/return"), """
                {"version": 3, "remark": "Mend", "remarks": {"title": "Longer"}}
                """).getStatus()).isEqualTo(200);
        assertThat(send(post(address + "/publish"), "{\"version\": 4}").getStatus())
                .isEqualTo(409);
        var withdrawn = send(post(address + "/withdraw"), "{\"version\": 4, \"reason\": \"Twice\"}");
        assertThat(json(withdrawn).get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(published.findBySlug("added-by-program")).isEmpty();
    }

    @Test
    void whatRulesRefuseIsNamedFieldByField() throws Exception {
        var refused = send(post("/api/v1/activities"), """
                {"title": "", "description": "x", "sector": "ITU-D", "kind": "TRAINING", "scope": "COUNTRY",
                 "countries": ["GHA"], "links": [{"element": "SDG:9.c", "weight": "140"}]}
                """);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        var problems = json(refused).get("problems");
        assertThat(problems.get(0).get("field").asString()).isEqualTo("title");
        assertThat(problems.get(0).get("expected").asString()).isEqualTo("a value");
        assertThat(problems.get(1).get("field").asString()).isEqualTo("links.SDG:9.c.weight");
        assertThat(problems.get(1).get("value").asString()).isEqualTo("140");
        assertThat(problems.get(1).get("rule").asString()).isEqualTo("NOT_A_WEIGHT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"sector": "ITU-X"}                | sector
        {"title": {}}                      | title
        {"titel": "x"}                     | titel
        {"links": [{"element": "9.c"}]}    | links.element
        {"startDate": "soon"}              | startDate
        {"countries": [null]}              | entry of a list
        [                                  | body
        null                               | body
        """)
    void whatCannotBeReadNamesItsField(String body, String field) throws Exception {
        var refused = send(post("/api/v1/activities"), body);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(json(refused).get("field").asString()).isEqualTo(field);
    }

    @Test
    void aBodyBeyondTheBoundIsRefused() throws Exception {
        assertThat(send(post("/api/v1/activities"), "\"" + "x".repeat(1_000_000) + "\"")
                        .getStatus())
                .isEqualTo(413);
    }

    @Test
    void onlyThoseOfTheSectorWriteAndNobodyOverwritesADraft() throws Exception {
        var slug = json(send(post("/api/v1/activities"), SOUND.formatted("Of another")))
                .get("slug")
                .asString();
        SignIn.as("other", "REVIEWER@ITU-T");
        var refused = send(post("/api/v1/activities"), SOUND.formatted("Foreign"));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(json(refused).get("type").asString()).isEqualTo("/problems/forbidden");
        assertThat(send(put("/api/v1/activities/" + slug).header("If-Match", "\"1\""), SOUND.formatted("x"))
                        .getStatus())
                .isEqualTo(404);
        SignIn.as("ama", "CONTRIBUTOR@ITU-D");
        assertThat(send(post("/api/v1/activities/" + slug + "/publish"), "{\"version\": 1}")
                        .getStatus())
                .isEqualTo(403);
        var draft = drafts.edit(slug);
        assertThat(send(put("/api/v1/activities/" + slug).header("If-Match", "\"1\""), SOUND.formatted("x"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(drafts.get(draft.id())).isEqualTo(draft);
        SignIn.out();
        assertThatThrownBy(() -> send(post("/api/v1/activities"), SOUND.formatted("x")))
                .hasRootCauseMessage("Nobody is signed in");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(
                        request.contentType(MediaType.APPLICATION_JSON).content(body.getBytes(StandardCharsets.UTF_8)))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return new JsonMapper().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
