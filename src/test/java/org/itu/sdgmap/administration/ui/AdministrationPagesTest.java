package org.itu.sdgmap.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Map;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.security.AuditLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;

/** Accounts, audit log and own account, as far as the server makes them. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=sign-in")
@WithMockUser(username = "boss", roles = "ADMIN")
class AdministrationPagesTest extends SpringBrowserlessTest {

    private final AdministrationAddressCheck addressCheck;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    AdministrationPagesTest(AdministrationAddressCheck addressCheck, AuditLog audit, JdbcClient jdbc) {
        this.addressCheck = addressCheck;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void addPeople() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        jdbc.sql("DELETE FROM account").update();
        jdbc.sql("""
                INSERT INTO account (username, display_name, password_hash, state) VALUES
                    ('boss', 'The Boss', 'x', 'ACTIVE'), ('ama', 'Ama <b>Owusu</b>', 'x', 'ACTIVE')
                """).update();
    }

    @ParameterizedTest
    @CsvSource({
        "admin/accounts, role=EMPEROR, role",
        "admin/accounts, sector=ITU-X, sector",
        "admin/accounts, state=GONE, state",
        "admin/accounts, sort=colour, sort",
        "admin/accounts, page=0, page",
        "admin/accounts, page=many, page",
        "admin/accounts, q=%00, q",
        "admin/audit, from=yesterday, from",
        "admin/audit, to=2026-02-30, to",
        "admin/audit, from=2026-02-02&to=2026-02-01, from",
        "admin/audit, below=-1, below",
        "admin/audit, action=DROP TABLE, action",
        "admin/audit, subject=%00, subject"
    })
    void aBadValueOfAnAddressIsNamed(String path, String query, String field) {
        assertThatThrownBy(() -> addressCheck.check(new Location(path, QueryParameters.fromString(query))))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin/accounts?q=ama&role=ADMIN&sector=ITU-D&state=ACTIVE&sort=-LAST_SIGN_IN&page=2",
                "admin/audit?person=ama&action=SIGN_IN&subject=x&from=2026-01-01&to=2026-01-01&below=7",
                "admin/audit?person=&below=",
                "map?page=0"
            })
    void goodValuesAndOtherPagesAreLeftAlone(String address) {
        var parts = address.split("\\?");
        assertThatCode(() -> addressCheck.check(new Location(parts[0], QueryParameters.fromString(parts[1]))))
                .doesNotThrowAnyException();
    }

    @Test
    void anAddressOfTheAuditLogIsReadAsItWasWritten() {
        var query = "person=ama&action=SIGN_IN&subject=x&from=2026-01-01&to=2026-01-02&below=7";
        var read = AuditAddress.read(new Location("admin/audit", QueryParameters.fromString(query)));
        assertThat(read.query().actor()).isEqualTo("ama");
        assertThat(read.below()).isEqualTo(7);
        assertThat(AuditAddress.read(new Location("admin/audit", read.parameters())))
                .isEqualTo(read);
    }

    @Test
    void accountsAreListedAsTextWithWhatCanBeDoneForOthersOnly() {
        var page = html(navigate(AccountsView.class));
        assertThat(page).contains("The Boss").contains("Ama &lt;b&gt;Owusu").doesNotContain("<b>Owusu");
        assertThat($(Button.class).all().stream().flatMap(b -> b.getAriaLabel().stream()))
                .contains("Disable: Ama <b>Owusu</b>")
                .doesNotContain("Disable: The Boss");
    }

    @Test
    void theAuditLogSaysWhoDidWhatToWhat() {
        audit.record("ACTIVITY_PUBLISHED", "some-activity", Map.of("version", 3));
        assertThat(html(navigate(AuditView.class)))
                .contains("The Boss")
                .contains("Activity published")
                .contains("some-activity")
                .contains("version: 3");
    }

    @Test
    void theOwnAccountAsksForThePresentPasswordAndNamesRoles() {
        var page = html(navigate(AccountView.class));
        assertThat($(PasswordField.class).all()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page).contains("The Boss");
    }

    @Test
    void aLinkThatIsNoneShowsNoForm() {
        UI.getCurrentOrThrow().navigate("choose-password", QueryParameters.simple(Map.of("token", "none")));
        assertThat($(PasswordField.class).all()).isEmpty();
    }

    private static String html(Component view) {
        return view.getElement().getOuterHTML();
    }
}
