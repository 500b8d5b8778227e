-- French and Spanish words typed on a page of another language: in their forms, and no word passed over. Of "SDG 9.c"
-- French would leave SDG 9, since "c" is one of its small words.
CREATE TEXT SEARCH DICTIONARY french_stem_of_every_word (TEMPLATE = snowball, Language = french);
CREATE TEXT SEARCH DICTIONARY spanish_stem_of_every_word (TEMPLATE = snowball, Language = spanish);

CREATE TEXT SEARCH CONFIGURATION sdgmap_fr_every_word (COPY = sdgmap_fr);
CREATE TEXT SEARCH CONFIGURATION sdgmap_es_every_word (COPY = sdgmap_es);

ALTER TEXT SEARCH CONFIGURATION sdgmap_fr_every_word
    ALTER MAPPING FOR asciihword, asciiword, hword_asciipart, hword, hword_part, word
    WITH unaccent, french_stem_of_every_word;
ALTER TEXT SEARCH CONFIGURATION sdgmap_es_every_word
    ALTER MAPPING FOR asciihword, asciiword, hword_asciipart, hword, hword_part, word
    WITH unaccent, spanish_stem_of_every_word;

-- English words within Arabic and Chinese texts have their English forms.
ALTER TEXT SEARCH CONFIGURATION sdgmap_ar
    ALTER MAPPING FOR asciihword, asciiword, hword_asciipart WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION sdgmap_zh
    ALTER MAPPING FOR asciihword, asciiword, hword_asciipart WITH english_stem;
