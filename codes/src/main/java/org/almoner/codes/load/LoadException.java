package org.almoner.codes.load;

/** A published file that cannot be taken: where it went wrong, and what was expected there. */
public final class LoadException extends Exception {

    private static final long serialVersionUID = 1;

    private static final int SHOWN_MOST = 40;

    private final String problem;

    public LoadException(String message) {
        super(message);
        problem = message;
    }

    /** What is wrong, where, and what was expected. */
    public String problem() {
        return problem;
    }

    /** A cell that is not what its column holds. */
    static LoadException at(Cell cell, String expected) {
        return new LoadException(
                "%s, row %,d, column %s: expected %s, found %s"
                        .formatted(cell.file(), cell.row(), cell.column(), expected, shown(cell)));
    }

    private static String shown(Cell cell) {
        String text = cell.text();
        if (text.isEmpty()) {
            return "nothing";
        }
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > SHOWN_MOST
                ? '"' + clean.substring(0, SHOWN_MOST) + "…\""
                : '"' + clean + '"';
    }
}
