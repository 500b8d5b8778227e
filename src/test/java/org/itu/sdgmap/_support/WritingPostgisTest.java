package org.itu.sdgmap._support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The application without a web server, on a database of its own that tests may change; it begins with the same content
 * as that of {@link PostgisTest}. Classes with this annotation share it, so each works on activities of its own or puts
 * back what it changes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@ContextConfiguration(initializers = WritingPostgisTest.OwnDatabase.class)
@TestExecutionListeners(
        listeners = SecurityOfContext.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface WritingPostgisTest {

    /** Points the context to another clone of the loaded template. */
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestCluster.newLoadedDatabase().properties().applyTo(context);
        }
    }
}
