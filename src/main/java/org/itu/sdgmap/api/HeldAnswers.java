package org.itu.sdgmap.api;

import java.util.Objects;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** What a client says that it holds. */
public final class HeldAnswers {

    private HeldAnswers() {}

    /**
     * Whether the client holds the answer of a tag. {@link WebRequest#checkNotModified} would write the tag into the
     * response at once, and what is refused afterwards would go out with it. A wildcard names no tag: whether there is
     * an answer at all is known when it is computed.
     *
     * @param tag with its quotation marks, such as W/"p12-en"
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2">RFC 9110, If-None-Match</a>
     */
    public static boolean isHeld(WebRequest request, String tag) {
        var held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return held != null && ETag.parse(held).stream().anyMatch(h -> h.compare(ETag.create(tag), false));
    }

    /**
     * A short mark of the address that is asked, for a tag: none is taken then for the answer of another address, or of
     * one that is refused.
     */
    public static String markOfAddress(WebRequest request) {
        var asked = ((ServletWebRequest) request).getRequest();
        return Integer.toHexString(Objects.hash(asked.getRequestURI(), asked.getQueryString()));
    }
}
