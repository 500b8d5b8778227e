package org.itu.sdgmap.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that nobody foresaw after a page was open: the page stays, a plain sentence with an id appears. A
 * connection that was dropped is nothing unexpected, and nobody is there to read about it.
 */
class UnexpectedProblemInPage implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblemInPage.class);

    @Override
    public void error(ErrorEvent event) {
        if (DroppedConnection.isCauseOf(event.getThrowable())) {
            LOG.debug(
                    "A reader's connection was dropped: {}",
                    event.getThrowable().toString());
            return;
        }
        var id = UUID.randomUUID().toString();
        LOG.error("Unexpected problem {}", id, event.getThrowable());
        Optional.ofNullable(UI.getCurrent())
                .ifPresent(ui -> ui.access(() -> {
                    var notification = Notification.show(Texts.text("problem.unexpected.text", id));
                    notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
                }));
    }
}
