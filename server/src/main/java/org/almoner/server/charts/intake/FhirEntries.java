package org.almoner.server.charts.intake;

import org.almoner.server.charts.intake.IntakeFinding.Weight;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes a file apart into its resources: a bundle, a single resource, or one resource per line. */
final class FhirEntries {

    static final int ENTRIES_MAX = 200_000;
    private static final int DEPTH_MAX = 200;
    private static final int STRING_LENGTH_MAX = 100_000_000;

    private static final Set<String> BUNDLE_TYPES =
            Set.of("transaction", "batch", "collection", "document", "searchset");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH_MAX)
                                                    .maxStringLength(STRING_LENGTH_MAX)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    /**
     * One resource as it stood in the file.
     *
     * @param number the entry or line, from 1; null for a single resource
     * @param asksFor the transaction's method, such as POST; null when none was given
     */
    record Entry(
            @Nullable Integer number,
            @Nullable String fullUrl,
            @Nullable String asksFor,
            JsonNode resource) {}

    private final String file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<IntakeFinding> findings = new ArrayList<>();

    private FhirEntries(String file) {
        this.file = file;
    }

    static FhirEntries of(String file, byte[] bytes) {
        FhirEntries read = new FhirEntries(file);
        if (file.toLowerCase(java.util.Locale.ROOT).endsWith(".ndjson")) {
            read.readLines(bytes);
        } else {
            read.readWhole(bytes);
        }
        if (read.entries.isEmpty() && read.findings.isEmpty()) {
            read.stop(Place.of(file), "There is no resource in this file.");
        }
        return read;
    }

    List<Entry> entries() {
        return entries;
    }

    List<IntakeFinding> findings() {
        return findings;
    }

    private void readWhole(byte[] bytes) {
        if (bytes.length == 0) {
            stop(Place.of(file), "The file is empty.");
            return;
        }
        if (looksLikeXml(bytes)) {
            stop(Place.of(file), "This is XML. Almoner reads FHIR as JSON; export it as JSON.");
            return;
        }
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException broken) {
            stop(brokenAt(bytes), notJson(broken));
            return;
        }
        String type = text(root, "resourceType");
        if (type == null) {
            stop(
                    Place.of(file).at("resourceType"),
                    "This is not FHIR: it does not say which resource it is.");
        } else if (type.equals("Bundle")) {
            readBundle(root);
        } else {
            entries.add(new Entry(null, null, null, root));
        }
    }

    private void readLines(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\\r?\\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            if (entries.size() == ENTRIES_MAX) {
                stop(Place.of(file), "More than " + ENTRIES_MAX + " lines; split the file.");
                return;
            }
            Place place = new Place(file, i + 1, null, null);
            try {
                JsonNode resource = JSON.readTree(lines[i]);
                if (text(resource, "resourceType") == null) {
                    stop(place, "This line is not a FHIR resource: it has no resourceType.");
                } else {
                    entries.add(new Entry(i + 1, null, null, resource));
                }
            } catch (JacksonException broken) {
                stop(place, notJson(broken));
            }
        }
    }

    private void readBundle(JsonNode bundle) {
        Place place = new Place(file, null, "Bundle", null);
        String type = text(bundle, "type");
        if (type == null) {
            stop(place.at("type"), "The bundle does not say what type it is.");
            return;
        }
        if (!BUNDLE_TYPES.contains(type)) {
            stop(
                    place.at("type"),
                    "A bundle of this type is no chart content. These are read: "
                            + String.join(", ", BUNDLE_TYPES.stream().sorted().toList())
                            + ".");
            return;
        }
        JsonNode list = bundle.path("entry");
        if (!list.isMissingNode() && !list.isArray()) {
            stop(place.at("entry"), "The entries of a bundle are a list; this is not one.");
            return;
        }
        if (list.size() > ENTRIES_MAX) {
            stop(place.at("entry"), "More than " + ENTRIES_MAX + " entries; split the file.");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            readEntry(i + 1, list.get(i));
        }
    }

    private void readEntry(int number, JsonNode entry) {
        Place place = new Place(file, number, null, null);
        JsonNode resource = entry.path("resource");
        String method = text(entry.path("request"), "method");
        if (resource.isMissingNode()
                && method != null
                && (method.equals("DELETE") || method.equals("GET"))) {
            findings.add(
                    IntakeFinding.notice(
                            place,
                            "This entry asks to "
                                    + (method.equals("GET") ? "read" : "delete")
                                    + " something. An intake only adds and updates; nothing was"
                                    + " done."));
            return;
        }
        if (!resource.isObject()) {
            stop(place.at("resource"), "The entry has no resource.");
            return;
        }
        if (text(resource, "resourceType") == null) {
            stop(
                    place.at("resource.resourceType"),
                    "The resource does not say of which type it is.");
            return;
        }
        entries.add(new Entry(number, text(entry, "fullUrl"), method, resource));
    }

    static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private void stop(Place place, String message) {
        findings.add(new IntakeFinding(Weight.STOP, place, message));
    }

    private static boolean looksLikeXml(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return b == '<';
            }
        }
        return false;
    }

    /** Says where JSON stopped making sense, but never quotes what stands there. */
    private static String notJson(JacksonException broken) {
        TokenStreamLocation at = broken.getLocation();
        String where =
                at == null || at.getLineNr() < 1
                        ? ""
                        : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return switch (broken) {
            case tools.jackson.core.exc.UnexpectedEndOfInputException _ ->
                    "The file is cut off" + where + ". Export it again, or copy it again.";
            case tools.jackson.core.exc.StreamConstraintsException _ ->
                    "The file is nested or sized beyond what a chart can be" + where + ".";
            default -> "This is not well-formed JSON" + where + ". Export it again.";
        };
    }

    /** The entry in which broken JSON breaks, found by walking its tokens as far as they go. */
    private Place brokenAt(byte[] bytes) {
        int number = 0;
        int depth = 0;
        boolean inEntries = false;
        try (JsonParser tokens = JSON.createParser(bytes)) {
            for (JsonToken t = tokens.nextToken(); t != null; t = tokens.nextToken()) {
                if (depth == 1 && t == JsonToken.PROPERTY_NAME) {
                    inEntries = tokens.currentName().equals("entry");
                } else if (t.isStructStart()) {
                    depth++;
                    if (inEntries && depth == 3) {
                        number++;
                    }
                } else if (t.isStructEnd()) {
                    depth--;
                }
            }
        } catch (JacksonException _) {
            // The place where it breaks is what was looked for.
        }
        return new Place(file, inEntries && number > 0 ? number : null, null, null);
    }
}
