-- Activities: every change is a version that is never altered; the newest published version is projected
-- into the published_* tables, which all public reading uses.
CREATE TABLE activity (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug              text NOT NULL UNIQUE,
    sector            text NOT NULL,
    status            text NOT NULL,
    version           integer NOT NULL,
    published_version integer,
    created_at        timestamptz NOT NULL,
    changed_at        timestamptz NOT NULL,
    CONSTRAINT slug_is_kebab_case CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120),
    CONSTRAINT activity_sector_is_known CHECK (sector IN ('ITU-R', 'ITU-T', 'ITU-D', 'GS', 'INTER')),
    CONSTRAINT activity_status_is_known CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    CONSTRAINT version_counts_from_1 CHECK (version >= 1),
    CONSTRAINT published_version_is_not_ahead CHECK (published_version <= version)
);

CREATE TABLE activity_version (
    activity_id bigint NOT NULL REFERENCES activity,
    version     integer NOT NULL,
    status      text NOT NULL,
    recorded_at timestamptz NOT NULL,
    author      text NOT NULL,
    reason      text NOT NULL,
    content     jsonb NOT NULL,
    PRIMARY KEY (activity_id, version),
    CONSTRAINT activity_version_status_is_known
        CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN'))
);
-- The public state as of an instant: the newest PUBLISHED or WITHDRAWN version recorded by then.
CREATE INDEX activity_version_as_of_idx ON activity_version (activity_id, recorded_at DESC, version DESC)
    WHERE status IN ('PUBLISHED', 'WITHDRAWN');

CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'History is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER activity_version_is_append_only BEFORE UPDATE OR DELETE ON activity_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER activity_version_is_never_emptied BEFORE TRUNCATE ON activity_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TABLE published_activity (
    id           bigint PRIMARY KEY REFERENCES activity,
    version      integer NOT NULL,
    slug         text NOT NULL UNIQUE,
    title        text NOT NULL,
    description  text NOT NULL,
    language     text NOT NULL,
    sector       text NOT NULL,
    kind         text NOT NULL,
    start_year   smallint,
    end_year     smallint,
    ongoing      boolean NOT NULL,
    scope        text NOT NULL,
    url          text,
    source       text,
    confidence   text,
    changed_at   timestamptz NOT NULL,
    sort_title   text NOT NULL,
    search_text  tsvector NOT NULL,
    CONSTRAINT published_sector_is_known CHECK (sector IN ('ITU-R', 'ITU-T', 'ITU-D', 'GS', 'INTER')),
    CONSTRAINT published_kind_is_known CHECK (kind IN ('PROJECT', 'PROGRAMME', 'STANDARD', 'EVENT', 'PUBLICATION',
        'PLATFORM', 'PARTNERSHIP', 'STUDY_GROUP', 'TRAINING')),
    CONSTRAINT published_scope_is_known CHECK (scope IN ('SITE', 'COUNTRY', 'REGION', 'GLOBAL')),
    CONSTRAINT published_end_not_before_start CHECK (end_year >= start_year),
    CONSTRAINT published_language_is_known CHECK (language IN ('en', 'fr', 'es', 'ru', 'zh', 'ar'))
);
CREATE INDEX published_activity_search_idx ON published_activity USING gin (search_text);
CREATE INDEX published_activity_changed_idx ON published_activity (changed_at DESC, id DESC);
CREATE INDEX published_activity_title_idx ON published_activity (sort_title, id);
CREATE INDEX published_activity_start_idx ON published_activity (coalesce(start_year, 0) DESC, id DESC);
CREATE INDEX published_activity_sector_idx ON published_activity (sector);
CREATE INDEX published_activity_kind_idx ON published_activity (kind);

CREATE TABLE published_text (
    activity_id bigint NOT NULL REFERENCES published_activity ON DELETE CASCADE,
    language    text NOT NULL,
    title       text NOT NULL,
    description text NOT NULL,
    PRIMARY KEY (activity_id, language)
);

CREATE TABLE published_country (
    activity_id bigint NOT NULL REFERENCES published_activity ON DELETE CASCADE,
    iso3        text NOT NULL REFERENCES country,
    PRIMARY KEY (activity_id, iso3)
);
CREATE INDEX published_country_iso3_idx ON published_country (iso3, activity_id);

CREATE TABLE published_region (
    activity_id bigint NOT NULL REFERENCES published_activity ON DELETE CASCADE,
    group_code  text NOT NULL REFERENCES country_group,
    PRIMARY KEY (activity_id, group_code)
);
CREATE INDEX published_region_group_idx ON published_region (group_code, activity_id);

CREATE TABLE published_site (
    activity_id   bigint NOT NULL REFERENCES published_activity ON DELETE CASCADE,
    position      smallint NOT NULL,
    name          text,
    iso3          text REFERENCES country,
    location_4326 geometry(Point, 4326) NOT NULL,
    location_8857 geometry(Point, 8857) NOT NULL,
    PRIMARY KEY (activity_id, position)
);
CREATE INDEX published_site_location_8857_idx ON published_site USING gist (location_8857);

CREATE TABLE published_partner (
    activity_id bigint NOT NULL REFERENCES published_activity ON DELETE CASCADE,
    position    smallint NOT NULL,
    name        text NOT NULL,
    PRIMARY KEY (activity_id, position)
);

CREATE TABLE published_link (
    activity_id   bigint NOT NULL REFERENCES published_activity ON DELETE CASCADE,
    element_id    integer NOT NULL REFERENCES element,
    position      smallint NOT NULL,
    contribution  text NOT NULL,
    weight        numeric(5, 2),
    rationale     text,
    evidence_url  text,
    mapping_basis text NOT NULL,
    PRIMARY KEY (activity_id, element_id),
    CONSTRAINT contribution_is_known CHECK (contribution IN ('PRIMARY', 'SECONDARY')),
    CONSTRAINT weight_between_0_and_100 CHECK (weight > 0 AND weight <= 100),
    CONSTRAINT mapping_basis_is_known CHECK (mapping_basis IN ('SOURCE', 'EDITOR', 'BUREAU'))
);
CREATE INDEX published_link_element_idx ON published_link (element_id, activity_id);

-- An activity and every element it counts for: its links, the parents of those (basis LINKED), and the
-- strategic goals and targets that the crosswalk ties to its links (basis CROSSWALK).
CREATE TABLE published_element (
    activity_id bigint NOT NULL REFERENCES published_activity ON DELETE CASCADE,
    element_id  integer NOT NULL REFERENCES element,
    basis       text NOT NULL,
    PRIMARY KEY (activity_id, element_id),
    CONSTRAINT published_element_basis_is_known CHECK (basis IN ('LINKED', 'CROSSWALK'))
);
CREATE INDEX published_element_element_idx ON published_element (element_id, activity_id);

-- One row: grows with every change of the published state, so that answers can be cached by it.
CREATE TABLE publication_revision (
    only_row   boolean PRIMARY KEY DEFAULT true,
    revision   bigint NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT publication_revision_has_one_row CHECK (only_row)
);
INSERT INTO publication_revision (revision, changed_at) VALUES (1, now());
