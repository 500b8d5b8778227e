package org.itu.sdgmap.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.Exports;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Answers with files that are made at once. */
@Component
class ExportAnswers {

    private final Exports exports;
    private final ExportRequests requests;
    private final AnswerState state;

    ExportAnswers(Exports exports, ExportRequests requests, AnswerState state) {
        this.exports = exports;
        this.requests = requests;
        this.state = state;
    }

    ResponseEntity<byte[]> answer(
            HttpServletRequest request, WebRequest webRequest, ExportSubject subject, ExportFormat format) {
        return answer(request, webRequest, requests.order(request, subject, format));
    }

    ResponseEntity<byte[]> answer(HttpServletRequest request, WebRequest webRequest, ExportOrder order) {
        exports.check(order);
        var answer = Answers.fileOfState(webRequest, state.current(), order.language(), () -> exports.make(order));
        if (order.format() != ExportFormat.CSV || !answer.getStatusCode().is2xxSuccessful()) {
            return answer;
        }
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(
                        HttpHeaders.LINK,
                        "<%s>; rel=\"describedby\"; type=\"application/csvm+json\"".formatted(metadata(request, order)))
                .body(answer.getBody());
    }

    ResponseEntity<byte[]> metadata(HttpServletRequest request, WebRequest webRequest, ExportSubject subject) {
        var order = requests.order(request, subject, ExportFormat.CSV);
        exports.check(order);
        return Answers.fileOfState(webRequest, state.current(), order.language(), () -> exports.makeMetadata(order));
    }

    private static String metadata(HttpServletRequest request, ExportOrder order) {
        var query = request.getParameterMap().entrySet().stream()
                .filter(e -> !e.getKey().equals("lang"))
                .map(e -> e.getKey() + "=" + encoded(String.join(",", e.getValue())))
                .sorted()
                .collect(Collectors.joining("&"));
        return "/api/v1/exports/%s.csv-metadata.json?%slang=%s"
                .formatted(
                        order.subject().code(),
                        query.isEmpty() ? "" : query + "&",
                        order.language().code());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
