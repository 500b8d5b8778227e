package org.itu.sdgmap.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Map;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.KeptReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

@WritingPostgisTest
@ViewPackages(classes = ReportsView.class)
@WithAnonymousUser
class ReportsPageTest extends SpringBrowserlessTest {

    private final ReportAddressCheck addresses;
    private final KeptReports kept;

    ReportsPageTest(ReportAddressCheck addresses, KeptReports kept) {
        this.addresses = addresses;
        this.kept = kept;
    }

    @BeforeEach
    void speakEnglish() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    private void open(Map<String, String> parameters) {
        UI.getCurrentOrThrow().navigate("reports", QueryParameters.simple(parameters));
    }

    @Test
    void aReportIsShownAsItWillBeWrittenAndCanBeDownloaded() {
        open(Map.of("kind", "hlpf", "year", "2025", "in", "fr"));

        var preview = $(Html.class).single().getInnerHtml();
        assertThat(preview).contains("Résumé", "<caption", "Forum politique de haut niveau de 2025");
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("/api/v1/reports/hlpf.docx?year=2025&lang=fr", "/api/v1/reports/hlpf.pdf?year=2025&lang=fr");
        assertThat($(Button.class).all().stream().map(Button::getText)).noneMatch(t -> t.startsWith("Keep"));
    }

    @Test
    void withoutACountryNothingIsShownButTheQuestion() {
        open(Map.of("kind", "country"));

        assertThat($(Html.class).all()).isEmpty();
        assertThat($(ComboBox.class).single().getLabel()).isEqualTo("Country or area");
    }

    @Test
    @WithMockUser(username = "cora", roles = "COORDINATOR")
    void aCoordinatorKeepsAReportThatTheListThenOffers() {
        int before = kept.list(1000).size();
        open(Map.of("kind", "hlpf", "year", "2023"));

        test($(Button.class).withText("Keep as PDF").single()).click();

        assertThat(kept.list(1000)).hasSize(before + 1);
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("/api/v1/reports/kept/" + kept.list(1).getFirst().id());
    }

    @Test
    void addressesAreChecked() {
        assertThatThrownBy(() ->
                        addresses.check(new Location("reports", QueryParameters.simple(Map.of("kind", "annual")))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> addresses.check(
                        new Location("reports", QueryParameters.simple(Map.of("kind", "wsis", "in", "xx")))))
                .isInstanceOf(InvalidValueException.class);
        addresses.check(new Location("reports", QueryParameters.simple(Map.of("kind", "region"))));
    }
}
