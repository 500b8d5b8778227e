package org.itu.sdgmap.activity.ui;

import java.util.List;
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
    /** Activities that a letter about many names. */
    private static final int MOST_NAMED = 30;

    private final Translations translations;

    NoticeTexts(Translations translations) {
        this.translations = translations;
    }

    @Override
    public Letter write(Language language, Notice notice, String link) {
        return Texts.inLanguage(language, translations, () -> {
            var kind = LETTER + "." + notice.kind().name();
            var text = new StringBuilder(sentence(notice));
            if (!notice.text().isEmpty()) {
                text.append("\n\n").append(Texts.text(LETTER + ".remark", notice.text()));
            }
            text.append("\n\n").append(Texts.text(LETTER + ".link", link)).append('\n');
            return new Letter(Texts.text(kind + ".subject", notice.title()), text.toString());
        });
    }

    @Override
    public Letter writeAll(Language language, List<Notice> notices, String link) {
        return Texts.inLanguage(language, translations, () -> {
            var text = new StringBuilder();
            notices.stream()
                    .limit(MOST_NAMED)
                    .forEach(n -> text.append("- ").append(sentence(n)).append('\n'));
            if (notices.size() > MOST_NAMED) {
                text.append(Texts.text(LETTER + ".many.more", notices.size() - MOST_NAMED))
                        .append('\n');
            }
            var remarks = notices.stream().map(Notice::text).distinct().toList();
            if (remarks.size() == 1 && !remarks.getFirst().isEmpty()) {
                text.append('\n')
                        .append(Texts.text(LETTER + ".remark", remarks.getFirst()))
                        .append('\n');
            }
            text.append('\n').append(Texts.text(LETTER + ".link", link)).append('\n');
            return new Letter(Texts.text(LETTER + ".many.subject", notices.size()), text.toString());
        });
    }

    private static String sentence(Notice notice) {
        return Texts.text(
                LETTER + "." + notice.kind().name() + ".text", notice.title(), notice.byName(), notice.others());
    }
}
