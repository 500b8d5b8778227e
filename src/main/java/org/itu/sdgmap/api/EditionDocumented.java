package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the edition that declares involvement and roles. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "edition",
        in = ParameterIn.QUERY,
        description = "Whose declared rings: 2020-2023 or 2024-2027",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"2020-2023", "2024-2027"},
                        defaultValue = "2024-2027"))
@interface EditionDocumented {}
