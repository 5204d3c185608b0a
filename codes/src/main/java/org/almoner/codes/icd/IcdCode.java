package org.almoner.codes.icd;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.LoadException;

import java.util.regex.Pattern;

/** The forms of ICD-10 codes in published files. */
public final class IcdCode {

    /** Diagnoses and their headings, without a dot. */
    public static final Pattern CM = Pattern.compile("[A-Z][0-9A-Z]{2}[0-9A-Z]{0,4}");

    /** Without I and O, which look like figures. */
    static final Pattern PCS = Pattern.compile("[0-9A-HJ-NP-Z]{3}([0-9A-HJ-NP-Z]{4})?");

    private static final String CM_LIKE = "an ICD-10-CM code such as E11.22";

    private IcdCode() {}

    /** A code of diagnoses, its dot left out. */
    static String diagnosis(Cell cell) throws LoadException {
        return cell.code(CM, CM_LIKE);
    }

    /**
     * A code as an index prints it: a hyphen behind it says that more characters follow. Nothing
     * where there is none, or only a hyphen.
     */
    static String indexed(Cell cell) throws LoadException {
        String text = cell.text();
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '-' || text.charAt(end - 1) == '.')) {
            end--;
        }
        return end == 0
                ? ""
                : diagnosis(
                        new Cell(cell.file(), cell.row(), cell.column(), text.substring(0, end)));
    }
}
