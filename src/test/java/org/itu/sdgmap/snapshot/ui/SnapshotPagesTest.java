package org.itu.sdgmap.snapshot.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.snapshot.internal.FreezeSteps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

@WritingPostgisTest
@ViewPackages(classes = SnapshotsView.class)
@WithMockUser(username = "cora", roles = "COORDINATOR")
class SnapshotPagesTest extends SpringBrowserlessTest {

    private final Freezing freezing;
    private final FreezeSteps steps;
    private final SnapshotAddressCheck addresses;

    SnapshotPagesTest(Freezing freezing, Snapshots snapshots, SnapshotAddressCheck addresses) {
        this.freezing = freezing;
        this.steps = new FreezeSteps(freezing, snapshots);
        this.addresses = addresses;
    }

    @BeforeEach
    void speakEnglish() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @Test
    void theListLeadsToEachSnapshotWithItsFilterInWords() {
        var snapshot = steps.freeze(ActivityFilter.all().withSectors(Set.of(Sector.ITU_D)));

        navigate(SnapshotsView.class);

        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).contains("/snapshots/" + snapshot.id());
        assertThat(text()).contains(snapshot.shortHash(), "ITU-D", "Council document");
    }

    @Test
    void oneSnapshotIsCitedAndCanBeChecked() {
        var snapshot = steps.freeze(ActivityFilter.all());

        navigate(SnapshotView.class, Map.of("id", String.valueOf(snapshot.id())));

        assertThat(text())
                .contains("snapshot %d, “Council document”".formatted(snapshot.id()))
                .contains("SHA-256 " + snapshot.sha256())
                .contains("sha256sum " + snapshot.fileName())
                .contains("Council 2027");
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("/api/v1/snapshots/%d.json".formatted(snapshot.id()));
    }

    @Test
    void twoStatesAreComparedUnderAFilter() {
        var one = steps.freeze(ActivityFilter.all());
        var two = steps.freeze(ActivityFilter.all());

        UI.getCurrentOrThrow()
                .navigate(
                        "snapshots/%d/compare/%d".formatted(one.id(), two.id()),
                        QueryParameters.simple(Map.of("sector", "ITU-D", "asof", "2024-01-01")));

        assertThat(text())
                .contains("Snapshot %d and Snapshot %d compared".formatted(one.id(), two.id()))
                .contains("Nothing differs")
                .contains("Filter: ITU-D");
        assertThat($(Select.class).all()).hasSize(3);
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("/snapshots/%d/compare/%d".formatted(one.id(), two.id()));
    }

    @Test
    void anAddressThatComparesNothingIsRefusedBeforeThePageOpens() {
        var one = steps.freeze(ActivityFilter.all());

        assertThatThrownBy(() -> addresses.check(new Location("snapshots/%1$d/compare/%1$d".formatted(one.id()))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> addresses.check(new Location("snapshots/%d/compare/999999".formatted(one.id()))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> addresses.check(new Location("snapshots/%d/compare/yesterday".formatted(one.id()))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> addresses.check(new Location("snapshots/%d/compare/today?sector=X".formatted(one.id()))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void freezingAsksForWhatIsMissingAndReadsThePastedAddress() {
        navigate(SnapshotsView.class);
        $(Button.class).withText("Freeze").first().click();
        var address = $(TextField.class).withLabel("Filter").single();

        test(address).setValue("https://example.org/map?sector=ITU-X");
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).contains("sector", "ITU-X");
        test(address).setValue("https://example.org/map?sector=ITU-R&as=table&asof=2024-01-01");
        assertThat(address.isInvalid()).isFalse();

        var label = $(TextField.class).withLabel("Label").single();
        $(Button.class).withText("Freeze").last().click();
        assertThat(label.isInvalid()).isTrue();

        int before = freezing.listOpenJobs().size();
        test(label).setValue("Draft of a document");
        test($(TextArea.class).withLabel("Purpose").single()).setValue("To see it");
        $(Button.class).withText("Freeze").last().click();
        assertThat(label.isInvalid()).isFalse();
        assertThat(before).isZero();
        assertThat(text()).contains("Draft of a document");
    }

    @Test
    @WithAnonymousUser
    void visitorsReadButDoNotFreeze() {
        navigate(SnapshotsView.class);

        assertThat($(Button.class).withText("Freeze").exists()).isFalse();
    }

    @Test
    void addressesThatLeadNowhereAreRefusedBeforeThePageOpens() {
        assertThatThrownBy(() -> addresses.check(new Location("snapshots/999999")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> addresses.check(new Location("snapshots/one"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> addresses.check(new Location("snapshots?sort=colour")))
                .isInstanceOf(InvalidValueException.class);
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
