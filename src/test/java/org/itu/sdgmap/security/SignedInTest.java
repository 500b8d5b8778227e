package org.itu.sdgmap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.itu.sdgmap.security.SignedIn.HeldRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedInTest {

    @ParameterizedTest(name = "{0} in {1} for {2}: contribute {3}, review {4}")
    @CsvSource({
        "CONTRIBUTOR, ITU-D, ITU-D, true, false",
        "CONTRIBUTOR, ITU-D, ITU-T, false, false",
        "CONTRIBUTOR, ITU-D, INTER, true, false",
        "CONTRIBUTOR, , ITU-R, true, false",
        "REVIEWER, ITU-D, ITU-D, true, true",
        "REVIEWER, ITU-D, ITU-R, false, false",
        "REVIEWER, ITU-D, INTER, true, false",
        "REVIEWER, GS, INTER, true, true",
        "REVIEWER, , INTER, true, true",
        "COORDINATOR, , ITU-T, true, true",
        "COORDINATOR, , INTER, true, true",
        "ADMIN, , ITU-D, false, false",
    })
    void rolesCountInTheirSector(
            Role role, @Nullable String sector, String activity, boolean contributes, boolean reviews) {
        var account = new SignedIn("amina", "Amina", Set.of(new HeldRole(role, sector)));

        assertThat(account.mayContribute(activity)).isEqualTo(contributes);
        assertThat(account.mayReview(activity)).isEqualTo(reviews);
    }
}
