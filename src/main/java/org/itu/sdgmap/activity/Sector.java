package org.itu.sdgmap.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.itu.sdgmap.common.InvalidValueException;

/** Who in ITU carries an activity: one of the three Sectors, the General Secretariat, or several together. */
public enum Sector {
    ITU_R("ITU-R"),
    ITU_T("ITU-T"),
    ITU_D("ITU-D"),
    GENERAL_SECRETARIAT("GS"),
    INTERSECTORAL("INTER");

    private final String code;

    Sector(String code) {
        this.code = code;
    }

    /** The code in addresses, files and the database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** @throws org.itu.sdgmap.common.InvalidValueException if no Sector has the code */
    @JsonCreator
    public static Sector getByCode(String code) {
        return findByCode(code)
                .orElseThrow(() -> new InvalidValueException("sector", code, "ITU-R, ITU-T, ITU-D, GS or INTER"));
    }

    public static Optional<Sector> findByCode(String code) {
        return Arrays.stream(values())
                .filter(s -> s.code.equalsIgnoreCase(code.strip()))
                .findFirst();
    }
}
