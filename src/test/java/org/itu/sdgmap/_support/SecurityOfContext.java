package org.itu.sdgmap._support;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Each application context names where the signed-in user is kept, in a static field. With several contexts in one
 * process the last one made would win; this lets that of the class under test count, whatever the order of the classes.
 */
public class SecurityOfContext extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        take(context);
    }

    @Override
    public void beforeTestMethod(TestContext context) {
        take(context);
    }

    private static void take(TestContext context) {
        context.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
