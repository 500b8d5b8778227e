package org.itu.sdgmap.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Names of schemas in OpenAPI: of a record within another both names, such as CoverageTotals. Otherwise the totals of
 * coverage and those of a comparison would be one schema, whichever came last.
 */
@Configuration(proxyBeanMethods = false)
class SchemaNames {

    /** First, so that those who ask it for a schema, and change that, come before it in the chain. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver() {
        return new ModelResolver(Json31.mapper(), new OuterNames()).openapi31(true);
    }

    private static final class OuterNames extends TypeNameResolver {

        @Override
        protected String getNameOfClass(Class<?> type) {
            var outer = type.getEnclosingClass();
            return outer == null ? super.getNameOfClass(type) : getNameOfClass(outer) + type.getSimpleName();
        }
    }
}
