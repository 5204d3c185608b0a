package org.almoner.codes.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How much each trait counts; read from a list that ships with the product. */
final class Weights {
    private static final String FILE = "weights.tsv";
    private static final Weights STANDARD = new Weights();

    private final float[] weights = new float[Trait.count()];

    static Weights standard() {
        return STANDARD;
    }

    private Weights() {
        InputStream in = Weights.class.getResourceAsStream(FILE);
        if (in == null) {
            throw new IllegalStateException(
                    "The list " + FILE + " is missing from the program; install it again.");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    weights[Trait.valueOf(cells[0]).place()] = Float.parseFloat(cells[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + FILE + " could not be read.", e);
        }
    }

    float score(float[] traits) {
        float score = 0;
        for (int at = 0; at < traits.length; at++) {
            score += weights[at] * traits[at];
        }
        return score;
    }
}
