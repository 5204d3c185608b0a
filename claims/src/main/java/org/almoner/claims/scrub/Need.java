package org.almoner.claims.scrub;

import org.almoner.codes.edits.EditSets;
import org.almoner.codes.fees.FeeSets;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.lists.CoverageSets;
import org.almoner.codes.store.PublishedSet;

import java.util.List;

/** A published set without which a rule has nothing to say. */
public enum Need {
    TABULAR_LIST("the ICD-10-CM tabular list", IcdSets.TABULAR),
    CODE_EDITOR("the Medicare code editor's diagnoses", IcdSets.CM_EDITS),
    POA_EXEMPT("the list of codes exempt from POA", IcdSets.POA_EXEMPT),
    PTP("NCCI PTP edits", EditSets.PTP_PRACTITIONER, EditSets.PTP_HOSPITAL),
    MUE("NCCI unit limits (MUE)", EditSets.MUE_PRACTITIONER, EditSets.MUE_HOSPITAL),
    ADD_ONS("NCCI add-on codes", EditSets.ADD_ON_CODES),
    PHYSICIAN_FEES("the physician fee schedule", FeeSets.RELATIVE_VALUES),
    COVERAGE("coverage articles", CoverageSets.SERVICES),
    DRUG_PRODUCTS("drug products (NDC) of codes", FeeSets.PRODUCTS),
    SUPPLY_FEES("the DMEPOS fee schedule", FeeSets.DMEPOS);

    private final String title;

    // A list of this kind does not change, though its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<PublishedSet> sets;

    Need(String title, PublishedSet... sets) {
        this.title = title;
        this.sets = List.of(sets);
    }

    public String title() {
        return title;
    }

    /** One of them is enough. */
    List<PublishedSet> sets() {
        return sets;
    }
}
