package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what a report is made of, with the same parameters as the page. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer"),
            description = "Year that the report is of (wsis, hlpf), or from which on activities count"),
    @Parameter(
            name = "sector",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "One Sector: ITU-R, ITU-T, ITU-D, GS or INTER; all without it"),
    @Parameter(
            name = "line",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "Action Line of a roadmap: C2, C5 or C6"),
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "ISO 3166-1 alpha-3 code of the country of a country brief"),
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "Code of the group of countries of a regional brief, such as AFRICA or LDC"),
    @Parameter(
            name = "asof",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "Day at whose end, in UTC, the published state is meant"),
    @Parameter(
            name = "snapshot",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer"),
            description = "Number of the frozen state that is meant"),
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "Language of the report: en, fr, es, ru, zh or ar; without it that of Accept-Language")
})
@interface ReportParametersDocumented {}
