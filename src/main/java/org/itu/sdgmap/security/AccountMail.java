package org.itu.sdgmap.security;

import java.util.function.Function;
import org.itu.sdgmap.common.Language;

/** E-mail to people with an account, where an SMTP server is configured. */
public interface AccountMail {

    boolean isConfigured();

    /**
     * Sends in the background; a failure is logged without the text. Does nothing where no server is configured, the
     * account is unknown or disabled, or has no address.
     */
    void send(String username, String subject, String text);

    /**
     * As {@link #send(String, String, String)}, in the language of the account.
     *
     * @param letter called in the background
     */
    void send(String username, Function<Language, AccountLetters.Letter> letter);

    /**
     * The complete address of a page, for links in letters: below {@code sdgmap.public-address}, since the host of a
     * request can be forged.
     *
     * @param path with a leading slash
     * @throws IllegalStateException if {@code sdgmap.public-address} is not set
     */
    String addressOf(String path);
}
