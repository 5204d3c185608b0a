package org.almoner.codes.fees;

/**
 * Where a service was given, as fee schedules know places.
 *
 * @param code the contractor and its locality, seven digits; empty for the whole nation
 * @param name of the locality
 * @param state two letters; empty for the whole nation
 * @param rural whether supplies are paid as in the country there
 */
public record Place(String code, String name, String state, boolean rural) {

    /** No place: every geographic index is 1. */
    public static final Place NATION = new Place("", "national", "", false);

    public boolean isNation() {
        return code.isEmpty();
    }
}
