package org.itu.sdgmap.administration.ui;

import java.time.Instant;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccountLetters;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Component;

/** Letters about accounts in the language of who gets them. */
@Component
class AccountTexts implements AccountLetters {

    private final Translations translations;

    AccountTexts(Translations translations) {
        this.translations = translations;
    }

    @Override
    public Letter invitation(Language language, String displayName, String username, String link, Instant expiresAt) {
        return letter("accounts.letter.invitation", language, displayName, username, link, expiresAt);
    }

    @Override
    public Letter reset(Language language, String displayName, String username, String link, Instant expiresAt) {
        return letter("accounts.letter.reset", language, displayName, username, link, expiresAt);
    }

    private Letter letter(
            String key, Language language, String displayName, String username, String link, Instant expiresAt) {
        return Texts.inLanguage(
                language,
                translations,
                () -> new Letter(
                        Texts.text(key + ".subject"),
                        Texts.text(key + ".text", displayName, username, link, Texts.minute(expiresAt))));
    }
}
