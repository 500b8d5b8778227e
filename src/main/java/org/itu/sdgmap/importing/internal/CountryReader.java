package org.itu.sdgmap.importing.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.NormalText;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowRemark.Candidate;
import org.itu.sdgmap.importing.internal.Vocabulary.Place;
import org.itu.sdgmap.importing.internal.Vocabulary.Place.Kind;
import org.jspecify.annotations.Nullable;

/** Reads names and codes of countries, regions and the world, whatever stands between them. */
final class CountryReader {

    private static final ImportField FIELD = ImportField.COUNTRIES;
    private static final int MOST_COUNTRIES = 300;
    private static final int LONGEST_TEXT_COMPARED = 60;

    private static final Set<String> CONJUNCTIONS =
            Set.of("and", "et", "y", "e", "и", "و", "和", "与", "及", "und", "or", "as", "well");

    private static final Set<String> NOISE = Set.of(
            "the",
            "of",
            "de",
            "des",
            "du",
            "la",
            "le",
            "les",
            "l",
            "d",
            "el",
            "los",
            "las",
            "del",
            "in",
            "en",
            "dans",
            "itu",
            "uit",
            "мсэ",
            "region",
            "regions",
            "regional",
            "регион",
            "региона",
            "регионе",
            "страны",
            "страна",
            "地区",
            "区域",
            "منطقه",
            "المنطقه",
            "countries",
            "country",
            "all",
            "pays",
            "paises",
            "whole",
            "former",
            "formerly",
            "previously",
            "now",
            "today",
            "known",
            "ex",
            "ancien",
            "ancienne",
            "anciennement",
            "antes",
            "antigua",
            "antiguamente",
            "бывший",
            "бывшая",
            "бывшее",
            "ранее");

    /** "Republic of Kenya": the form of state before a name that stands for itself. */
    private static final Pattern FORM_OF_STATE = Pattern.compile(
            "((federal |federative |islamic |arab |co operative |cooperative |united |oriental )?(republic|rep|kingdom)|sultanate|principality"
                    + "|grand duchy|commonwealth) of( the)?"
                    + "|(republique|royaume|principaute|sultanat)( federale| islamique| arabe)? (de la|de l|du|des|de|d)"
                    + "|(republica|reino|principado|sultanato)( federal| islamica| arabe)? (de la|del|de los|de)"
                    + "|(республика|королевство|княжество|султанат)|جمهوريه|مملكه");

    /** Names that mean another country with the form of state before them. */
    private static final Set<String> OTHER_WITH_FORM = Set.of("CHN", "TWN", "KOR", "PRK", "COD", "COG", "VNM");

    private static final Set<String> REGION_WORDS =
            Set.of("region", "regions", "regional", "регион", "региона", "регионе", "منطقه", "المنطقه");

    private final Vocabulary vocabulary;

    CountryReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What a cell names, in its order. */
    static final class Found {
        final LinkedHashSet<String> countries = new LinkedHashSet<>();
        final LinkedHashSet<String> regions = new LinkedHashSet<>();
        boolean world;
        boolean open;
    }

    private record Match(
            Place place, int from, int to, @Nullable RemarkRule rule) {}

    Found read(FieldCell cell, Remarks remarks) {
        var found = new Found();
        if (!cell.isEmpty()) {
            readText(cell.text(), found, remarks, 0);
        }
        return found;
    }

    private void readText(String text, Found found, Remarks remarks, int depth) {
        var prepared =
                splitHan(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\u02BC\u02B9\u00B4`]", "'"));
        var tokens = Tokens.of(prepared);
        int i = 0;
        while (i < tokens.size()) {
            if (found.countries.size() > MOST_COUNTRIES) {
                remarks.ask(FIELD, text, RemarkRule.TOO_MANY_NAMES, List.of(), MOST_COUNTRIES);
                return;
            }
            if (CONJUNCTIONS.contains(tokens.get(i).norm()) && !isCodeAlone(tokens, i)) {
                i++;
                continue;
            }
            i = readRun(prepared, tokens, i, found, remarks, depth);
        }
    }

    /** Reads from one word to the next thing that separates; a name may reach beyond commas and conjunctions. */
    private int readRun(String text, List<Tokens.Token> tokens, int start, Found found, Remarks remarks, int depth) {
        var matches = new ArrayList<Match>();
        boolean unknown = false;
        boolean regionWord = false;
        int i = start;
        while (i < tokens.size()) {
            if (i > start
                    && (tokens.get(i).afterGap()
                            || CONJUNCTIONS.contains(tokens.get(i).norm()))) {
                break;
            }
            var match = matchAt(tokens, i);
            if (match.isPresent()) {
                matches.add(match.get());
                i = match.get().to();
                continue;
            }
            regionWord |= REGION_WORDS.contains(tokens.get(i).norm());
            unknown |= !NOISE.contains(tokens.get(i).norm());
            i++;
        }
        if (!unknown && matches.isEmpty() && regionWord) {
            // "REGION:Africa": the word before the colon
            return i;
        }
        if (unknown || matches.isEmpty()) {
            unknown(Tokens.raw(text, tokens, start, i), matches, found, remarks, depth);
        } else {
            for (var match : matches) {
                take(match, Tokens.raw(text, tokens, match.from(), match.to()), found, remarks, depth);
            }
        }
        return i;
    }

    private Optional<Match> matchAt(List<Tokens.Token> tokens, int i) {
        return nameAt(tokens, i).or(() -> withFormOfState(tokens, i));
    }

    private Optional<Match> withFormOfState(List<Tokens.Token> tokens, int i) {
        for (int to = Math.min(tokens.size() - 1, i + 5); to > i; to--) {
            if (FORM_OF_STATE.matcher(Tokens.joined(tokens, i, to)).matches() && !strongGapWithin(tokens, i, to + 1)) {
                var match = nameAt(tokens, to);
                if (match.isPresent()
                        && match.get().place() instanceof Place.Countries countries
                        && countries.kind() != Kind.AMBIGUOUS
                        && !OTHER_WITH_FORM.contains(countries.iso3().getFirst())) {
                    return Optional.of(new Match(
                            countries, i, match.get().to(), match.get().rule()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Match> nameAt(List<Tokens.Token> tokens, int i) {
        for (int to = Math.min(tokens.size(), i + vocabulary.longestPlace()); to > i; to--) {
            if (strongGapWithin(tokens, i, to)) {
                continue;
            }
            var place = vocabulary.findPlace(Tokens.joined(tokens, i, to));
            if (place.isPresent() && !(to - i == 1 && isIso3(tokens, i))) {
                return Optional.of(new Match(place.get(), i, to, null));
            }
        }
        var raw = tokens.get(i).raw();
        if (isIso3(tokens, i)) {
            return code(raw.toUpperCase(java.util.Locale.ROOT), i, null);
        }
        if (raw.matches("[A-Z]{3}")) {
            return vocabulary.findByOtherCode(raw).flatMap(iso3 -> code(iso3, i, RemarkRule.OTHER_COUNTRY_CODE));
        }
        if (raw.matches("[A-Z]{2}") && isCodeAlone(tokens, i)) {
            return vocabulary.findByIso2(raw).flatMap(iso3 -> code(iso3, i, RemarkRule.OTHER_COUNTRY_CODE));
        }
        var norm = tokens.get(i).norm();
        // The Arabic conjunction is written together with the next word
        if (norm.length() > 3 && norm.charAt(0) == '\u0648') {
            var rest = new ArrayList<>(tokens);
            var token = tokens.get(i);
            rest.set(i, new Tokens.Token(norm.substring(1), token.raw(), token.start(), token.end(), token.gap()));
            for (int to = Math.min(tokens.size(), i + 6); to > i; to--) {
                var place = vocabulary.findPlace(Tokens.joined(rest, i, to));
                if (place.isPresent()) {
                    return Optional.of(new Match(place.get(), i, to, null));
                }
            }
        }
        return vocabulary
                .findPlace(norm.replaceFirst("(地区|区域|国家|各国)$", ""))
                .map(place -> new Match(place, i, i + 1, null));
    }

    private boolean isIso3(List<Tokens.Token> tokens, int i) {
        var raw = tokens.get(i).raw();
        return raw.matches("[A-Z]{3}") && vocabulary.isIso3(raw) && (!raw.equals("AND") || isCodeAlone(tokens, i))
                || raw.matches("[a-zA-Z]{3}")
                        && standsAlone(tokens, i)
                        && vocabulary.isIso3(raw.toUpperCase(java.util.Locale.ROOT))
                        && vocabulary.findPlace(tokens.get(i).norm()).isEmpty()
                        && !CONJUNCTIONS.contains(raw);
    }

    private static boolean standsAlone(List<Tokens.Token> tokens, int i) {
        return (i == 0 || tokens.get(i).afterGap())
                && (i + 1 == tokens.size() || tokens.get(i + 1).afterGap());
    }

    /** A code beside separators or other codes, not a word of a name in capitals. */
    private static boolean isCodeAlone(List<Tokens.Token> tokens, int i) {
        if (!tokens.get(i).raw().matches("[A-Z]{2,3}")) {
            return false;
        }
        boolean left =
                i == 0 || tokens.get(i).afterGap() || tokens.get(i - 1).raw().matches("[A-Z]{2,3}|and|et|y|и|و");
        boolean right = i + 1 == tokens.size()
                || tokens.get(i + 1).afterGap()
                || tokens.get(i + 1).raw().matches("[A-Z]{2,3}|and|et|y|и|و");
        boolean conjunction = tokens.get(i).raw().equals("AND")
                && i > 0
                && i + 1 < tokens.size()
                && !tokens.get(i).afterGap();
        return left && right && !conjunction;
    }

    private static Optional<Match> code(String iso3, int i, @Nullable RemarkRule rule) {
        return Optional.of(new Match(new Place.Countries(List.of(iso3), Kind.NAME), i, i + 1, rule));
    }

    private static boolean strongGapWithin(List<Tokens.Token> tokens, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            // An ampersand may belong to a name: Trinidad & Tobago
            if (tokens.get(i).afterStrongGap() && !tokens.get(i).gap().strip().equals("&")) {
                return true;
            }
        }
        return false;
    }

    private void take(Match match, String raw, Found found, Remarks remarks, int depth) {
        switch (match.place()) {
            case Place.World world -> found.world = true;
            case Place.Region region -> found.regions.add(region.code());
            case Place.Group group -> {
                if (!readChosen(raw, found, remarks, depth)) {
                    found.open = true;
                    remarks.ask(FIELD, raw, RemarkRule.GROUP_NOT_EXPANDED, List.of());
                }
            }
            case Place.Countries countries -> {
                var iso3 = countries.iso3().getFirst();
                if (countries.kind() == Kind.AMBIGUOUS) {
                    if (!readChosen(raw, found, remarks, depth)) {
                        found.open = true;
                        remarks.ask(FIELD, raw, RemarkRule.AMBIGUOUS_COUNTRY, candidates(countries.iso3()));
                    }
                    return;
                }
                found.countries.add(iso3);
                var name = vocabulary.countryName(iso3).in(org.itu.sdgmap.common.Language.EN);
                if (match.rule() != null) {
                    remarks.add(FIELD, raw, match.rule(), iso3, name);
                } else if (countries.kind() == Kind.FORMER) {
                    remarks.add(FIELD, raw, RemarkRule.FORMER_NAME, name, iso3);
                }
            }
        }
    }

    private boolean readChosen(String raw, Found found, Remarks remarks, int depth) {
        var chosen = remarks.chosen(FIELD, raw);
        if (chosen == null || depth > 0) {
            return false;
        }
        readText(chosen, found, remarks, depth + 1);
        return true;
    }

    private void unknown(String raw, List<Match> parts, Found found, Remarks remarks, int depth) {
        if (readChosen(raw, found, remarks, depth)) {
            return;
        }
        found.open = true;
        var near = new LinkedHashSet<String>();
        for (var part : parts) {
            if (part.place() instanceof Place.Countries countries) {
                near.addAll(countries.iso3());
            }
        }
        near.addAll(nearest(NormalText.of(raw)));
        remarks.ask(
                FIELD,
                raw,
                RemarkRule.UNKNOWN_COUNTRY,
                candidates(near.stream().limit(5).toList()));
    }

    /** Countries whose name differs by typing errors only. */
    private List<String> nearest(String normal) {
        if (normal.length() < 3 || normal.length() > LONGEST_TEXT_COMPARED) {
            return List.of();
        }
        int most = normal.length() < 6 ? 1 : normal.length() < 12 ? 2 : 3;
        record Near(String iso3, int errors) {}
        var near = new ArrayList<Near>();
        vocabulary.places().forEach((name, place) -> {
            if (place instanceof Place.Countries countries && name.length() >= 4) {
                int errors = EditDistance.between(normal, name, most);
                if (errors <= most) {
                    countries.iso3().forEach(iso3 -> near.add(new Near(iso3, errors)));
                }
            }
        });
        return near.stream()
                .sorted(java.util.Comparator.comparingInt(Near::errors).thenComparing(Near::iso3))
                .map(Near::iso3)
                .distinct()
                .limit(5)
                .toList();
    }

    private List<Candidate> candidates(List<String> iso3) {
        return iso3.stream()
                .map(c -> new Candidate(c, (LocalizedText) vocabulary.countryName(c)))
                .toList();
    }

    /** Chinese joins names by a character and without a blank. */
    private String splitHan(String text) {
        if (text.codePoints().noneMatch(Tokens::isHan)) {
            return text;
        }
        var out = new StringBuilder(text);
        int shift = 0;
        for (var token : Tokens.of(text)) {
            if (!Tokens.isHan(token.raw().codePointAt(0))
                    || vocabulary.findPlace(token.norm()).isPresent()) {
                continue;
            }
            for (int i = 1; i < token.raw().length() - 1; i++) {
                if ("和与及、".indexOf(token.raw().charAt(i)) >= 0
                        && (vocabulary
                                        .findPlace(NormalText.of(token.raw().substring(0, i)))
                                        .isPresent()
                                || vocabulary
                                        .findPlace(NormalText.of(token.raw().substring(i + 1)))
                                        .isPresent())) {
                    out.setCharAt(token.start() + i + shift, ';');
                }
            }
        }
        return out.toString();
    }
}
