package org.almoner.codes.find;

import java.io.IOException;

/** A small book that nobody publishes, with every kind of term. */
final class Invented {
    static final String SYSTEM = "ICD-10-CM";

    private Invented() {}

    static BookDraft draft() throws IOException {
        BookDraft draft = new BookDraft();
        String code = "";
        for (String line : Rows.of("invented.txt")) {
            if (!line.startsWith(" ")) {
                code = line.substring(0, line.indexOf(' '));
                String rest = line.substring(code.length()).strip();
                String title = rest.substring(2, rest.indexOf('|')).strip();
                String shortTitle = rest.substring(rest.indexOf('|') + 1).strip();
                draft.add(
                        new BookDraft.Entry(
                                SYSTEM,
                                code,
                                title,
                                shortTitle,
                                rest.charAt(0) == '1',
                                BookDraft.EVER,
                                BookDraft.ALWAYS));
                continue;
            }
            String source = line.strip().split(" ", 2)[0];
            String text = line.strip().substring(source.length()).strip();
            switch (source) {
                case "inclusion" ->
                        draft.add(new BookDraft.Term(Origin.INCLUSION, SYSTEM, code, text));
                case "index" -> draft.add(new BookDraft.Term(Origin.INDEX, SYSTEM, code, text));
                case "use" -> draft.add(new BookDraft.Link(SYSTEM, code, text, text));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return draft;
    }
}
