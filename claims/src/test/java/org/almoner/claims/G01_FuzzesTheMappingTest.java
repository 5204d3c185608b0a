package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.almoner.codes.CodeBook;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.fuzz.Budget;
import org.almoner.x12.fuzz.Seeds;
import org.almoner.x12.fuzz.ShortRun;
import org.almoner.x12.fuzz.Told;
import org.almoner.x12.guide.Guides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;

/** Whatever a set holds, its meaning is told, or it is said that there is none. */
final class G01_FuzzesTheMappingTest {

    private static final long SEED = 20261122;
    private static final X12Check CHECK =
            new X12Check(
                    Guides.ours(),
                    new PublishedCodeSets(CodeBook.starter(), LocalDate.of(2026, 1, 1)),
                    5);

    /** What reads the meaning of a set, and goes on with it as far as nobody need be asked. */
    @FunctionalInterface
    private interface Meaning {
        void of(TransactionSet set);
    }

    private static final List<Meaning> MEANINGS =
            List.of(
                    G01_FuzzesTheMappingTest::claims,
                    G01_FuzzesTheMappingTest::remittance,
                    set -> Acknowledgements.read(set),
                    set -> Eligibility271.read(set));

    static List<byte[]> seeds() {
        return Seeds.list();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) throws Exception {
        Budget.spend(G01_FuzzesTheMappingTest::map, bytes);
    }

    @Test
    void spoiledFiles() {
        ShortRun.over(seeds(), SEED, 1_500, G01_FuzzesTheMappingTest::map);
    }

    private static void map(byte[] bytes) {
        X12File file = X12File.read(bytes);
        for (TransactionSet set : file.sets()) {
            MEANINGS.forEach(meaning -> tell(meaning, set));
        }
        Streamed.sameAsTheWhole(bytes);
        Told.well(CHECK.check(bytes).findings(), bytes);
    }

    private static void tell(Meaning meaning, TransactionSet set) {
        try {
            meaning.of(set);
        } catch (UnreadableTransactionException e) {
            assertThat(e).hasMessageEndingWith(".");
        }
    }

    private static void claims(TransactionSet set) {
        for (ProfessionalClaim claim : ProfessionalClaims837.read(set)) {
            ProfessionalClaims837.findProblem(claim)
                    .ifPresent(problem -> assertThat(problem.field()).isNotEmpty());
        }
    }

    private static void remittance(TransactionSet set) {
        Remittance remittance = Remittance835.read(set);
        RemittanceProof proof = RemittanceProof.of(remittance);
        assertThat(proof.postsByItself() && !proof.balanced()).isFalse();
        RemittanceFingerprint.of(remittance);
    }
}
