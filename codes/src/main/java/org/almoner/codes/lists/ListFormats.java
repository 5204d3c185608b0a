package org.almoner.codes.lists;

import org.almoner.codes.load.Format;

import java.util.ArrayList;
import java.util.List;

/** The layouts of the smaller lists, a stricter one before a looser one. */
public final class ListFormats {

    private ListFormats() {}

    public static List<Format> list() {
        List<Format> formats =
                new ArrayList<>(
                        List.of(
                                new CptFile(),
                                new TaxonomyFile(),
                                new SpecialtyFile(),
                                new PovertyFile(),
                                new BillingListsFile(),
                                new PlaceXmlFile(),
                                new Ub04UtilityFile()));
        formats.addAll(CoverageFile.list());
        formats.add(new ListFile());
        return List.copyOf(formats);
    }
}
