package org.almoner.codes;

import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.icd.OrderFile;
import org.almoner.codes.load.Format;
import org.almoner.codes.store.PublishedSet;

import java.util.List;

/** Every set that can be loaded, and every layout that it is published in. */
public final class PublishedSets {

    private PublishedSets() {}

    public static List<PublishedSet> list() {
        return List.of(IcdSets.ICD10CM, IcdSets.ICD10PCS);
    }

    /** The layouts, a stricter one before a looser one. */
    public static List<Format> formats() {
        return List.of(OrderFile.diagnoses(), OrderFile.procedures());
    }
}
