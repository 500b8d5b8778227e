package org.itu.sdgmap.workspace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Supplier;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ActivityVersions;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.ui.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** A draft that one of two writers submits or discards while the other still types. */
@WritingPostgisTest
@ViewPackages(classes = EntryView.class)
@WithMockUser(username = "ama", roles = "CONTRIBUTOR@ITU-D")
class LostDraftTest extends SpringBrowserlessTest {

    private static final String TYPED = "Words that were typed last.";

    private final ActivityDrafts drafts;
    private final ActivityReview review;
    private final ActivityVersions versions;

    LostDraftTest(ActivityDrafts drafts, ActivityReview review, ActivityVersions versions) {
        this.drafts = drafts;
        this.review = review;
        this.versions = versions;
    }

    @Test
    void aNewActivityThatTheOtherSubmitsIsHeldAgainstWhatWasTyped() {
        var draft = drafts.start(content("Lost to a submission"));
        open(draft);
        var slug = asKofi(() -> drafts.submit(draft.id(), draft.revision(), ""));

        type(TYPED);
        assertThat(heading()).isEqualTo("This draft was submitted in the meantime");
        assertThat(notice()).contains(TYPED).contains("Warns of storms.");

        click("Save what was chosen");
        var kept = drafts.findOf(slug).orElseThrow();
        assertThat(kept.content().description()).isEqualTo(TYPED);
        assertThat(versions.get(slug, 1).content().description()).isEqualTo("Warns of storms.");
        type("And typing goes on.");
        assertThat(drafts.get(kept.id()).content().description()).isEqualTo("And typing goes on.");
    }

    @Test
    void aNewActivityThatTheOtherDiscardsCanBeKeptAsANewDraft() {
        var draft = drafts.start(content("Lost to a bin"));
        open(draft);
        asKofi(() -> drafts.discard(draft.id(), draft.revision()));

        type(TYPED);
        assertThat(heading()).isEqualTo("This draft is gone");
        assertThat(description().getValue()).isEqualTo(TYPED);

        click("Keep as a new draft");
        assertThat($view(H2.class).withText("This draft is gone").exists()).isFalse();
        type(TYPED + " And more.");
        assertThat(drafts.start(content("A later one")).id()).isGreaterThan(draft.id() + 1);
        assertThat(drafts.get(draft.id() + 1).content().description()).isEqualTo(TYPED + " And more.");
    }

    @Test
    void aChangeThatTheOtherDiscardsIsHeldAgainstThePublicVersion() {
        var slug = published("Lost change of a radio");
        var draft = drafts.edit(slug);
        open(draft);
        asKofi(() -> drafts.discard(draft.id(), draft.revision()));

        type(TYPED);
        assertThat(heading()).isEqualTo("This draft was discarded in the meantime");
        assertThat(drafts.findOf(slug)).isEmpty();

        click("Save what was chosen");
        assertThat(drafts.findOf(slug).orElseThrow().content().description()).isEqualTo(TYPED);
    }

    @Test
    void whatWasAutosavedBeforeTheOtherDiscardsItIsPreferredToo() {
        var slug = published("Kept against a bin");
        var begun = drafts.edit(slug);
        open(drafts.save(begun.id(), begun.revision(), begun.basedOn(), content("Renamed by Ama")));
        asKofi(() -> drafts.discard(begun.id(), begun.revision() + 1));

        type(TYPED);
        assertThat(heading()).isEqualTo("This draft was discarded in the meantime");
        click("Save what was chosen");

        var kept = drafts.findOf(slug).orElseThrow().content();
        assertThat(kept.title()).isEqualTo("Renamed by Ama");
        assertThat(kept.description()).isEqualTo(TYPED);
    }

    @Test
    @SuppressWarnings("unchecked")
    void submittingWhatIsNotKeptSaysWhyNotUntilItIsTakenBack() {
        SignIn.as("ama", "CONTRIBUTOR@ITU-D", "CONTRIBUTOR@ITU-T");
        open(drafts.start(content("Of a Sector that is lost")));
        SignIn.as("ama", "CONTRIBUTOR@ITU-D");
        var sector = (RadioButtonGroup<Sector>) $view(RadioButtonGroup.class).all().stream()
                .filter(g -> g.getValue() == Sector.ITU_D)
                .findFirst()
                .orElseThrow();

        test(sector).selectItem(Texts.text("sector.long", Sector.ITU_T));
        click("Submit for review");
        assertThat($(SubmitDialog.class).exists()).isFalse();
        assertThat($view(NotSubmitted.class).single().getText()).startsWith("Not submitted. Not saved:");

        test(sector).selectItem(Texts.text("sector.long", Sector.ITU_D));
        assertThat($view(NotSubmitted.class).exists()).isFalse();
        click("Submit for review");
        assertThat($(SubmitDialog.class).exists()).isTrue();
    }

    @Test
    void aDraftThatTheOtherHasBegunMeanwhileIsComparedTooAndNeverOverwritten() {
        var slug = published("Lost change of a phone");
        var draft = drafts.edit(slug);
        open(draft);
        asKofi(() -> drafts.discard(draft.id(), draft.revision()));
        var theirs = renamedByKofi(slug);

        type(TYPED);
        assertThat(heading()).isEqualTo("Somebody else has changed this activity too");
        assertThat(notice()).contains("Renamed by Kofi").contains(TYPED);
        assertThat(drafts.get(theirs.id()).content()).isEqualTo(theirs.content());

        click("Save what was chosen");
        assertJoined(drafts.get(theirs.id()).content());
    }

    @Test
    void undoOfADiscardedDraftCollidesWithTheDraftThatTheOtherHasBegun() {
        var slug = published("Brought back too late");
        open(drafts.edit(slug));
        type(TYPED);
        click("Discard draft");
        var theirs = renamedByKofi(slug);

        click("Undo");
        assertThat(heading()).isEqualTo("Somebody else has changed this activity too");
        assertThat(notice()).contains("Renamed by Kofi").contains(TYPED);
        assertThat(drafts.get(theirs.id()).content()).isEqualTo(theirs.content());

        click("Save what was chosen");
        assertJoined(drafts.get(theirs.id()).content());
    }

    @Test
    void undoOfADiscardedDraftCollidesWithWhatTheOtherHasPublished() {
        var slug = published("Brought back after a change");
        open(drafts.edit(slug));
        type(TYPED);
        click("Discard draft");
        var theirs = renamedByKofi(slug);
        asKofi(() -> drafts.submit(theirs.id(), theirs.revision(), ""));

        click("Undo");
        assertThat(heading()).isEqualTo("Somebody else has changed this activity too");
        click("Save what was chosen");
        assertJoined(drafts.findOf(slug).orElseThrow().content());
    }

    @Test
    void undoBringsADraftBackWhereNobodyHasInterfered() {
        var slug = published("Brought back in peace");
        open(drafts.edit(slug));
        type(TYPED);
        click("Discard draft");
        assertThat(drafts.findOf(slug)).isEmpty();

        click("Undo");
        assertThat(drafts.findOf(slug).orElseThrow().content().description()).isEqualTo(TYPED);
        assertThat(description().getValue()).isEqualTo(TYPED);
    }

    @Test
    void submittingWhatTheOtherHasJustSubmittedIsNoError() {
        var draft = drafts.start(content("Submitted by both"));
        open(draft);
        click("Submit for review");
        asKofi(() -> drafts.submit(draft.id(), draft.revision(), ""));

        var dialog = $(SubmitDialog.class).single();
        test($(Button.class, dialog).withText("Submit for review").single()).click();
        assertThat(heading()).isEqualTo("This draft was submitted in the meantime");
        assertThat($view(AfterPart.class).exists()).isTrue();
    }

    private Draft renamedByKofi(String slug) {
        return asKofi(() -> {
            var begun = drafts.edit(slug);
            return drafts.save(begun.id(), begun.revision(), begun.basedOn(), content("Renamed by Kofi"));
        });
    }

    /** The title of the one, the description of the other. */
    private static void assertJoined(DraftContent kept) {
        assertThat(kept.title()).isEqualTo("Renamed by Kofi");
        assertThat(kept.description()).isEqualTo(TYPED);
    }

    private static DraftContent content(String title) {
        return Drafts.of(title, "Warns of storms.", ElementKey.sdg("9.c"));
    }

    private String published(String title) {
        var slug = asKofi(() -> {
            var draft = drafts.start(content(title));
            return drafts.submit(draft.id(), draft.revision(), "");
        });
        SignIn.as("rosa", "REVIEWER@ITU-D", () -> {
            review.publish(List.of(new ReviewedVersion(slug, 1)), "");
            return slug;
        });
        return slug;
    }

    private static <T> T asKofi(Supplier<T> act) {
        return SignIn.as("kofi", "CONTRIBUTOR@ITU-D", act);
    }

    private void open(Draft draft) {
        navigate("workspace/drafts/" + draft.id(), EntryView.class);
    }

    private TextArea description() {
        return $view(TextArea.class).all().stream()
                .filter(a -> a.getLabel().startsWith("What it does"))
                .findFirst()
                .orElseThrow();
    }

    private void type(String text) {
        test(description()).setValue(text);
    }

    private void click(String button) {
        test($view(Button.class).withText(button).single()).click();
    }

    private String heading() {
        return $view(H2.class).all().stream()
                .filter(Component::isVisible)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private String notice() {
        return $view(CollisionPart.class).single().getElement().getTextRecursively();
    }
}
