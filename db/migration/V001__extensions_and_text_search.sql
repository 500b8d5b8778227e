-- PostGIS for geometry, unaccent for search without accents, pg_trgm for similar words.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One text search configuration per UN language: accents removed first, then word forms.
-- Chinese has no stemmer and no spaces: the application cuts it into pairs of characters.
CREATE TEXT SEARCH CONFIGURATION sdgmap_en (COPY = english);
CREATE TEXT SEARCH CONFIGURATION sdgmap_fr (COPY = french);
CREATE TEXT SEARCH CONFIGURATION sdgmap_es (COPY = spanish);
CREATE TEXT SEARCH CONFIGURATION sdgmap_ru (COPY = russian);
CREATE TEXT SEARCH CONFIGURATION sdgmap_ar (COPY = arabic);
CREATE TEXT SEARCH CONFIGURATION sdgmap_zh (COPY = simple);

ALTER TEXT SEARCH CONFIGURATION sdgmap_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION sdgmap_fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
ALTER TEXT SEARCH CONFIGURATION sdgmap_es ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;
ALTER TEXT SEARCH CONFIGURATION sdgmap_ru ALTER MAPPING FOR hword, hword_part, word WITH unaccent, russian_stem;
ALTER TEXT SEARCH CONFIGURATION sdgmap_zh ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

-- Which reference file was loaded last, so that an unchanged one is not loaded again.
CREATE TABLE reference_load (
    file      text PRIMARY KEY,
    sha256    text NOT NULL,
    row_count integer NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now()
);
