package org.itu.sdgmap.security;

/** E-mail to people with an account, where an SMTP server is configured. */
public interface AccountMail {

    boolean isConfigured();

    /**
     * Sends in the background; a failure is logged without the text. Does nothing where no server is configured, the
     * account is unknown or disabled, or has no address.
     */
    void send(String username, String subject, String text);
}
