package org.itu.sdgmap.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import org.itu.sdgmap.common.Patience;
import org.springframework.stereotype.Component;

/** Whoever looks at a page is told within a second that something is being prepared. */
@Component
class ShortPatience implements VaadinServiceInitListener {

    private static final Duration OF_READERS = Duration.ofSeconds(1);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addVaadinRequestInterceptor(new Interceptor());
    }

    private static final class Interceptor implements VaadinRequestInterceptor {

        @Override
        public void requestStart(VaadinRequest request, VaadinResponse response) {
            Patience.set(OF_READERS);
        }

        @Override
        public void handleException(
                VaadinRequest request, VaadinResponse response, VaadinSession session, Exception problem) {
            // The page for it says all there is to say.
        }

        @Override
        public void requestEnd(VaadinRequest request, VaadinResponse response, VaadinSession session) {
            Patience.reset();
        }
    }
}
