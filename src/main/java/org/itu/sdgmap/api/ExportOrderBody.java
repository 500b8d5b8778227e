package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that a program orders.
 *
 * @param subject such as activities or map
 * @param format such as xlsx
 * @param parameters of the page's address by name, each a list of texts
 * @param language code; without it that of Accept-Language, else English
 * @param paper a4 (if not given), a3 or slide; for drawings
 * @param dpi 150 (if not given) or 300; for pixels
 */
record ExportOrderBody(
        @Schema(description = "As GET of this address lists them", example = "activities") @Nullable String subject,

        @Schema(description = "As GET of this address lists them for the subject", example = "xlsx") @Nullable String format,

        @Schema(
                description = "Parameters of the page's address by name; of: the one thing that the page is about",
                example = "{\"sector\":[\"ITU-D\"],\"sdg\":[\"9\"]}")
        @Nullable Map<String, List<String>> parameters,

        @Schema(description = "en, fr, es, ru, zh or ar", example = "en") @Nullable String language,

        @Schema(description = "a4, a3 or slide; for drawings", example = "a4") @Nullable String paper,

        @Schema(description = "150 or 300; for pixels", example = "150") @Nullable Integer dpi) {}
