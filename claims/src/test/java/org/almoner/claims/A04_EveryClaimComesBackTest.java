package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A04: whatever claims are generated, writing and reading gives the same claims. */
class A04_EveryClaimComesBackTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void generatedClaimsReadBackEqual(long seed) {
        var generator = new ClaimGenerator(new Random(seed));
        List<ProfessionalClaim> claims = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            claims.add(generator.claim(i));
        }

        String text = ProfessionalClaims837.write(claims, Claims.batch());

        assertThat(ProfessionalClaims837.read(Claims.set(text)))
                .containsExactlyInAnyOrderElementsOf(claims);
    }
}
