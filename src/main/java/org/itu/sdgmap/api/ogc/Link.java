package org.itu.sdgmap.api.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * A link to another resource or form of one.
 *
 * @param rel relation as registered by IANA, or by OGC
 * @param type media type of what it leads to
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>
 */
@JsonInclude(Include.NON_NULL)
record Link(
        String href,
        String rel,
        String type,
        String title,
        @Nullable String hreflang) {}
