-- WSIS Stocktaking: projects of any stakeholder, kept as evidence beside ITU's activities. As with activities, every
-- change is a version that is never altered; what is public is projected into published_stocktaking and stocktaking_*.
CREATE TABLE stocktaking_entry (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    external_id   text NOT NULL UNIQUE,
    status        text NOT NULL,
    version       integer NOT NULL,
    first_seen_at timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    CONSTRAINT external_id_has_1_to_200_characters
        CHECK (external_id = btrim(external_id) AND length(external_id) BETWEEN 1 AND 200),
    CONSTRAINT stocktaking_status_is_known CHECK (status IN ('PROPOSED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT stocktaking_version_counts_from_1 CHECK (version >= 1),
    CONSTRAINT stocktaking_change_not_before_first_seen CHECK (changed_at >= first_seen_at)
);

-- content: org.itu.sdgmap.stocktaking.StocktakingContent as JSON.
CREATE TABLE stocktaking_entry_version (
    entry_id    bigint NOT NULL REFERENCES stocktaking_entry,
    version     integer NOT NULL,
    status      text NOT NULL,
    recorded_at timestamptz NOT NULL,
    author      text NOT NULL,
    reason      text NOT NULL,
    content     jsonb NOT NULL,
    PRIMARY KEY (entry_id, version),
    CONSTRAINT stocktaking_version_status_is_known
        CHECK (status IN ('PROPOSED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'))
);
-- The public state as of an instant: the newest ACCEPTED or WITHDRAWN version recorded by then. A proposal or its
-- rejection leaves what was accepted before as it is.
CREATE INDEX stocktaking_entry_version_as_of_idx
    ON stocktaking_entry_version (entry_id, recorded_at DESC, version DESC)
    WHERE status IN ('ACCEPTED', 'WITHDRAWN');

CREATE TRIGGER stocktaking_entry_version_is_append_only BEFORE UPDATE OR DELETE ON stocktaking_entry_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER stocktaking_entry_version_is_never_emptied BEFORE TRUNCATE ON stocktaking_entry_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- The entries that count as evidence. projected_at: older than the reference data means out of date.
CREATE TABLE published_stocktaking (
    id                bigint PRIMARY KEY REFERENCES stocktaking_entry,
    version           integer NOT NULL,
    external_id       text NOT NULL UNIQUE,
    title             text NOT NULL,
    description       text NOT NULL,
    organisation      text NOT NULL,
    organisation_type text,
    year              smallint,
    language          text NOT NULL,
    recognition       text,
    url               text,
    source            text NOT NULL,
    confidence        text,
    changed_at        timestamptz NOT NULL,
    projected_at      timestamptz NOT NULL,
    search_text       tsvector NOT NULL,
    CONSTRAINT organisation_type_is_known CHECK (organisation_type IN ('GOVERNMENT', 'CIVIL_SOCIETY', 'ACADEMIA',
        'PRIVATE_SECTOR', 'INTERNATIONAL_ORGANIZATION', 'TECHNICAL_COMMUNITY')),
    CONSTRAINT stocktaking_year_between_1900_and_2100 CHECK (year BETWEEN 1900 AND 2100),
    CONSTRAINT stocktaking_language_is_known CHECK (language IN ('en', 'fr', 'es', 'ru', 'zh', 'ar')),
    CONSTRAINT recognition_is_known CHECK (recognition IN ('WINNER', 'CHAMPION', 'NOMINEE', 'LEVEL_NOT_STATED'))
);
CREATE INDEX published_stocktaking_search_idx ON published_stocktaking USING gin (search_text);

CREATE TABLE stocktaking_country (
    entry_id bigint NOT NULL REFERENCES published_stocktaking ON DELETE CASCADE,
    iso3     text NOT NULL REFERENCES country,
    PRIMARY KEY (entry_id, iso3)
);
CREATE INDEX stocktaking_country_iso3_idx ON stocktaking_country (iso3, entry_id);

-- What the entry itself or its source says it serves (STATED), or what an editor read out of it (EDITOR).
CREATE TABLE stocktaking_link (
    entry_id   bigint NOT NULL REFERENCES published_stocktaking ON DELETE CASCADE,
    element_id integer NOT NULL REFERENCES element,
    position   smallint NOT NULL,
    basis      text NOT NULL,
    PRIMARY KEY (entry_id, element_id),
    CONSTRAINT stocktaking_link_basis_is_known CHECK (basis IN ('STATED', 'EDITOR'))
);
CREATE INDEX stocktaking_link_element_idx ON stocktaking_link (element_id, entry_id);

-- An entry and every element it is evidence for: its links and all that stands above them in their framework.
CREATE TABLE stocktaking_element (
    entry_id   bigint NOT NULL REFERENCES published_stocktaking ON DELETE CASCADE,
    element_id integer NOT NULL REFERENCES element,
    PRIMARY KEY (entry_id, element_id)
);
CREATE INDEX stocktaking_element_element_idx ON stocktaking_element (element_id, entry_id);

-- Elements somebody suggested and nobody has accepted: no evidence, and in no figure.
CREATE TABLE stocktaking_suggestion (
    entry_id   bigint NOT NULL REFERENCES published_stocktaking ON DELETE CASCADE,
    element_id integer NOT NULL REFERENCES element,
    position   smallint NOT NULL,
    PRIMARY KEY (entry_id, element_id)
);
CREATE INDEX stocktaking_suggestion_element_idx ON stocktaking_suggestion (element_id, entry_id);
