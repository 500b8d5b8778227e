package org.itu.sdgmap.security.internal;

import java.net.URI;
import org.itu.sdgmap.security.AccountLetters;
import org.itu.sdgmap.security.AccountMail;
import org.itu.sdgmap.security.OneTimeLink;
import org.springframework.stereotype.Component;

/** Sends one-time links, once the account is saved. The address is configured: that of a request can be forged. */
@Component
class LinkLetters {

    private final AccountMail mail;
    private final AccountLetters letters;
    private final SignInProperties properties;

    LinkLetters(AccountMail mail, AccountLetters letters, SignInProperties properties) {
        this.mail = mail;
        this.letters = letters;
        this.properties = properties;
    }

    boolean canReach(Account account) {
        return mail.isConfigured() && account.email().isPresent();
    }

    void sendInvitation(Account account, OneTimeLink link) {
        if (canReach(account)) {
            send(
                    account,
                    letters.invitation(
                            account.language(),
                            account.displayName(),
                            account.username(),
                            address(link),
                            link.expiresAt()));
        }
    }

    void sendReset(Account account, OneTimeLink link) {
        if (canReach(account)) {
            send(
                    account,
                    letters.reset(
                            account.language(),
                            account.displayName(),
                            account.username(),
                            address(link),
                            link.expiresAt()));
        }
    }

    private void send(Account account, AccountLetters.Letter letter) {
        var username = account.username();
        AfterCommit.run(() -> mail.send(username, letter.subject(), letter.text()));
    }

    private String address(OneTimeLink link) {
        URI root = properties.publicAddress();
        if (root == null) {
            throw new IllegalStateException("sdgmap.public-address is not set");
        }
        return root.toString().replaceFirst("/$", "") + link.path();
    }
}
