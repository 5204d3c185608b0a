package org.almoner.server.frame;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter on plain paper, written from top to bottom; pages follow by themselves. Used by one
 * thread, for one letter.
 */
public final class LetterPdf {

    // PDFBox measures in floats of 1/72 inch; no money is ever among them.
    private static final int MARGIN = 64;
    private static final int SIZE = 11;
    private static final int LEADING = 15;
    private static final int HEADING_SIZE = 16;
    private static final int PAGES_MAX = 50;

    /** Only says where a word may be broken; the fonts have no sign for it. */
    private static final char SOFT_HYPHEN = '\u00ad';

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private @Nullable PDPageContentStream page;
    private int y;

    /** A large line. */
    public LetterPdf heading(String text) {
        space();
        write(text, bold, HEADING_SIZE, MARGIN);
        y -= LEADING;
        space();
        return this;
    }

    /** A bold line. */
    public LetterPdf strong(String text) {
        write(text, bold, SIZE, MARGIN);
        y -= LEADING;
        return this;
    }

    /** Text that wraps. */
    public LetterPdf paragraph(String text) {
        for (String line : wrap(text, width())) {
            write(line, plain, SIZE, MARGIN);
            y -= LEADING;
        }
        return this;
    }

    /** Text on the left and an amount on the right. */
    public LetterPdf row(String left, String right) {
        List<String> lines = wrap(left, width() - 90);
        write(right, plain, SIZE, MARGIN + width() - widthOf(right, plain, SIZE));
        for (String line : lines) {
            write(line, plain, SIZE, MARGIN);
            y -= LEADING;
        }
        return this;
    }

    /** As {@link #row}, bold. */
    public LetterPdf total(String left, String right) {
        write(left, bold, SIZE, MARGIN);
        write(right, bold, SIZE, MARGIN + width() - widthOf(right, bold, SIZE));
        y -= LEADING;
        return this;
    }

    public LetterPdf space() {
        y -= LEADING / 2;
        return this;
    }

    /** The finished letter; nothing can be added after. */
    public byte[] bytes() {
        try (document) {
            if (page != null) {
                page.close();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(String text, PDFont font, int size, int x) {
        try {
            PDPageContentStream to = page();
            to.beginText();
            to.setFont(font, size);
            to.newLineAtOffset(x, y);
            to.showText(printable(text));
            to.endText();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private PDPageContentStream page() throws IOException {
        PDPageContentStream current = page;
        if (current != null && y > MARGIN) {
            return current;
        }
        if (current != null) {
            current.close();
        }
        if (document.getNumberOfPages() >= PAGES_MAX) {
            throw new IllegalStateException("A letter has at most " + PAGES_MAX + " pages.");
        }
        PDPage sheet = new PDPage(PDRectangle.LETTER);
        document.addPage(sheet);
        PDPageContentStream next = new PDPageContentStream(document, sheet);
        page = next;
        y = (int) PDRectangle.LETTER.getHeight() - MARGIN;
        return next;
    }

    private static int width() {
        return (int) PDRectangle.LETTER.getWidth() - 2 * MARGIN;
    }

    private List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : part.split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && widthOf(longer, plain, SIZE) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int widthOf(String text, PDFont font, int size) {
        try {
            return (int) (font.getStringWidth(printable(text)) * size / 1000);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The built-in fonts know Latin-1 and a few more; anything else becomes a question mark. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != SOFT_HYPHEN) {
                out.append(printable(text.charAt(i)));
            }
        }
        return out.toString();
    }

    private static char printable(char c) {
        if (c == '\u2212') {
            return '-';
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        boolean ascii = c >= ' ' && c <= '~';
        boolean latin = c >= '\u00a1' && c <= '\u00ff';
        return ascii || latin || "–—‘’“”•…€".indexOf(c) >= 0 ? c : '?';
    }
}
