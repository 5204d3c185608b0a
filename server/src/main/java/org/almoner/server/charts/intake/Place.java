package org.almoner.server.charts.intake;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something stands in what was read.
 *
 * @param entry the entry of a bundle or the line of an ndjson file, from 1
 * @param resource the resource's type
 * @param element the path inside the resource, such as {@code period.start}
 */
public record Place(
        String file, @Nullable Integer entry, @Nullable String resource, @Nullable String element) {

    static Place of(String file) {
        return new Place(file, null, null, null);
    }

    Place at(@Nullable String element) {
        return new Place(file, entry, resource, element);
    }

    /** As a person reads it, without the file: {@code entry 3, Encounter.period.start}. */
    public String inFile() {
        List<String> parts = new ArrayList<>();
        if (entry != null) {
            parts.add("entry " + entry);
        }
        if (resource != null) {
            parts.add(element == null ? resource : resource + "." + element);
        } else if (element != null) {
            parts.add(element);
        }
        return String.join(", ", parts);
    }

    /** {@code a Patient}, {@code an Encounter}. */
    static String withArticle(String type) {
        return ("AEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }
}
