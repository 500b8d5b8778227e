package org.itu.sdgmap.workspace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.workspace.ui.VersionDifference.Change;
import org.itu.sdgmap.workspace.ui.VersionDifference.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class VersionDifferenceTest {

    @Test
    void onlyTheWordsThatChangedAreMarked() {
        var difference = VersionDifference.ofTexts(
                "Trains 200 citizens in Ghana.", "Trains 300 young citizens in Ghana.", Language.EN);

        assertThat(changed(difference.before(), Change.REMOVED)).containsExactly("200");
        assertThat(changed(difference.after(), Change.ADDED)).containsExactly("300 young");
        assertThat(text(difference.before())).isEqualTo("Trains 200 citizens in Ghana.");
        assertThat(text(difference.after())).isEqualTo("Trains 300 young citizens in Ghana.");
    }

    @Test
    void chineseIsComparedByItsWordsToo() {
        var difference = VersionDifference.ofTexts("培训加纳公民的数字技能", "培训加纳青年的数字技能", Language.ZH);

        assertThat(changed(difference.before(), Change.REMOVED)).containsExactly("公民");
        assertThat(changed(difference.after(), Change.ADDED)).containsExactly("青年");
    }

    @Test
    void whatWasNotThereIsAddedAsAWhole() {
        var difference = VersionDifference.ofTexts("", "A new text", Language.EN);

        assertThat(difference.before()).isEmpty();
        assertThat(difference.after()).containsExactly(new Piece(Change.ADDED, "A new text"));
    }

    @Test
    void entriesOfAListAreComparedWhateverTheirOrder() {
        var difference = VersionDifference.ofLists(List.of("Ghana", "Togo"), List.of("Togo", "Benin"));

        assertThat(difference.before())
                .containsExactly(new Piece(Change.REMOVED, "Ghana"), new Piece(Change.SAME, "Togo"));
        assertThat(difference.after())
                .containsExactly(new Piece(Change.SAME, "Togo"), new Piece(Change.ADDED, "Benin"));
    }

    @Test
    @Timeout(10)
    void twoLongTextsWithoutACommonWordAreComparedWithinASecondsReach() {
        var difference = VersionDifference.ofTexts("ab ".repeat(3300), "cd ".repeat(3300), Language.EN);

        assertThat(text(difference.after())).hasSize(9900);
    }

    private static List<String> changed(List<Piece> pieces, Change change) {
        return pieces.stream()
                .filter(p -> p.change() == change)
                .map(p -> p.text().strip())
                .toList();
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
