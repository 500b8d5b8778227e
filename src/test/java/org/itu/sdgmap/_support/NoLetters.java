package org.itu.sdgmap._support;

import java.util.function.Function;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccountLetters.Letter;
import org.itu.sdgmap.security.AccountMail;

/** No e-mail: for parts of the application that are started without accounts. */
public final class NoLetters implements AccountMail {

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public void send(String username, String subject, String text) {}

    @Override
    public void send(String username, Function<Language, Letter> letter) {}

    @Override
    public String addressOf(String path) {
        throw new IllegalStateException("No address is configured");
    }
}
