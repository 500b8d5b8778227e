package org.itu.sdgmap.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.FilterParameters;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Adds the parameters of filter B to the description of what compares two filters. */
@Component
class ComparedFilterParameters implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(ComparedFiltersDocumented.class) && operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> FilterParameters.NAMES.contains(parameter.getName()))
                    .map(ComparedFilterParameters::ofB)
                    .toList()
                    .forEach(operation::addParametersItem);
        }
        return operation;
    }

    private static Parameter ofB(Parameter a) {
        return new Parameter()
                .name(ComparedFilters.PREFIX + a.getName())
                .in(a.getIn())
                .schema(a.getSchema())
                .style(a.getStyle())
                .explode(a.getExplode())
                .description("Of B, which is everything if no parameter of B is given: " + a.getDescription());
    }
}
