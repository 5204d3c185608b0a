package org.almoner.server.codes;

import org.almoner.codes.CodeSystem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a note, with the codes that they name as links. */
final class NoteText {

    private static final String CODE = "([A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?)";
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![A-Za-z0-9.])" + CODE + "(?:\\.?-)?(?:-" + CODE + ")?(?![A-Za-z0-9])");

    private NoteText() {}

    static List<CodePage.Piece> of(String text, ShelfDay shelf) {
        List<CodePage.Piece> pieces = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        int end = 0;
        while (named.find()) {
            String first = named.group(1);
            String last = named.group(2);
            if (!isKnown(first, shelf)) {
                continue;
            }
            add(pieces, text.substring(end, named.start()));
            if (last == null || isKnown(first + "-" + last, shelf)) {
                link(pieces, named.group(), last == null ? first : first + "-" + last, shelf);
            } else {
                link(pieces, text.substring(named.start(), named.start(2)), first, shelf);
                link(pieces, last, last, shelf);
            }
            end = named.end();
        }
        add(pieces, text.substring(end));
        return pieces;
    }

    private static boolean isKnown(String code, ShelfDay shelf) {
        return shelf.diagnoses().find(code).isPresent();
    }

    private static void add(List<CodePage.Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new CodePage.Piece(text, ""));
        }
    }

    private static void link(
            List<CodePage.Piece> pieces, String text, String code, ShelfDay shelf) {
        pieces.add(new CodePage.Piece(text, shelf.path(CodeSystem.ICD10CM, code)));
    }
}
