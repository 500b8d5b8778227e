package org.itu.sdgmap.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.itu.sdgmap.common.NotFoundException;

/** An activity, country or element that does not exist or is not public. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NothingFoundView extends ProblemPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        show(
                Texts.text("problem.nothingFound"),
                Texts.text("problem.nothingFound.text", parameter.getException().key()));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
