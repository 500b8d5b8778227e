package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters of a filter, once for all resources that take one. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "Words; \"…\" for a phrase, - to exclude"),
    @Parameter(
            name = "sector",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "ITU-R, ITU-T, ITU-D, GS, INTER"),
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "PROJECT, PROGRAMME, STANDARD, EVENT, PUBLICATION, PLATFORM, PARTNERSHIP, STUDY_GROUP,"
                    + " TRAINING"),
    @Parameter(
            name = "phase",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "PLANNED, RUNNING, ENDED, as of this year"),
    @Parameter(
            name = "sdg",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "Goals or targets, such as 9 or 9.c"),
    @Parameter(
            name = "line",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "Action Lines, such as C2 or C7-HEALTH"),
    @Parameter(
            name = "goal",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "Elements of strategic plans, such as SP2024:1"),
    @Parameter(
            name = "match",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"ANY", "ALL"}),
            description =
                    "Whether an activity needs ANY or ALL of several elements of one framework; ANY if not given"),
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "ISO 3166-1 alpha-3 codes"),
    @Parameter(
            name = "group",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "Groups of countries, such as AFRICA or LDC"),
    @Parameter(
            name = "regional",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "ISO 3166-1 alpha-3 codes: only activities of scope REGION that name one of these countries,"
                    + " or the ITU region of one of them as a whole"),
    @Parameter(
            name = "scope",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "SITE, COUNTRY, REGION, GLOBAL"),
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1865", maximum = "2100"),
            description = "First year in which an activity ran"),
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1865", maximum = "2100"),
            description = "Last year in which an activity ran"),
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"ITU", "STOCKTAKING", "BOTH"}),
            description =
                    "ITU for its activities, STOCKTAKING for entries of WSIS Stocktaking, BOTH for two series that"
                            + " are never added up; BOTH if not given"),
    @Parameter(
            name = "counting",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"DISTINCT", "FRACTIONAL"}),
            description = "DISTINCT, or FRACTIONAL by the weights of links where an answer has weights; DISTINCT if not"
                    + " given"),
    @Parameter(
            name = "asof",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string", format = "date"),
            description = "Day such as 2026-05-01, at whose end (UTC) the public state is meant; today if not given"),
    @Parameter(
            name = "snapshot",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", format = "int64"),
            description =
                    "Number of a snapshot, whose frozen state is meant with the frameworks and countries frozen in it;"
                            + " not beside asof"),
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"en", "fr", "es", "ru", "zh", "ar"}),
            description = "Language of words and titles: en, fr, es, ru, zh, ar")
})
public @interface FilterParametersDocumented {}
