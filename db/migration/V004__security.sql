-- Local accounts and their roles. A role is held in one Sector, or in all where sector is null.
CREATE TABLE account (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username      text NOT NULL UNIQUE,
    display_name  text NOT NULL,
    password_hash text NOT NULL,
    enabled       boolean NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT username_is_lower_case CHECK (username = lower(username))
);

CREATE TABLE account_role (
    account_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    role       text NOT NULL,
    sector     text,
    CONSTRAINT account_role_is_held_once UNIQUE NULLS NOT DISTINCT (account_id, role, sector),
    CONSTRAINT role_is_known CHECK (role IN ('CONTRIBUTOR', 'REVIEWER', 'COORDINATOR', 'ADMIN')),
    CONSTRAINT role_sector_is_known CHECK (sector IN ('ITU-R', 'ITU-T', 'ITU-D', 'GS'))
);
