package org.itu.sdgmap.workspace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.ActivityVersions;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.ui.DoneLine;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

@WritingPostgisTest
@ViewPackages(classes = DeskView.class)
@WithMockUser(username = "ama", roles = "CONTRIBUTOR@ITU-D")
class DeskPagesTest extends SpringBrowserlessTest {

    private static final String REVIEWER = "REVIEWER@ITU-D";

    private final ActivityDrafts drafts;
    private final ActivityReview review;
    private final ActivityVersions versions;
    private final FieldWords words;
    private final Translations translations;

    DeskPagesTest(
            ActivityDrafts drafts,
            ActivityReview review,
            ActivityVersions versions,
            FieldWords words,
            Translations translations) {
        this.drafts = drafts;
        this.review = review;
        this.versions = versions;
        this.words = words;
        this.translations = translations;
    }

    @Test
    void aDraftStandsOnTheDeskIsDiscardedAndComesBack() {
        drafts.start(Drafts.of("Desk radio in Accra", "Warns of storms."));
        open("workspace", "q=Desk+radio");
        assertThat(titles()).containsExactly("Desk radio in Accra");

        test(button("Discard draft: Desk radio in Accra")).click();
        assertThat(titles()).isEmpty();
        assertThat($view(DoneLine.class).single().getElement().getTextRecursively())
                .contains("The draft is discarded: Desk radio in Accra.");

        test($view(Button.class).withText("Bring it back").single()).click();
        assertThat(titles()).containsExactly("Desk radio in Accra");
    }

    @Test
    void aDiscardedDraftIsHeldAgainstTheDraftThatAColleagueHasBegun() {
        var slug = discarded("Desk phone in Tema");
        var theirs = renamedByKofi(slug);

        test($view(Button.class).withText("Bring it back").single()).click();
        assertThat(drafts.get(theirs.id()).content()).isEqualTo(theirs.content());
        assertThat($view(CollisionPart.class).single().getElement().getTextRecursively())
                .contains("Renamed by Kofi")
                .contains("Words of Ama");

        test($view(Button.class).withText("Save what was chosen").single()).click();
        var kept = drafts.get(theirs.id()).content();
        assertThat(kept.title()).isEqualTo("Renamed by Kofi");
        assertThat(kept.description()).isEqualTo("Words of Ama");
        assertThat($view(CollisionPart.class).exists()).isFalse();
    }

    @Test
    void aDiscardedDraftIsHeldAgainstWhatAColleagueHasSubmittedSince() {
        var slug = discarded("Desk phone in Kumasi");
        var theirs = renamedByKofi(slug);
        SignIn.as("kofi", "CONTRIBUTOR@ITU-D", () -> drafts.submit(theirs.id(), theirs.revision(), ""));

        test($view(Button.class).withText("Bring it back").single()).click();
        test($view(Button.class).withText("Save what was chosen").single()).click();
        var kept = drafts.findOf(slug).orElseThrow().content();
        assertThat(kept.title()).isEqualTo("Renamed by Kofi");
        assertThat(kept.description()).isEqualTo("Words of Ama");
    }

    /** Of a public activity; Ama has changed its description and thrown the change away on her desk. */
    private String discarded(String title) {
        var slug = submitted(title, "Warns of storms.");
        SignIn.as("rosa", REVIEWER, () -> {
            review.publish(List.of(new ReviewedVersion(slug, 1)), "");
            return slug;
        });
        var begun = drafts.edit(slug);
        drafts.save(
                begun.id(), begun.revision(), begun.basedOn(), Drafts.of(title, "Words of Ama", ElementKey.sdg("9.c")));
        open("workspace", "q=" + title.replace(' ', '+'));
        test(button("Discard draft: " + title)).click();
        assertThat(drafts.findOf(slug)).isEmpty();
        return slug;
    }

    private Draft renamedByKofi(String slug) {
        return SignIn.as("kofi", "CONTRIBUTOR@ITU-D", () -> {
            var begun = drafts.edit(slug);
            return drafts.save(
                    begun.id(),
                    begun.revision(),
                    begun.basedOn(),
                    Drafts.of("Renamed by Kofi", "Warns of storms.", ElementKey.sdg("9.c")));
        });
    }

    @Test
    void theAddressSaysWhatTheDeskShows() {
        drafts.start(Drafts.of("Address of a draft", "Warns of storms."));

        open("workspace", "q=Address+of+a+draft&status=PUBLISHED");
        assertThat(titles()).isEmpty();
        assertThat($view(Paragraph.class)
                        .withText("Nothing matches all of this.")
                        .exists())
                .isTrue();

        open("workspace", "q=Address+of+a+draft&status=DRAFT&mine=true&sort=TITLE");
        assertThat(titles()).containsExactly("Address of a draft");
    }

    @Test
    @WithMockUser(username = "zoe", roles = "ADMIN")
    void whoHasNoRoleInASectorIsToldSo() {
        navigate(DeskView.class);

        assertThat(answer()).startsWith("Your account has no role in a Sector yet.");
    }

    @Test
    void aContributorIsToldThatOthersReview() {
        navigate(QueueView.class);

        assertThat(answer()).startsWith("Your account reviews no Sector.");
    }

    @Test
    @WithMockUser(username = "rosa", roles = REVIEWER)
    void aReviewerSendsBackWithARemarkAndNothingWithout() {
        var slug = submitted("Review of village phones", "Warns of storms.");
        navigate("workspace/review/" + slug, ReviewView.class);

        test($view(Button.class).withText("Send back").single()).click();
        assertThat(decisionField().isInvalid()).isTrue();
        assertThat(newest(slug)).isEqualTo(ActivityStatus.SUBMITTED);

        decisionField().setValue("Name the partners");
        test($view(Button.class).withText("Send back").single()).click();
        assertThat(newest(slug)).isEqualTo(ActivityStatus.RETURNED);
        assertThat(versions.listRemarks(slug)).extracting(r -> r.text()).containsExactly("Name the partners");
    }

    @Test
    @WithMockUser(username = "rosa", roles = REVIEWER)
    void aDecisionOnAVersionThatIsNoLongerTheNewestIsNotMade() {
        var slug = submitted("Stale village phones", "Warns of storms.");
        navigate("workspace/review/" + slug, ReviewView.class);
        review.sendBack(new ReviewedVersion(slug, 1), "Too early", Map.of());

        test($view(Button.class).withText("Publish").single()).click();
        assertThat($view(Paragraph.class).withClassName("form-problem").single().getText())
                .startsWith("Nothing was decided: the newest version is now 2");
    }

    @Test
    @WithMockUser(username = "rosa", roles = REVIEWER)
    void anOldVersionIsRestoredAsADraft() {
        var slug = submitted("History of village phones", "Warns of storms.");
        review.publish(List.of(new ReviewedVersion(slug, 1)), "");

        open("workspace/activities/" + slug + "/history", "before=1&after=2");
        assertThat($view(Paragraph.class).withText("No field differs.").exists())
                .isTrue();
        test($view(Button.class).withText("Restore as a draft").single()).click();
        assertThat(drafts.findOf(slug)).isPresent();
    }

    @Test
    @WithMockUser(username = "tom", roles = "REVIEWER@ITU-T")
    void aReviewerOfAnotherSectorIsShownNothing() {
        var slug = submitted("Hidden village phones", "Warns of storms.");

        for (var path : List.of("workspace/review/" + slug, "workspace/activities/" + slug + "/history")) {
            UI.getCurrent().navigate(path);
            var page =
                    UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
            assertThat(page).as(path).isNotInstanceOfAny(ReviewView.class, VersionsView.class);
            assertThat(((Component) page).getElement().getTextRecursively()).doesNotContain("Hidden village phones");
        }
        open("workspace/review", "q=Hidden");
        assertThat(titles()).isEmpty();
    }

    @Test
    void fieldsAndValuesAreNamedInTheReadersLanguage() {
        assertThat(inFrench(() -> words.field("translations.ru.title"))).isEqualTo("Titre (russe)");
        assertThat(inFrench(() -> words.field("links.SDG:9.c.weight"))).endsWith("9.c : pondération");
        assertThat(inFrench(() -> words.field("sites.0"))).isEqualTo("Lieu 1");
        assertThat(inFrench(() -> words.field("results.1.figure"))).isEqualTo("Résultat 2 : chiffre");
        assertThat(inFrench(() -> words.field("nobody.knows"))).isEqualTo("nobody.knows");
        var content = Drafts.of("Titre", "Texte", ElementKey.sdg("9.c"));
        assertThat(Texts.inLanguage(Language.FR, translations, () -> words.values("countries", content)))
                .containsExactly("Ghana");
        assertThat(Texts.inLanguage(Language.FR, translations, () -> words.values("links", content)))
                .singleElement()
                .asString()
                .contains("9.c")
                .contains("principal");
        assertThat(FieldWords.whole("links.SDG:9.c.weight")).isEqualTo("links");
        assertThat(FieldWords.whole("weights.SDG")).isEqualTo("links");
        assertThat(FieldWords.whole("translations.fr.title")).isEqualTo("translations.fr.title");
    }

    private String inFrench(Supplier<String> text) {
        return Texts.inLanguage(Language.FR, translations, text);
    }

    private String submitted(String title, String description) {
        return SignIn.as("ama", "CONTRIBUTOR@ITU-D", () -> {
            var draft = drafts.start(Drafts.of(title, description, ElementKey.sdg("9.c")));
            return drafts.submit(draft.id(), draft.revision(), "");
        });
    }

    private ActivityStatus newest(String slug) {
        return versions.list(slug).getFirst().status();
    }

    private TextArea decisionField() {
        return $view(TextArea.class).all().stream()
                .filter(a -> "Remark or reason".equals(a.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return $view(Anchor.class).withClassName("desk-title").all().stream()
                .map(Anchor::getText)
                .toList();
    }

    private static void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    private Button button(String label) {
        return $view(Button.class).all().stream()
                .filter(b -> b.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private String answer() {
        return $view(Paragraph.class).withClassName("page-answer").single().getText();
    }
}
