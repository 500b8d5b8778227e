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
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.itu.sdgmap.security.Role;
import org.jspecify.annotations.Nullable;

/** A local account. */
@Entity
@Table(name = "account")
class Account {

    /** A role, in one Sector or in all where the Sector is null. */
    @Embeddable
    record HeldRole(
            @Enumerated(EnumType.STRING) @Column(name = "role", nullable = false)
            Role role,

            @Column(name = "sector") @Nullable String sector) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false)
    private String username;

    @Column(nullable = false)
    private String displayName;

    @Column(nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    private boolean enabled = true;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    private Set<HeldRole> roles = new HashSet<>();

    @SuppressWarnings("NullAway") // for JPA, which fills the fields
    protected Account() {}

    Account(String username, String displayName, String passwordHash, Set<HeldRole> roles, Instant now) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.roles = new HashSet<>(roles);
        this.createdAt = now;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean enabled() {
        return enabled;
    }

    Set<HeldRole> roles() {
        return Set.copyOf(roles);
    }
}
