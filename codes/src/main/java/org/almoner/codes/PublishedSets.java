package org.almoner.codes;

import org.almoner.codes.edits.EditSets;
import org.almoner.codes.fees.FacilityFormats;
import org.almoner.codes.fees.FacilitySets;
import org.almoner.codes.fees.FeeFormats;
import org.almoner.codes.fees.FeeSets;
import org.almoner.codes.hcpcs.HcpcsSets;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.lists.ListFormats;
import org.almoner.codes.lists.ListSets;
import org.almoner.codes.load.Format;
import org.almoner.codes.store.PublishedSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every set that can be loaded, and every layout that it is published in. */
public final class PublishedSets {

    private PublishedSets() {}

    public static List<PublishedSet> list() {
        List<PublishedSet> sets = new ArrayList<>();
        sets.addAll(IcdSets.list());
        sets.addAll(HcpcsSets.list());
        sets.addAll(EditSets.list());
        sets.addAll(FeeSets.list());
        sets.addAll(FacilitySets.list());
        sets.addAll(ListSets.list());
        return List.copyOf(sets);
    }

    /** The layouts, a stricter one before a looser one. */
    public static List<Format> formats() {
        List<Format> formats = new ArrayList<>();
        formats.addAll(IcdSets.formats());
        formats.addAll(HcpcsSets.formats());
        formats.addAll(EditSets.formats());
        formats.addAll(FeeFormats.formats());
        formats.addAll(FacilityFormats.formats());
        formats.addAll(ListFormats.list());
        return List.copyOf(formats);
    }

    /** The sets that are codes and their titles, and not what is said of codes. */
    public static List<PublishedSet> ofCodes() {
        return Arrays.stream(CodeSystem.values()).flatMap(each -> of(each).stream()).toList();
    }

    /** The sets that tell a system's codes, the most official first. */
    public static List<PublishedSet> of(CodeSystem system) {
        return switch (system) {
            case ICD10CM -> List.of(IcdSets.ICD10CM);
            case ICD10PCS -> List.of(IcdSets.ICD10PCS);
            case HCPCS -> List.of(HcpcsSets.CODES);
            case CPT -> List.of(ListSets.CPT);
            case MODIFIER -> List.of(HcpcsSets.MODIFIERS, ListSets.MODIFIER);
            case PLACE_OF_SERVICE -> List.of(ListSets.PLACE);
            case CARC -> List.of(ListSets.CARC);
            case RARC -> List.of(ListSets.RARC);
            case REVENUE -> List.of(ListSets.REVENUE);
            case TYPE_OF_BILL -> List.of(ListSets.BILL_TYPE);
            case CONDITION -> List.of(ListSets.CONDITION);
            case OCCURRENCE -> List.of(ListSets.OCCURRENCE);
            case OCCURRENCE_SPAN -> List.of(ListSets.OCCURRENCE_SPAN);
            case VALUE -> List.of(ListSets.VALUE);
            case DISCHARGE_STATUS -> List.of(ListSets.DISCHARGE);
            case POINT_OF_ORIGIN -> List.of(ListSets.ORIGIN);
            case ADMISSION_TYPE -> List.of(ListSets.ADMISSION);
            case TAXONOMY -> List.of(ListSets.TAXONOMY);
            case ADJUSTMENT_GROUP -> List.of(ListSets.GROUP_CODE);
            case PROVIDER_ADJUSTMENT -> List.of(ListSets.PLB);
            case CLAIM_STATUS_CATEGORY -> List.of(ListSets.STATUS_CATEGORY);
            case CLAIM_STATUS -> List.of(ListSets.STATUS);
        };
    }
}
