package org.itu.sdgmap.activity.ui;

import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.activity.NoticeLetters;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccountLetters.Letter;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Component;

/** Letters about activities in the language of who gets them: what was decided by whom, the remark, the address. */
@Component
class NoticeTexts implements NoticeLetters {

    private static final String LETTER = "notice.letter";

    private final Translations translations;

    NoticeTexts(Translations translations) {
        this.translations = translations;
    }

    @Override
    public Letter write(Language language, Notice notice, String link) {
        return Texts.inLanguage(language, translations, () -> {
            var kind = LETTER + "." + notice.kind().name();
            var text = new StringBuilder(Texts.text(kind + ".text", notice.title(), notice.byName()));
            if (!notice.text().isEmpty()) {
                text.append("\n\n").append(Texts.text(LETTER + ".remark", notice.text()));
            }
            text.append("\n\n").append(Texts.text(LETTER + ".link", link)).append('\n');
            return new Letter(Texts.text(kind + ".subject", notice.title()), text.toString());
        });
    }
}
