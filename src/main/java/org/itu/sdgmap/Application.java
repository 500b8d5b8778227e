package org.itu.sdgmap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.modulith.Modulithic;

/** The ITU SDG Mapping Tool. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableCaching
@Modulithic(systemName = "ITU SDG Mapping Tool", sharedModules = "common")
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
