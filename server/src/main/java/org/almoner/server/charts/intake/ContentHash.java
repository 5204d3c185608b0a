package org.almoner.server.charts.intake;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a resource says, as a short number. The order of its members and the server's own version
 * stamp say nothing, so they do not count.
 */
final class ContentHash {

    private static final List<String> STAMPS = List.of("versionId", "lastUpdated");

    private final MessageDigest digest;

    private ContentHash(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(JsonNode resource) {
        ContentHash hash = new ContentHash(sha256());
        hash.add(resource, false);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(JsonNode node, boolean meta) {
        if (node.isObject()) {
            add("{");
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
            sorted.forEach((name, value) -> {
                if (!meta || !STAMPS.contains(name)) {
                    add(name);
                    add(value, name.equals("meta"));
                }
            });
            add("}");
        } else if (node.isArray()) {
            add("[");
            node.forEach(item -> add(item, false));
            add("]");
        } else {
            add(node.getNodeType().name().charAt(0) + node.asString());
        }
    }

    /** Each piece carries its length, so that no two contents can run together into one. */
    private void add(String piece) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
