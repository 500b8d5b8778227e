package org.itu.sdgmap.framework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.itu.sdgmap.framework.EditionFile;
import org.itu.sdgmap.framework.EditionUpload;
import org.junit.jupiter.api.Test;

class ChosenFilesTest {

    private final ChosenFiles files = new ChosenFiles();

    @Test
    void noMoreIsHeldThanAnEditionMayHave() {
        assertThat(files.take("a.csv", new byte[EditionUpload.MOST_BYTES - 10])).isTrue();
        assertThat(files.take("b.csv", new byte[11])).isFalse();
        assertThat(files.take("c.csv", new byte[10])).isTrue();

        assertThat(files.listNames()).containsExactly("a.csv", "c.csv");
    }

    @Test
    void theLastOfOneNameCountsAndMakesRoomFirst() {
        assertThat(files.take("folder/a.csv", new byte[EditionUpload.MOST_BYTES]))
                .isTrue();
        assertThat(files.take("a.csv", new byte[] {1})).isTrue();
        assertThat(files.list()).extracting(EditionFile::content).containsExactly(new byte[] {1});

        assertThat(files.take("a.csv", new byte[EditionUpload.MOST_BYTES + 1])).isFalse();
        assertThat(files.isEmpty()).isTrue();
    }

    @Test
    void namesBeyondThoseOfAnEditionAreToldButNotHeld() {
        for (int i = 0; i < 12; i++) {
            files.take(i + ".csv", new byte[] {1});
        }
        assertThat(files.list())
                .hasSize(12)
                .filteredOn(f -> f.content().length > 0)
                .hasSize(10);
    }
}
