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
}
