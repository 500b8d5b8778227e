package org.itu.sdgmap.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** A page that is not to be had at this moment: it says why, shows that it waits, and asks again by itself. */
public abstract class BusyPage<E extends Exception> extends ProblemPage implements HasErrorParameter<E> {

    private final String text;
    private final Duration again;

    /**
     * @param text key of the title; the sentence's is the same with {@code .text}
     * @param again after which the page asks again
     */
    protected BusyPage(String text, Duration again) {
        this.text = text;
        this.again = again;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<E> parameter) {
        show(Texts.text(text), Texts.text(text + ".text"));
        addClassName("busy-page");
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("role", "progressbar").setAttribute("aria-label", Texts.text(text));
        addComponentAtIndex(1, bar);
        addComponentAtIndex(
                2, new Button(Texts.text("problem.again"), e -> getElement().executeJs("location.reload()")));
        getElement().executeJs("setTimeout(() => { if (this.isConnected) location.reload(); }, $0)", (double)
                again.toMillis());
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
}
