package org.itu.sdgmap.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.InvalidValueException;

/** A document that declares ITU's involvement in the Goals, and its role in the action lines. */
public enum InvolvementEdition {
    /** Roadmap of the cycle of the Strategic Plan 2020-2023; roles in the lines as of 2017. */
    PLAN_2020_2023(2020, 2023),
    /** Strategic Plan 2024-2027. */
    PLAN_2024_2027(2024, 2027);

    private final int firstYear;
    private final int lastYear;

    InvolvementEdition(int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** As addresses and answers write it, such as 2024-2027. */
    @JsonValue
    public String code() {
        return firstYear + "-" + lastYear;
    }

    /** @throws InvalidValueException if no edition has the code */
    @JsonCreator
    public static InvolvementEdition getByCode(String code) {
        return Arrays.stream(values())
                .filter(e -> e.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "edition",
                        code,
                        Arrays.stream(values()).map(InvolvementEdition::code).collect(Collectors.joining(" or "))));
    }

    /** First year of the plan's period. */
    public int firstYear() {
        return firstYear;
    }

    /** Last year of the plan's period. */
    public int lastYear() {
        return lastYear;
    }
}
