package org.itu.sdgmap.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that nobody foresaw: the reader gets an id, the log gets the rest. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnexpectedProblemView extends ProblemPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblemView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var id = UUID.randomUUID().toString();
        LOG.error("Unexpected problem {} at {}", id, event.getLocation().getPath(), parameter.getException());
        show(Texts.text("problem.unexpected"), Texts.text("problem.unexpected.text", id));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
