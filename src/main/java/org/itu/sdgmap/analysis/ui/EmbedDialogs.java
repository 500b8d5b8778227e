package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.itu.sdgmap.ui.AllowedOrigins;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.beans.factory.annotation.Value;

/** Makes the action of a page that writes the code for showing its figure on another site. */
@SpringComponent
class EmbedDialogs {

    private final Translations translations;
    private final AllowedOrigins origins;
    private final String publicAddress;

    EmbedDialogs(
            Translations translations,
            AllowedOrigins origins,
            @Value("${sdgmap.public-address:}") String publicAddress) {
        this.translations = translations;
        this.origins = origins;
        this.publicAddress = publicAddress.replaceFirst("/+$", "");
    }

    /** @param target what the page shows when the button is pressed */
    Button button(SerializableSupplier<EmbedTarget> target) {
        var button = new Button(Texts.text("embed.action"), new Icon(VaadinIcon.CODE), e -> new EmbedDialog(
                        target.get(), translations, origins, publicAddress)
                .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return button;
    }
}
