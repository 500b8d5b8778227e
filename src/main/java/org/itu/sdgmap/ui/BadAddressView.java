package org.itu.sdgmap.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.itu.sdgmap.common.InvalidValueException;

/** An address whose filter has a value that does not exist. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class BadAddressView extends ProblemPage implements HasErrorParameter<InvalidValueException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<InvalidValueException> parameter) {
        var problem = parameter.getException();
        show(Texts.text("problem.badAddress"), Texts.text("problem.badAddress.text", problem.field(), problem.value()));
        return HttpServletResponse.SC_BAD_REQUEST;
    }
}
