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

/** Describes what of the matrix a file shows, with the same parameters as the page. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "as",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "matrix, suggestions or report"),
    @Parameter(
            name = "depth",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "goal or target"),
    @Parameter(
            name = "states",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description =
                    "States of cells that are shown: asserted_and_evidenced, asserted_only, evidenced_only, none"),
    @Parameter(
            name = "rows",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "Order of lines: code or evidence"),
    @Parameter(
            name = "columns",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "Order of Goals and targets: code or evidence"),
    @Parameter(
            name = "open",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "Numbers of the Goals whose targets are shown at the depth of targets; all without it"),
    @Parameter(
            name = "least",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1", maximum = "1000"),
            description = "Activities, or entries of WSIS Stocktaking, that a suggestion needs, 1 to 1000"),
    @Parameter(
            name = "report",
            in = ParameterIn.QUERY,
            array = @ArraySchema(schema = @Schema(type = "string")),
            style = ParameterStyle.FORM,
            explode = Explode.FALSE,
            description = "Cells of the report, at most 40, such as C2:9,C7-HEALTH:3.8")
})
@interface MatrixParametersDocumented {}
