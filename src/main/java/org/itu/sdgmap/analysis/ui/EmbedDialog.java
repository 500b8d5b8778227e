package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.itu.sdgmap.analysis.ui.EmbedCode.Theme;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.AllowedOrigins;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;

/** Writes the code that shows a figure on another site, and how it will look there. */
class EmbedDialog extends Dialog {

    private static final int LEAST_WIDTH = 280;
    private static final int LEAST_HEIGHT = 240;
    private static final int GREATEST = 2000;
    private static final int HEIGHT_OF_MAP = 600;
    private static final int HEIGHT_OF_RINGS = 1000;

    /** Ways to show a figure on another site. */
    enum Way {
        FRAME,
        SCRIPT
    }

    private final EmbedTarget target;
    private final transient Translations translations;

    private final SegmentedChoice<Way> ways =
            new SegmentedChoice<>(Texts.text("embed.way"), Way.class, w -> Texts.text("embed.way", w), this::choose);
    private final Paragraph wayHelp = new Paragraph();
    private final Select<Language> language = new Select<>();
    private final Select<Theme> theme = new Select<>();
    private final IntegerField width = new IntegerField(Texts.text("embed.width"));
    private final IntegerField height = new IntegerField(Texts.text("embed.height"));
    private final TextArea code = new TextArea(Texts.text("embed.code"));
    private final Paragraph done = new Paragraph();
    private final IFrame preview = new IFrame();

    private Way way = Way.FRAME;
    private @Nullable Integer widthPixels;
    private int heightPixels;
    private String server;

    EmbedDialog(EmbedTarget target, Translations translations, AllowedOrigins origins, String publicAddress) {
        this.target = target;
        this.translations = translations;
        this.server = publicAddress;
        setHeaderTitle(Texts.text("embed.title"));
        addClassName("embed-dialog");
        wayHelp.addClassName("embed-help");
        done.getElement().setAttribute("role", "status");
        prepareFields();
        preview.getElement().setAttribute("title", Texts.text("embed.preview"));
        var stage = new Div(preview);
        stage.addClassName("embed-preview");
        // It scrolls, by keyboard too.
        stage.getElement().setAttribute("role", "region");
        stage.getElement().setAttribute("aria-label", Texts.text("embed.preview"));
        stage.getElement().setAttribute("tabindex", "0");
        var fields = new Div(language, theme, width, height);
        fields.addClassName("embed-fields");
        var sites = new Paragraph(sites(origins));
        sites.addClassName("embed-help");
        add(ways, wayHelp, fields, code, done, sites, new H3(Texts.text("embed.preview")), stage);
        var copy = new Button(Texts.text("embed.copy"), e -> copy());
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("embed.close"), e -> close()), copy);
        if (publicAddress.isEmpty()) {
            UI.getCurrentOrThrow().getPage().executeJs("return location.origin").then(String.class, origin -> {
                server = origin;
                show();
            });
        }
        choose(way);
    }

    private void prepareFields() {
        language.setLabel(Texts.text("embed.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Texts.language());
        theme.setLabel(Texts.text("shell.colours"));
        theme.setItems(Theme.values());
        theme.setItemLabelGenerator(t -> Texts.text("shell.colours." + (t == Theme.AUTO ? "SYSTEM" : t.name())));
        theme.setValue(Theme.AUTO);
        width.setHelperText(Texts.text("embed.width.help"));
        height.setHelperText(Texts.text("embed.height.help"));
        limit(width, LEAST_WIDTH);
        limit(height, LEAST_HEIGHT);
        heightPixels = target.fillsHeight() ? HEIGHT_OF_MAP : HEIGHT_OF_RINGS;
        height.setValue(heightPixels);
        height.setRequiredIndicatorVisible(true);
        code.setReadOnly(true);
        code.addClassName("embed-code");
        code.getElement().setAttribute("dir", "ltr");
        language.addValueChangeListener(e -> show());
        theme.addValueChangeListener(e -> show());
        width.addValueChangeListener(e -> show());
        height.addValueChangeListener(e -> show());
    }

    private static void limit(IntegerField field, int least) {
        field.setManualValidation(true);
        field.setStepButtonsVisible(true);
        field.setStep(20);
        field.setMin(least);
        field.setMax(GREATEST);
        field.setErrorMessage(Texts.text("embed.size.problem", least, GREATEST));
    }

    private static String sites(AllowedOrigins origins) {
        if (origins.everySite()) {
            return Texts.text("embed.sites.every");
        }
        return origins.allowedOrigins().isEmpty()
                ? Texts.text("embed.sites.none")
                : Texts.text("embed.sites.some", String.join(" ", origins.allowedOrigins()));
    }

    private void choose(Way chosen) {
        way = chosen;
        ways.show(way);
        wayHelp.setText(Texts.text("embed.way.help", way));
        height.setVisible(way == Way.FRAME || target.fillsHeight());
        show();
    }

    /** Says what is wrong beside the field; the code has the last size that was right. */
    private void show() {
        done.setText("");
        width.setInvalid(!width.isEmpty() && !isWithin(width, LEAST_WIDTH));
        height.setInvalid(!isWithin(height, LEAST_HEIGHT));
        if (!width.isInvalid()) {
            widthPixels = width.getValue();
        }
        if (!height.isInvalid()) {
            heightPixels = height.getValue();
        }
        var chosen = Objects.requireNonNull(language.getValue());
        var written = new EmbedCode(
                server,
                target,
                Texts.inLanguage(chosen, translations, target.title()::get),
                chosen,
                Objects.requireNonNull(theme.getValue()),
                widthPixels,
                heightPixels);
        code.setValue(way == Way.FRAME ? written.frame() : written.script());
        preview.setSrc(written.path());
        preview.getElement().setAttribute("width", widthPixels == null ? "100%" : String.valueOf(widthPixels));
        preview.getElement().setAttribute("height", String.valueOf(heightPixels));
    }

    private static boolean isWithin(IntegerField field, int least) {
        var value = field.getValue();
        return value != null && value >= least && value <= GREATEST;
    }

    private void copy() {
        code.getElement()
                .executeJs("""
                        try { await navigator.clipboard.writeText(this.value); return true }
                        catch (e) { this.inputElement.focus(); this.inputElement.select(); return false }""")
                .then(Boolean.class, copied -> done.setText(Texts.text(copied ? "embed.copied" : "embed.notCopied")));
    }
}
