package org.itu.sdgmap.security.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccountState;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** An account, with a password here or an identity at a provider. */
@Entity
@Table(name = "account")
class Account {

    /** A role, in one Sector or in all where the Sector is null. */
    @Embeddable
    record HeldRole(
            @Enumerated(EnumType.STRING) @Column(name = "role", nullable = false)
            Role role,

            @Column(name = "sector") @Nullable String sector) {

        static HeldRole of(SignedIn.HeldRole held) {
            return new HeldRole(held.role(), held.sector());
        }

        SignedIn.HeldRole held() {
            return new SignedIn.HeldRole(role, sector);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false)
    private String username;

    @Column(nullable = false)
    private String displayName;

    private @Nullable String email;

    @Column(nullable = false)
    private String language = Language.EN.code();

    /** Null where a password is still to be chosen, or the person signs in at an identity provider. */
    private @Nullable String passwordHash;

    @Column(nullable = false)
    private boolean mustChoosePassword;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AccountState state = AccountState.ACTIVE;

    private @Nullable Instant lastSignInAt;

    private @Nullable String oidcIssuer;

    private @Nullable String oidcSubject;

    @Version
    private int version;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    private Set<HeldRole> roles = new HashSet<>();

    @SuppressWarnings("NullAway") // for JPA, which fills the fields
    protected Account() {}

    /** An account without any way to sign in yet. */
    Account(String username, String displayName, Language language, Set<HeldRole> roles, Instant now) {
        this.username = username;
        this.displayName = displayName;
        this.language = language.code();
        this.state = AccountState.INVITED;
        this.roles = new HashSet<>(roles);
        this.createdAt = now;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Language language() {
        return Language.getByCode(language);
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    boolean mustChoosePassword() {
        return mustChoosePassword;
    }

    AccountState state() {
        return state;
    }

    boolean external() {
        return oidcIssuer != null;
    }

    Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    int version() {
        return version;
    }

    Set<HeldRole> roles() {
        return Set.copyOf(roles);
    }

    boolean holds(Role role) {
        return roles.stream().anyMatch(r -> r.role() == role);
    }

    void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** With a password the account can be used. */
    void choosePassword(String hash) {
        passwordHash = hash;
        mustChoosePassword = false;
        state = AccountState.ACTIVE;
    }

    /** A password that somebody else has seen, and that is to be replaced at first sign-in. */
    void givePassword(String hash) {
        choosePassword(hash);
        mustChoosePassword = true;
    }

    /** The same password, kept by a newer method. */
    void strengthenHash(String hash) {
        passwordHash = hash;
    }

    void forgetPassword() {
        passwordHash = null;
    }

    void linkTo(String issuer, String subject) {
        oidcIssuer = issuer;
        oidcSubject = subject;
        state = AccountState.ACTIVE;
    }

    void changeRoles(Set<HeldRole> wanted) {
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    void disable() {
        state = AccountState.DISABLED;
    }

    void enable() {
        state = passwordHash != null || oidcIssuer != null ? AccountState.ACTIVE : AccountState.INVITED;
    }

    void signedIn(Instant now) {
        lastSignInAt = now;
    }
}
