package org.itu.sdgmap.workspace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.DataQuality;
import org.itu.sdgmap.activity.DataQuality.Lack;
import org.itu.sdgmap.activity.DataQuality.SectorCount;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.test.context.support.WithMockUser;

/** The page of data quality, and which addresses of the workspace are answered at all. */
@WritingPostgisTest
@ViewPackages(classes = QualityView.class)
@WithMockUser(username = "rosa", roles = "REVIEWER@ITU-D")
class QualityPageTest extends SpringBrowserlessTest {

    /** What is intersectoral, contributors and reviewers of every Sector work on. */
    private static final Set<Sector> OWN = Set.of(Sector.ITU_D, Sector.INTERSECTORAL);

    private final DataQuality quality;
    private final ActivityDrafts drafts;
    private final DeskAddressCheck addresses;

    QualityPageTest(DataQuality quality, ActivityDrafts drafts, DeskAddressCheck addresses) {
        this.quality = quality;
        this.drafts = drafts;
        this.addresses = addresses;
    }

    @Test
    void everyKindOfLackIsNamedAndLeadsToItsActivities() {
        navigate(QualityView.class);

        for (var lack : Lack.values()) {
            assertThat(hrefs()).contains("/workspace/quality?lack=" + lack.name());
        }
    }

    @Test
    void aReviewerOfOneSectorSeesTheActivitiesOfItAndTheFieldToMend() {
        var rows = quality.list(Lack.INCOMPLETE, Set.of(), null, 0, 25);
        assertThat(rows).isNotEmpty().allMatch(r -> OWN.contains(r.sector()));

        open("lack=INCOMPLETE");

        assertThat($view(Anchor.class).withClassName("desk-title").all())
                .extracting(Anchor::getText)
                .containsExactlyElementsOf(rows.stream().map(r -> r.title()).toList());
        assertThat(hrefs())
                .contains("/workspace/activities/" + rows.getFirst().slug() + "/edit?field="
                        + rows.getFirst().field());
    }

    @Test
    void theFileHasEveryActivityWithTheLackAndNotOnlyThoseOfThePage() {
        int all = quality.count(Set.of()).stream()
                .filter(c -> c.lack() == Lack.INCOMPLETE)
                .mapToInt(SectorCount::count)
                .sum();
        var last = quality.list(Lack.INCOMPLETE, Set.of(), null, all - 1, 1).getFirst();

        var file = new String(
                QualityFile.write(quality, QualityParameters.none(), Lack.INCOMPLETE), StandardCharsets.UTF_8);

        assertThat(file.lines()).hasSize(all + 1);
        assertThat(file).startsWith("\uFEFFslug,title,sector,person,changed_at,lack,field\r\n");
        assertThat(file).contains(last.slug() + ",");
    }

    @Test
    @WithMockUser(username = "zoe", roles = "ADMIN")
    void whoHasNoRoleInASectorIsToldSo() {
        navigate(QualityView.class);

        assertThat($view(Paragraph.class).withClassName("page-answer").single().getText())
                .startsWith("Your account has no role in a Sector yet.");
    }

    @Test
    void theLineRunsFromTheFirstDayToTheLastAndFromZeroToTheMost() {
        var figures = new TreeMap<LocalDate, Integer>();
        figures.put(LocalDate.of(2026, 1, 1), 10);
        figures.put(LocalDate.of(2026, 1, 2), 0);
        figures.put(LocalDate.of(2026, 1, 5), 5);

        assertThat(QualityLine.path(figures, false)).isEqualTo("M3.0 3.0L31.5 25.0L117.0 14.0");
        assertThat(QualityLine.path(figures, true)).isEqualTo("M117.0 3.0L88.5 25.0L3.0 14.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workspace?status=GONE",
                "workspace?sort=COLOUR",
                "workspace?mine=perhaps",
                "workspace?sector=ITU-X",
                "workspace/review?batch=two",
                "workspace/review?sector=ITU-X",
                "workspace/quality?lack=NOTHING"
            })
    void aChoiceThatCannotBeReadIsRefused(String address) {
        assertThatThrownBy(() -> addresses.check(location(address))).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workspace/review/nowhere",
                "workspace/activities/nowhere/history",
                "workspace/activities/nowhere/edit",
                "workspace/drafts/999999999",
                "workspace/drafts/none"
            })
    void whatThereIsNotIsNotFound(String address) {
        assertThatThrownBy(() -> addresses.check(location(address))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anActivityAndItsVersionsAreFoundOnlyByThoseWhoMayWorkOnIt() {
        var slug = SignIn.as("ama", "CONTRIBUTOR@ITU-D", () -> {
            var draft = drafts.start(Drafts.of("Checked village phones", "Warns of storms.", ElementKey.sdg("9.c")));
            return drafts.submit(draft.id(), draft.revision(), "");
        });
        var history = "workspace/activities/" + slug + "/history";
        var own = List.of("workspace/review/" + slug, history, history + "?version=1");

        for (var address : own) {
            for (var role : List.of("REVIEWER@ITU-D", "COORDINATOR")) {
                assertThatCode(() -> checkAs(role, address)).as(role).doesNotThrowAnyException();
            }
            for (var role : List.of("REVIEWER@ITU-T", "CONTRIBUTOR@ITU-R", "ADMIN")) {
                assertThatThrownBy(() -> checkAs(role, address)).as(role).isInstanceOf(NotFoundException.class);
            }
        }
        assertThatThrownBy(() -> addresses.check(location(history + "?version=7")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> addresses.check(location(history + "?before=first")))
                .isInstanceOf(InvalidValueException.class);
    }

    private void checkAs(String role, String address) {
        SignIn.as("somebody", role, () -> {
            addresses.check(location(address));
            return address;
        });
    }

    private static Location location(String address) {
        var parts = address.split("\\?", 2);
        return new Location(parts[0], QueryParameters.fromString(parts.length == 2 ? parts[1] : ""));
    }

    private List<String> hrefs() {
        return $view(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("workspace/quality", QueryParameters.fromString(query));
    }
}
