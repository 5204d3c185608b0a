package org.almoner.codes.icd;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.LoadException;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short names under which the risk models stand in the store: V28 and V24 for those of Medicare
 * Advantage, ESRDV24 for that of dialysis, RXV08 for that of drug plans.
 */
final class HccModel {

    private static final Pattern VERSION = Pattern.compile("[VR]?(\\d\\d)");

    private HccModel() {}

    /** By a name such as "CMS-HCC ESRD Model V24". */
    static String of(Cell name) throws LoadException {
        String last = name.text().substring(name.text().lastIndexOf(' ') + 1);
        return of(name, last, name);
    }

    /** By a domain such as "RxHCC" and a version such as "R08". */
    static String of(Cell domain, Cell version) throws LoadException {
        return of(domain, version.text(), version);
    }

    private static String of(Cell domain, String version, Cell said) throws LoadException {
        Matcher number = VERSION.matcher(version);
        if (!number.matches()) {
            throw said.expected("the version of a risk model, such as V28");
        }
        String low = domain.text().toLowerCase(Locale.ROOT);
        String kind = low.contains("esrd") ? "ESRD" : "";
        return (low.startsWith("rx") ? "RX" : kind) + "V" + number.group(1);
    }
}
