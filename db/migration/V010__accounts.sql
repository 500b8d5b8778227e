-- Accounts by invitation or from an identity provider, their sessions and access tokens, throttled sign-in, audit log.

ALTER TABLE account
    ALTER COLUMN password_hash DROP NOT NULL,
    ADD COLUMN email text,
    ADD COLUMN language text NOT NULL DEFAULT 'en',
    ADD COLUMN state text NOT NULL DEFAULT 'ACTIVE',
    ADD COLUMN must_choose_password boolean NOT NULL DEFAULT false,
    ADD COLUMN last_sign_in_at timestamptz,
    ADD COLUMN oidc_issuer text,
    ADD COLUMN oidc_subject text,
    ADD COLUMN version integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT email_is_lower_case CHECK (email = lower(email)),
    ADD CONSTRAINT account_email_is_unique UNIQUE (email),
    ADD CONSTRAINT account_language_is_known CHECK (language IN ('en', 'fr', 'es', 'ru', 'zh', 'ar')),
    ADD CONSTRAINT account_state_is_known CHECK (state IN ('INVITED', 'ACTIVE', 'DISABLED')),
    ADD CONSTRAINT oidc_issuer_comes_with_subject CHECK ((oidc_issuer IS NULL) = (oidc_subject IS NULL)),
    ADD CONSTRAINT oidc_identity_is_unique UNIQUE (oidc_issuer, oidc_subject);

UPDATE account SET state = 'DISABLED' WHERE NOT enabled;
ALTER TABLE account DROP COLUMN enabled;

-- The link by which a person chooses a password; one open link an account. Only the hash of its token is kept.
CREATE TABLE account_link (
    account_id   bigint PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    token_sha256 bytea NOT NULL UNIQUE,
    expires_at   timestamptz NOT NULL
);

-- One row a sign-in. Open while ended_at is null; age and idleness are judged by the application.
CREATE TABLE account_session (
    id             uuid PRIMARY KEY,
    account_id     bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    started_at     timestamptz NOT NULL,
    last_seen_at   timestamptz NOT NULL,
    ended_at       timestamptz,
    client_address text,
    browser        text
);
CREATE INDEX account_session_open_idx ON account_session (account_id) WHERE ended_at IS NULL;

-- Failed attempts by account and by client address; what was typed is kept as a hash, since it may be a password.
CREATE TABLE sign_in_attempt (
    key_sha256    bytea PRIMARY KEY,
    failures      integer NOT NULL,
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz
);
CREATE INDEX sign_in_attempt_last_at_idx ON sign_in_attempt (last_at);

CREATE TABLE access_token (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id   bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    name         text NOT NULL,
    token_sha256 bytea NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX access_token_account_idx ON access_token (account_id);

-- Who did what, when, to what. Append-only.
CREATE TABLE audit_entry (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at             timestamptz NOT NULL,
    actor          text,
    action         text NOT NULL,
    subject        text,
    details        jsonb NOT NULL DEFAULT '{}',
    client_address text,
    CONSTRAINT audit_action_is_a_code CHECK (action ~ '^[A-Z][A-Z0-9_]{1,63}$')
);
CREATE INDEX audit_entry_actor_idx ON audit_entry (actor, id);
CREATE INDEX audit_entry_action_idx ON audit_entry (action, id);
CREATE INDEX audit_entry_subject_idx ON audit_entry (subject, id);
CREATE INDEX audit_entry_at_idx ON audit_entry (at);

CREATE TRIGGER audit_entry_only_grows BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER audit_entry_is_never_emptied BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
