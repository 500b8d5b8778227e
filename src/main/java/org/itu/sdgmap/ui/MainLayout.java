package org.itu.sdgmap.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The shell around every page. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout {}
