package org.itu.sdgmap.importing.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedTextsTest {

    @Test
    void textsBeyondTheMemoryComeBackFromTheFile() {
        try (var texts = new SharedTexts(500)) {
            for (int i = 0; i < 5_000; i++) {
                texts.add(text(i));
            }
            var random = new Random(1);
            for (int i = 0; i < 2_000; i++) {
                int number = random.nextInt(5_000);
                assertThat(texts.get(number)).isEqualTo(text(number));
            }
            texts.add("x".repeat(100_000));
            texts.add("");
            assertThat(texts.get(5_000)).hasSize(100_000);
            assertThat(texts.get(5_001)).isEmpty();
            assertThatThrownBy(() -> texts.get(5_002)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> texts.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private static String text(int number) {
        return "Numéro " + number + " 项目 " + "ü".repeat(number % 40);
    }
}
