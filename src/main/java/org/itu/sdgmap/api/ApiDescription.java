package org.itu.sdgmap.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the interface as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** Of the interface, as in its address; not of the application. */
    private static final String VERSION = "1";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("ITU SDG Mapping Tool")
                        .version(VERSION)
                        .description(
                                "What ITU does for the Sustainable Development Goals, the WSIS Action Lines and its"
                                        + " own strategic goals, and where. Public, without an account. All resources take the"
                                        + " same filter; errors are problem details (RFC 9457) that name field, value and what"
                                        + " is expected.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This server")));
    }
}
