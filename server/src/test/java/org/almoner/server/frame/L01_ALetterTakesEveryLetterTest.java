package org.almoner.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whatever stands in a name or a payer's words, the letter is printed. */
class L01_ALetterTakesEveryLetterTest {

    @Test
    void noCharacterKeepsALetterFromBeingPrinted() throws IOException {
        String all =
                IntStream.rangeClosed(0, 0x2fff)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining(" "));
        byte[] letter =
                new LetterPdf().paragraph(all).paragraph("co\u00adoperate\u00a0now").bytes();
        try (PDDocument document = Loader.loadPDF(letter)) {
            assertThat(new PDFTextStripper().getText(document)).contains("cooperate now");
        }
    }
}
