package org.itu.sdgmap.security.internal;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.itu.sdgmap.security.AccountMail;
import org.itu.sdgmap.security.AccountState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Letters by SMTP, one at a time in the background, a bounded number waiting. */
@Component
class SmtpAccountMail implements AccountMail {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpAccountMail.class);
    private static final int MOST_WAITING = 500;
    private static final Duration LAST_SENDING = Duration.ofSeconds(10);

    private final AccountRepository accounts;
    private final @Nullable JavaMailSender sender;
    private final String from;
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("mail").factory(),
            (letter, executor) -> LOG.warn("A letter is not sent: {} are waiting already", MOST_WAITING));

    SmtpAccountMail(AccountRepository accounts, ObjectProvider<JavaMailSender> sender, SignInProperties properties) {
        this.accounts = accounts;
        this.sender = sender.getIfAvailable();
        var from = properties.mail().from();
        if (this.sender != null && (from == null || properties.publicAddress() == null)) {
            throw new IllegalStateException(
                    "spring.mail.host is set, so sdgmap.mail.from (the sender's address) and sdgmap.public-address"
                            + " (such as https://sdgmap.example.org, for links in letters) are needed too");
        }
        this.from = from == null ? "" : from;
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public boolean isConfigured() {
        return sender != null;
    }

    @Override
    public void send(String username, String subject, String text) {
        var smtp = sender;
        if (smtp != null) {
            executor.execute(() -> sendNow(smtp, username, subject, text));
        }
    }

    private void sendNow(JavaMailSender smtp, String username, String subject, String text) {
        try {
            var address = accounts.findByUsername(username)
                    .filter(a -> a.state() != AccountState.DISABLED)
                    .flatMap(Account::email);
            if (address.isEmpty()) {
                return;
            }
            var message = new SimpleMailMessage();
            message.setFrom(from);
            message.setTo(address.get());
            message.setSubject(subject.replaceAll("\\s+", " "));
            message.setText(text);
            smtp.send(message);
        } catch (MailException e) {
            // What servers answer names addresses and passwords at times; the class says what is wrong.
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            LOG.warn(
                    "A letter to account '{}' could not be sent: {}",
                    username,
                    cause.getClass().getName());
        } catch (RuntimeException e) {
            LOG.warn("A letter to account '{}' could not be sent", username, e);
        }
    }

    @PreDestroy
    void finish() throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(LAST_SENDING.toSeconds(), TimeUnit.SECONDS);
    }
}
