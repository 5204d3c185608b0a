package org.almoner.codes.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/** M10: which code a drug product is billed with, while the crosswalk of its quarter speaks. */
class M10_KnowsDrugProductsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private @TempDir Path folder;

    private DrugProducts products() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        String refused =
                trial.load(
                        "2026q1_asp_crosswalk.csv",
                        """
                        2026_CODE,Short Description,LABELER NAME,NDC2,Drug Name,HCPCS dosage,PKG SIZE,PKG QTY,BILLUNITS,BILLUNITSPKG
                        J0001,Invented bag,Harbor Labs,00338-5002-41,Bag,250 MG,50,24,4,96
                        J0002,Invented vial,Harbor Labs,00409-3795-01,Vial,15 MG,0.5,1,2,2
                        J0003,Invented vial,Harbor Labs,00409-3795-01,Vial,15 MG,0.5,1,3,3
                        """);
        assertThat(refused).isEmpty();
        return DrugProducts.of(trial.store());
    }

    @Test
    void aProductHasItsCodeAndWhatItHolds() throws IOException, LoadException {
        var bag = Objects.requireNonNull(products().find("00338500241", DAY));

        assertThat(bag.codes()).containsExactly("J0001");
        assertThat(bag.size()).isEqualByComparingTo("50");
        assertThat(bag.containers()).isEqualByComparingTo("24");
        assertThat(bag.units()).isEqualByComparingTo("4");
        assertThat(bag.packageUnits()).isEqualByComparingTo("96");
        assertThat(bag.release()).isEqualTo("asp-ndc@2026-01-01");
    }

    @Test
    void aProductOfTwoCodesSaysNoUnits() throws IOException, LoadException {
        var vial = Objects.requireNonNull(products().find("00409379501", DAY));

        assertThat(vial.codes()).containsExactly("J0002", "J0003");
        assertThat(vial.units()).isEqualByComparingTo("0");
    }

    @Test
    void nothingIsSaidOfWhatIsNotThereOrOfAnotherTime() throws IOException, LoadException {
        DrugProducts products = products();

        assertThat(products.find("99999999999", DAY)).isNull();
        assertThat(products.find("no NDC", DAY)).isNull();
        assertThat(products.find("00338500241", LocalDate.of(2025, 12, 31))).isNull();
        assertThat(products.find("00338500241", LocalDate.of(2026, 7, 5))).isNull();
    }
}
