package org.itu.sdgmap.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.itu.sdgmap.common.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

    @ParameterizedTest
    @CsvSource({
        "RELEVANCE, 0.075990885",
        "RELEVANCE, 1e-20",
        "RELEVANCE, 0",
        "CHANGED, 2026-11-22 14:10:31.276+00",
        "CHANGED, 2024-02-29 23:59:59.999999+05:30",
        "CHANGED, 2026-11-22 14:10:31+00",
        "START, 0",
        "START, 2024",
        "TITLE, smart villages: 'one'; two"
    })
    void aCursorIsReadBack(SortKey key, String sortKey) {
        var item = new ListKey(240, sortKey);
        assertThat(PageCursor.parse(PageCursor.after(key, item, 20).text(), key))
                .isEqualTo(new PageCursor(key, false, 20, item));
        assertThat(PageCursor.parse(PageCursor.before(key, item, 40).text(), key))
                .isEqualTo(new PageCursor(key, true, 40, item));
    }

    @Test
    void aTitleOfSeveralLinesIsReadBack() {
        var item = new ListKey(1, "one\ntwo\nthree");
        assertThat(PageCursor.parse(PageCursor.after(SortKey.TITLE, item, 1).text(), SortKey.TITLE)
                        .item())
                .isEqualTo(item);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void noCursorIsTheStart(@Nullable String text) {
        assertThat(PageCursor.parse(text, SortKey.TITLE)).isEqualTo(new PageCursor(SortKey.TITLE, false, 0, null));
    }

    @ParameterizedTest
    @EnumSource(SortKey.class)
    void aCursorOfAnotherOrderIsRefused(SortKey key) {
        var other = key == SortKey.TITLE ? SortKey.START : SortKey.TITLE;
        assertRefused(PageCursor.after(other, new ListKey(1, "2020"), 1).text(), key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "AAAA", "dGl0bGU", "'; DROP TABLE activity; --", "%00", "ａ"})
    void whatNobodyGaveIsRefused(String text) {
        assertRefused(text, SortKey.TITLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RELEVANCE | RELEVANCE;after;1;1;much
        RELEVANCE | RELEVANCE;after;1;1;1e400
        RELEVANCE | RELEVANCE;after;1;1;1e-400
        RELEVANCE | RELEVANCE;after;1;1;NaN
        RELEVANCE | RELEVANCE;after;1;1;0x1p3
        RELEVANCE | RELEVANCE;after;1;1;1f
        START     | START;after;1;1;two
        START     | START;after;1;1;٢٠٢٤
        START     | START;after;1;1;99999999999
        CHANGED   | CHANGED;after;1;1;yesterday
        CHANGED   | CHANGED;after;1;1;2024-13-01 00:00:00+00
        CHANGED   | CHANGED;after;1;1;2024-02-30 00:00:00+00
        CHANGED   | CHANGED;after;1;1;2024-02-28 25:00:00+00
        CHANGED   | CHANGED;after;1;1;2024-02-28 00:00:00+99
        CHANGED   | CHANGED;after;one;1;2024-02-28 00:00:00+00
        CHANGED   | CHANGED;after;1;one;2024-02-28 00:00:00+00
        CHANGED   | CHANGED;after;1;99999999999999999999;2024-02-28 00:00:00+00
        CHANGED   | CHANGED;sideways;1;1;2024-02-28 00:00:00+00
        CHANGED   | CHANGED;after;-1;1;2024-02-28 00:00:00+00
        TITLE     | TITLE;after;1;1
        """)
    void aCursorChangedByHandIsRefused(SortKey key, String content) {
        assertRefused(encoded(content.replace(';', '\n')), key);
    }

    @Test
    void aTitleWithACharacterThatNoTextHasIsRefused() {
        assertRefused(encoded("TITLE\nafter\n1\n1\na\0b"), SortKey.TITLE);
    }

    @Test
    void anEndlessCursorIsRefused() {
        assertRefused("A".repeat(2001), SortKey.TITLE);
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String text, SortKey key) {
        assertThatThrownBy(() -> PageCursor.parse(text, key)).isInstanceOfSatisfying(InvalidValueException.class, e -> {
            assertThat(e.field()).isEqualTo("cursor");
            assertThat(e.expected()).isEqualTo("a cursor that a page of the same order gave");
        });
    }
}
