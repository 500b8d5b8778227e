package org.itu.sdgmap.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.util.UUID;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports by program; who acts is set as the chain of filters does. */
@WritingPostgisTest
class ImportsApiTest {

    private static final String SHEET = "Title,Description,Bureau,Country(ies),SDG\n%s,What is done,BDT,%s,9.c\n";

    private final MockMvc mvc;

    ImportsApiTest(WebApplicationContext context) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context).build();
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
    void aDryRunIsLookedAtCommittedAndUndone() throws Exception {
        var title = "Dry run " + UUID.randomUUID();
        var uploaded = upload("dry.csv", SHEET.formatted(title, "Ghana"), "");
        assertThat(uploaded.getStatus()).isEqualTo(201);
        var address = String.valueOf(uploaded.getHeader("Location"));
        assertThat(address)
                .isEqualTo("/api/v1/imports/" + json(uploaded).get("id").asLong());
        assertThat(settled(address).get("state").asString()).isEqualTo("READY");

        var rows = json(send(get(address + "/rows?outcome=import&size=10")));
        assertThat(rows.get("total").asInt()).isEqualTo(1);
        assertThat(rows.at("/items/0/reading/countries/0").asString()).isEqualTo("GHA");
        assertThat(rows.at("/items/0/effect").asString()).isEqualTo("NEW");

        var commit = send(post(address + "/commit")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"publish\": true}"));
        assertThat(commit.getStatus()).isEqualTo(202);
        var written = settled(address);
        assertThat(written.get("state").asString()).isEqualTo("COMMITTED");
        assertThat(written.at("/toWrite/written").asInt()).isEqualTo(1);
        var slug = json(send(get(address + "/rows"))).at("/items/0/activity").asString();
        assertThat(send(get("/api/v1/activities/" + slug)).getStatus()).isEqualTo(200);

        assertThat(send(post(address + "/undo")).getStatus()).isEqualTo(200);
        assertThat(send(get("/api/v1/activities/" + slug)).getStatus()).isEqualTo(404);
        var again = send(post(address + "/undo"));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(json(again).get("state").asString()).isEqualTo("UNDONE");
    }

    @Test
    void withoutDryRunTheCleanRowsAreWrittenOnceAllAreRead() throws Exception {
        var title = "At once " + UUID.randomUUID();
        var uploaded = upload(
                "once.csv",
                SHEET.formatted(title, "Ghana") + title + " 2,What is done,BDT,Congo,9.c\n",
                "?dryRun=false");
        var address = String.valueOf(uploaded.getHeader("Location"));
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> json(send(get(address))).get("state").asString().equals("COMMITTED"));
        var state = json(send(get(address)));
        assertThat(state.at("/toWrite/written").asInt()).isEqualTo(1);
        assertThat(state.at("/counts/REVIEW").asInt()).isEqualTo(1);
        var answered = send(put(address + "/rows/3")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"texts\": {\"COUNTRIES\": \"COD\"}}"));
        assertThat(json(answered).get("outcome").asString()).isEqualTo("IMPORT");
    }

    @Test
    void refusalsNameFieldValueAndWhatIsExpected() throws Exception {
        var html = upload("x.xls", "<html><table></table></html>", "");
        assertThat(html.getStatus()).isEqualTo(422);
        assertThat(json(html).get("rule").asString()).isEqualTo("HTML");
        assertThat(html.getContentType()).startsWith("application/problem+json");

        for (var bad :
                new String[][] {{"?dryRun=perhaps", "dryRun"}, {"?sector=ITU-X", "sector"}, {"?sheet=Nowhere", "sheet"}
                }) {
            var refused = upload("x.csv", SHEET.formatted("A title", "Ghana"), bad[0]);
            assertThat(refused.getStatus()).isEqualTo(400);
            assertThat(json(refused).get("field").asString()).isEqualTo(bad[1]);
            assertThat(json(refused).get("expected").asString()).isNotEmpty();
        }
        assertThat(send(multipart("/api/v1/imports")).getStatus()).isEqualTo(400);
        assertThat(send(get("/api/v1/imports/one")).getStatus()).isEqualTo(400);
        assertThat(send(get("/api/v1/imports/999999")).getStatus()).isEqualTo(404);
        assertThat(upload("x.csv", SHEET.formatted("A", "Ghana"), "?sector=ITU-R")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void columnsAreSaidByTheirIndex() throws Exception {
        var uploaded = upload(
                "map.csv",
                "Title,Description,Bureau,Remark 8,SDG\nMapped " + UUID.randomUUID() + ",What is done,BDT,Ghana,9.c\n",
                "");
        var address = String.valueOf(uploaded.getHeader("Location"));
        settled(address);
        var refused = send(put(address + "/mapping")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"3\": \"COUNTRY\"}"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(json(refused).get("value").asString()).isEqualTo("COUNTRY");
        assertThat(send(put(address + "/mapping")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"3\": \"COUNTRIES\"}"))
                        .getStatus())
                .isEqualTo(200);
        settled(address);
        assertThat(json(send(get(address + "/rows")))
                        .at("/items/0/reading/countries/0")
                        .asString())
                .isEqualTo("GHA");
        assertThat(send(post(address + "/cancel")).getStatus()).isEqualTo(200);
    }

    @Test
    void theTemplateIsForEverybodyAndImportsAreNot() throws Exception {
        SignIn.out();
        var template = send(get("/api/v1/imports/template?lang=fr"));
        assertThat(template.getStatus()).isEqualTo(200);
        assertThat(template.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(send(get("/api/v1/imports/template?lang=xx")).getStatus()).isEqualTo(400);
        SignIn.as("rolf", "CONTRIBUTOR@ITU-R");
        var foreign = upload("r.csv", SHEET.formatted("Foreign " + UUID.randomUUID(), "Ghana"), "");
        var address = String.valueOf(foreign.getHeader("Location"));
        var state = settled(address);
        assertThat(state.at("/counts/REJECT").asInt()).isEqualTo(1);
    }

    private MockHttpServletResponse upload(String name, String content, String query) throws Exception {
        return send(multipart("/api/v1/imports" + query)
                .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(UTF_8))));
    }

    private JsonNode settled(String address) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !json(send(get(address))).get("state").asString().matches("UPLOADED|READING|COMMITTING"));
        try {
            return json(send(get(address)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.shared().readTree(response.getContentAsString(UTF_8));
    }
}
