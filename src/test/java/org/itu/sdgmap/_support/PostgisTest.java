package org.itu.sdgmap._support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a free port, on a real PostGIS with reference data, boundaries and sample activities. All
 * classes with this annotation share one context and one database, so they must not change the data: those that do take
 * {@link WritingPostgisTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
// Production mode, so that no development server is looked for; pages themselves need the built frontend.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = PostgisTest.SharedDatabase.class)
@TestExecutionListeners(
        listeners = SecurityOfContext.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface PostgisTest {

    /** Points the context to a clone of the loaded template. */
    class SharedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestCluster.newLoadedDatabase().properties().applyTo(context);
        }
    }
}
