package org.itu.sdgmap.security.internal;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccountLetters.Letter;
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
    /** What could begin another header, or hide what a subject says. */
    private static final Pattern LINES_AND_CONTROLS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029\\u202A-\\u202E]+");

    private static final Duration LAST_SENDING = Duration.ofSeconds(10);

    private final AccountRepository accounts;
    private final @Nullable JavaMailSender sender;
    private final String from;
    private final @Nullable URI publicAddress;
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
        publicAddress = properties.publicAddress();
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public boolean isConfigured() {
        return sender != null;
    }

    @Override
    public void send(String username, String subject, String text) {
        send(username, language -> new Letter(subject, text));
    }

    @Override
    public void send(String username, Function<Language, Letter> letter) {
        var smtp = sender;
        if (smtp != null) {
            executor.execute(() -> sendNow(smtp, username, letter));
        }
    }

    @Override
    public String addressOf(String path) {
        if (publicAddress == null) {
            throw new IllegalStateException("sdgmap.public-address is not set");
        }
        return publicAddress.toString().replaceFirst("/$", "") + path;
    }

    private void sendNow(JavaMailSender smtp, String username, Function<Language, Letter> letter) {
        try {
            var account = accounts.findByUsername(username).filter(a -> a.state() != AccountState.DISABLED);
            var address = account.flatMap(Account::email);
            if (address.isEmpty()) {
                return;
            }
            var written = letter.apply(account.get().language());
            var message = new SimpleMailMessage();
            message.setFrom(from);
            message.setTo(address.get());
            message.setSubject(LINES_AND_CONTROLS.matcher(written.subject()).replaceAll(" "));
            message.setText(written.text());
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
