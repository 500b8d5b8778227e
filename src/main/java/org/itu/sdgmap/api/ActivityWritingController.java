package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.ActivitySubmissions;
import org.itu.sdgmap.activity.RecordedVersion;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.common.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping(path = "/api/v1/activities", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Entering activities", description = "For programs with the access token of a contributor or reviewer")
class ActivityWritingController {

    private final ActivitySubmissions submissions;
    private final ActivityReview review;
    private final RequestBodies bodies;

    ActivityWritingController(ActivitySubmissions submissions, ActivityReview review, RequestBodies bodies) {
        this.submissions = submissions;
        this.review = review;
        this.bodies = bodies;
    }

    /** What is recorded now. */
    record State(String slug, int version, ActivityStatus status) {}

    /** @param version that was looked at */
    record Decision(@Nullable Integer version, @Nullable String reason) {}

    /**
     * @param version that was looked at
     * @param remarks remarks of single fields by their path
     */
    record Return(
            @Nullable Integer version,
            @Nullable String remark,
            @Nullable Map<String, String> remarks) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Submits a new activity for review",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = ActivityBody.class))),
            responses = {
                @ApiResponse(responseCode = "201", description = "Recorded; Location leads to it once published"),
                @ApiResponse(responseCode = "403", description = "Another Sector"),
                @ApiResponse(responseCode = "422", description = "Rules refuse values; problems names each")
            })
    ResponseEntity<State> add(HttpServletRequest request) {
        var body = bodies.read(request, ActivityBody.class);
        var recorded = submissions.submitNew(body.draft(), Objects.requireNonNullElse(body.reason(), ""));
        return answer(HttpStatus.CREATED, state(recorded));
    }

    @PutMapping(path = "/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Submits a change of an activity for review",
            description = "If-Match names the newest version that was seen, as ETag of an answer gave it.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = ActivityBody.class))),
            responses = {
                @ApiResponse(responseCode = "200", description = "Recorded as a version that waits for review"),
                @ApiResponse(responseCode = "409", description = "Somebody has begun a draft of it"),
                @ApiResponse(responseCode = "412", description = "There is a newer version"),
                @ApiResponse(responseCode = "428", description = "No If-Match")
            })
    ResponseEntity<State> change(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request) {
        if (ifMatch == null) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED, "If-Match with the version that was seen, such as \"3\"");
        }
        int version = version(ifMatch);
        var body = bodies.read(request, ActivityBody.class);
        return answer(
                HttpStatus.OK,
                state(submissions.submitChange(
                        slug, version, body.draft(), Objects.requireNonNullElse(body.reason(), ""))));
    }

    @PostMapping(path = "/{slug}/publish", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Publishes the version that waits",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Decision.class))))
    ResponseEntity<State> publish(@PathVariable String slug, HttpServletRequest request) {
        var body = bodies.read(request, Decision.class);
        review.publish(List.of(seen(slug, body.version())), Objects.requireNonNullElse(body.reason(), ""));
        return answer(HttpStatus.OK, state(review.getSubmission(slug).version()));
    }

    @PostMapping(path = "/{slug}/return", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Sends the version that waits back to its author",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Return.class))))
    ResponseEntity<State> sendBack(@PathVariable String slug, HttpServletRequest request) {
        var body = bodies.read(request, Return.class);
        review.sendBack(
                seen(slug, body.version()),
                Objects.requireNonNullElse(body.remark(), ""),
                Objects.requireNonNullElse(body.remarks(), Map.of()));
        return answer(HttpStatus.OK, state(review.getSubmission(slug).version()));
    }

    @PostMapping(path = "/{slug}/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Takes an activity out of the public state",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Decision.class))))
    ResponseEntity<State> withdraw(@PathVariable String slug, HttpServletRequest request) {
        var body = bodies.read(request, Decision.class);
        review.withdraw(seen(slug, body.version()), Objects.requireNonNullElse(body.reason(), ""));
        return answer(HttpStatus.OK, state(review.getSubmission(slug).version()));
    }

    private static ReviewedVersion seen(String slug, @Nullable Integer version) {
        if (version == null) {
            throw new InvalidValueException("version", "", "number of the version that was looked at");
        }
        return new ReviewedVersion(slug, version);
    }

    private static int version(String ifMatch) {
        if (!ifMatch.strip().matches("\"[0-9]{1,9}\"")) {
            throw new InvalidValueException("If-Match", ifMatch, "a version in quotes, such as \"3\"");
        }
        return Integer.parseInt(ifMatch.strip().replace("\"", ""));
    }

    private static State state(RecordedVersion recorded) {
        return new State(recorded.slug(), recorded.version(), recorded.status());
    }

    private static ResponseEntity<State> answer(HttpStatus status, State state) {
        var answer = ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .eTag("\"%d\"".formatted(state.version()));
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/v1/activities/" + state.slug()));
        }
        return answer.body(state);
    }
}
