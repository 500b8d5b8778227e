-- Frameworks, their elements in six languages, and the documented links between elements.
CREATE TABLE framework (
    code              text PRIMARY KEY,
    kind              text NOT NULL,
    edition_of        text,
    agenda            text,
    resolution        text,
    agenda_resolution text,
    adopted_by        text,
    adopted_year      smallint,
    adopted_place     text,
    period_start      smallint,
    period_end        smallint,
    status            text NOT NULL,
    successor         text REFERENCES framework DEFERRABLE INITIALLY DEFERRED,
    structure         text,
    sort_order        smallint NOT NULL,
    source            text NOT NULL,
    confidence        text NOT NULL,
    CONSTRAINT framework_kind_is_known CHECK (kind IN ('SDG', 'WSIS', 'STRATEGIC_PLAN')),
    CONSTRAINT framework_status_is_known CHECK (status IN ('CURRENT', 'SUPERSEDED', 'DRAFT')),
    CONSTRAINT period_end_not_before_start CHECK (period_end >= period_start)
);

CREATE TABLE framework_name (
    framework_code text NOT NULL REFERENCES framework ON DELETE CASCADE,
    language       text NOT NULL,
    name           text NOT NULL,
    short_name     text NOT NULL,
    confidence     text NOT NULL,
    PRIMARY KEY (framework_code, language),
    CONSTRAINT framework_name_language_is_known CHECK (language IN ('en', 'fr', 'es', 'ru', 'zh', 'ar'))
);

CREATE TABLE element (
    id             integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    framework_code text NOT NULL REFERENCES framework,
    code           text NOT NULL,
    kind           text NOT NULL,
    parent_id      integer REFERENCES element,
    sector         text,
    sort_order     integer NOT NULL,
    note           text,
    source         text NOT NULL,
    confidence     text NOT NULL,
    CONSTRAINT element_code_is_unique_in_its_framework UNIQUE (framework_code, code),
    CONSTRAINT element_kind_is_known CHECK (kind IN ('GOAL', 'TARGET', 'INDICATOR', 'ACTION_LINE', 'SUB_LINE',
        'OBJECTIVE', 'OUTCOME', 'OUTPUT', 'THEMATIC_PRIORITY', 'PRODUCT_SERVICE_OFFERING', 'ENABLER'))
);
CREATE INDEX element_parent_idx ON element (parent_id);

CREATE TABLE element_title (
    element_id integer NOT NULL REFERENCES element ON DELETE CASCADE,
    language   text NOT NULL,
    title      text NOT NULL,
    confidence text NOT NULL,
    PRIMARY KEY (element_id, language),
    CONSTRAINT element_title_language_is_known CHECK (language IN ('en', 'fr', 'es', 'ru', 'zh', 'ar'))
);

-- What only some kinds of element have.
CREATE TABLE sdg_goal (
    element_id         integer PRIMARY KEY REFERENCES element ON DELETE CASCADE,
    number             smallint NOT NULL UNIQUE,
    colour_hex         text NOT NULL,
    involvement_level  text NOT NULL,
    emphasis_2020_2023 text NOT NULL,
    CONSTRAINT goal_number_between_1_and_17 CHECK (number BETWEEN 1 AND 17),
    CONSTRAINT colour_is_hex CHECK (colour_hex ~ '^#[0-9A-F]{6}$'),
    CONSTRAINT involvement_level_is_known
        CHECK (involvement_level IN ('MAIN_KEY_FOCUS', 'KEY_FOCUS', 'FOCUS', 'ENABLER')),
    CONSTRAINT emphasis_is_known
        CHECK (emphasis_2020_2023 IN ('PRIMARY', 'STRONG_IMPACT', 'ENVIRONMENTAL', 'NOT_NAMED'))
);

CREATE TABLE sdg_target (
    element_id    integer PRIMARY KEY REFERENCES element ON DELETE CASCADE,
    target_kind   text NOT NULL,
    deadline_year smallint,
    names_ict     boolean NOT NULL,
    CONSTRAINT target_kind_is_known CHECK (target_kind IN ('OUTCOME', 'MEANS_OF_IMPLEMENTATION'))
);

CREATE TABLE sdg_indicator (
    element_id             integer PRIMARY KEY REFERENCES element ON DELETE CASCADE,
    unit                   text NOT NULL,
    disaggregation         text,
    custodian              text NOT NULL,
    partner_custodian      text,
    status                 text NOT NULL,
    replaced_by_id         integer REFERENCES element,
    confidence_detail      text NOT NULL,
    CONSTRAINT indicator_status_is_known CHECK (status IN ('CURRENT', 'SUPERSEDED'))
);

CREATE TABLE action_line (
    element_id                   integer PRIMARY KEY REFERENCES element ON DELETE CASCADE,
    lead_facilitators            text[] NOT NULL,
    co_facilitators              text[] NOT NULL,
    facilitators_tunis_annex     text[] NOT NULL,
    itu_role_2017                text NOT NULL,
    itu_role_2024_2027           text NOT NULL,
    confidence_names_other       text NOT NULL,
    confidence_lead_facilitators text NOT NULL,
    confidence_itu_role          text NOT NULL
);

CREATE TABLE strategic_target (
    element_id    integer PRIMARY KEY REFERENCES element ON DELETE CASCADE,
    target_figure numeric,
    target_unit   text NOT NULL,
    comparator    text NOT NULL,
    baseline_year smallint,
    deadline_year smallint
);

-- code_official is false where the plan prints no code and this tool assigned one.
CREATE TABLE strategic_element (
    element_id    integer PRIMARY KEY REFERENCES element ON DELETE CASCADE,
    code_official boolean NOT NULL
);

CREATE TABLE crosswalk (
    id                  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    from_element_id     integer NOT NULL REFERENCES element,
    to_element_id       integer NOT NULL REFERENCES element,
    relation            text NOT NULL,
    rationale           text,
    basis               text NOT NULL,
    endpoint_confidence text NOT NULL,
    source              text NOT NULL,
    CONSTRAINT crosswalk_is_listed_once UNIQUE (from_element_id, to_element_id, relation),
    CONSTRAINT crosswalk_relation_is_known CHECK (relation IN ('CONTRIBUTES_TO', 'CONTINUED_BY', 'MERGED_INTO',
        'SPLIT_INTO', 'RAISED_TO', 'WIDENED_TO', 'RESET_TO', 'DROPPED')),
    CONSTRAINT crosswalk_basis_is_known CHECK (basis IN ('DERIVED', 'OFFICIAL_UNION_LEVEL', 'INDICATOR'))
);
CREATE INDEX crosswalk_to_idx ON crosswalk (to_element_id);

-- The WSIS-SDG Matrix of 2015: an action line and the goal or target it is tied to.
CREATE TABLE wsis_sdg_matrix (
    action_line_id  integer NOT NULL REFERENCES element,
    sdg_element_id  integer NOT NULL REFERENCES element,
    reference_type  text NOT NULL,
    stated_directly boolean NOT NULL,
    in_list_by_sdg  boolean,
    rationale       text,
    note            text,
    source          text NOT NULL,
    confidence      text NOT NULL,
    PRIMARY KEY (action_line_id, sdg_element_id),
    CONSTRAINT matrix_reference_type_is_known CHECK (reference_type IN ('GOAL', 'TARGET')),
    CONSTRAINT target_links_have_a_rationale CHECK (reference_type = 'GOAL' OR rationale IS NOT NULL)
);
CREATE INDEX wsis_sdg_matrix_sdg_idx ON wsis_sdg_matrix (sdg_element_id);

-- Years of the High-level Political Forum and the Goals it reviews in depth.
CREATE TABLE hlpf_cycle (
    year             smallint PRIMARY KEY,
    theme            text,
    sdg_summit       boolean NOT NULL,
    note             text,
    source           text NOT NULL,
    confidence_theme text,
    confidence_goals text NOT NULL
);

CREATE TABLE hlpf_goal (
    year       smallint NOT NULL REFERENCES hlpf_cycle ON DELETE CASCADE,
    element_id integer NOT NULL REFERENCES element,
    PRIMARY KEY (year, element_id)
);
