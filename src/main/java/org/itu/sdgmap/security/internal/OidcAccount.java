package org.itu.sdgmap.security.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the identity provider knows, with name and authorities of the account here. */
class OidcAccount extends DefaultOidcUser implements HoldsAccount {

    private final AccountPrincipal account;

    OidcAccount(AccountPrincipal account, OidcUser user) {
        super(List.<GrantedAuthority>copyOf(account.grantedAuthorities()), user.getIdToken(), user.getUserInfo());
        this.account = account;
    }

    @Override
    public AccountPrincipal account() {
        return account;
    }

    @Override
    public String getName() {
        return account.username();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcAccount that && that.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
