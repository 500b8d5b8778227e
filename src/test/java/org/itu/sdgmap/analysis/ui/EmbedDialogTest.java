package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.AllowedOrigins;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code that the dialog writes follows every choice, whatever stands in its fields. */
@PostgisTest
class EmbedDialogTest extends SpringBrowserlessTest {

    private final Translations translations;

    EmbedDialogTest(Translations translations) {
        this.translations = translations;
    }

    @BeforeEach
    void open() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        var target = EmbedTarget.rings(ActivityFilter.all(), Map.of(), () -> Texts.text("rings.title"));
        new EmbedDialog(target, translations, new AllowedOrigins(List.of()), "https://tool.example").open();
    }

    @Test
    void aWrongHeightIsSaidAndTheCodeKeepsTheLastRightOne() {
        field("embed.height").setValue(700);
        field("embed.height").setValue(10);
        assertThat(field("embed.height").isInvalid()).isTrue();
        assertThat(code()).contains("height=\"700\"");
        assertThat(find(IFrame.class).single().getElement().getAttribute("height"))
                .isEqualTo("700");
    }

    @Test
    void aWrongHeightDoesNotKeepTheCodeOfAnotherWay() {
        field("embed.height").setValue(10);
        choose("embed.way.SCRIPT");
        assertThat(code()).startsWith("<script type=\"module\"").doesNotContain("<iframe");
        choose("embed.way.FRAME");
        assertThat(code()).startsWith("<iframe");
        assertThat(field("embed.height").isInvalid()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aWrongWidthDoesNotKeepTheCodeOfAnotherLanguage() {
        field("embed.width").setValue(1);
        find(Select.class).all().stream()
                .filter(select -> Texts.text("embed.language").equals(select.getLabel()))
                .forEach(select -> select.setValue(Language.FR));
        assertThat(field("embed.width").isInvalid()).isTrue();
        assertThat(code()).contains("lang=fr", "width=\"100%\"");
    }

    private void choose(String key) {
        find(NativeButton.class).all().stream()
                .filter(button -> Texts.text(key).equals(button.getText()))
                .forEach(button -> ComponentUtil.fireEvent(button, new ClickEvent<>(button)));
    }

    private IntegerField field(String key) {
        return find(IntegerField.class).all().stream()
                .filter(field -> Texts.text(key).equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String code() {
        return find(TextArea.class).single().getValue();
    }
}
