package org.itu.sdgmap.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.InvalidValueException;

/** Reports that are made from the published state. */
public enum ReportKind {
    /** What ITU contributed to the WSIS outcomes in a year. */
    WSIS(true, Choice.YEAR, Choice.SECTOR),
    /** An Action Line that ITU facilitates alone. */
    ROADMAP(true, Choice.LINE, Choice.YEAR, Choice.SECTOR),
    /** The Goals that the High-level Political Forum reviews in a year: a few pages. */
    HLPF(false, Choice.YEAR, Choice.SECTOR),
    /** What reaches a country: for its Voluntary National Review. */
    COUNTRY(false, Choice.COUNTRY, Choice.YEAR, Choice.SECTOR),
    /** What reaches a group of countries. */
    REGION(false, Choice.REGION, Choice.YEAR, Choice.SECTOR),
    /** Where ITU is present and where it is not: for the Council. */
    COUNCIL(true, Choice.YEAR, Choice.SECTOR);

    private final boolean contents;
    private final Set<Choice> choices;

    ReportKind(boolean contents, Choice first, Choice... others) {
        this.contents = contents;
        this.choices = EnumSet.of(first, others);
    }

    /** What can be chosen beside language and state. */
    public enum Choice {
        YEAR,
        SECTOR,
        LINE,
        COUNTRY,
        REGION;

        /** Name of the parameter in addresses. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean takes(Choice choice) {
        return choices.contains(choice);
    }

    public Set<Choice> choices() {
        return Set.copyOf(choices);
    }

    /** Whether it is long enough for a table of contents. */
    public boolean hasContents() {
        return contents;
    }

    /** Whether the year is the one that the report is of; otherwise it is the first of several, or none. */
    public boolean isOfOneYear() {
        return this == WSIS || this == HLPF;
    }

    /** As addresses say it, such as {@code wsis}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidValueException if there is no such kind */
    public static ReportKind getByCode(String code) {
        return Arrays.stream(values())
                .filter(k -> k.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "kind",
                        code,
                        "one of "
                                + Arrays.stream(values()).map(ReportKind::code).collect(Collectors.joining(", "))));
    }
}
