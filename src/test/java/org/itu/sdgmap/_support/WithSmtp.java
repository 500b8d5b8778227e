package org.itu.sdgmap._support;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests of letters by a real SMTP server; they share one context. */
public abstract class WithSmtp {

    private static final long LONGEST_MILLISECONDS = 10_000;
    private static final GreenMail SMTP = start();

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        registry.add("sdgmap.mail.from", () -> "sdgmap@example.org");
        registry.add("sdgmap.public-address", () -> "https://sdgmap.example.org/");
    }

    @BeforeEach
    void emptyMailboxes() {
        forgetLetters();
    }

    protected static void forgetLetters() {
        try {
            SMTP.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first letter since {@link #forgetLetters}, for which it waits. */
    protected static MimeMessage next() {
        assertThat(SMTP.waitForIncomingEmail(LONGEST_MILLISECONDS, 1)).isTrue();
        return SMTP.getReceivedMessages()[0];
    }

    protected static MimeMessage[] received() {
        return SMTP.getReceivedMessages();
    }
}
