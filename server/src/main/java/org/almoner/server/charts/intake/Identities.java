package org.almoner.server.charts.intake;

import org.almoner.server.charts.intake.FhirEntries.Entry;
import org.almoner.server.charts.intake.FhirResource.Header;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says who each resource of a file is, and where each reference leads.
 *
 * <p>A resource is known by its business identifiers where it has any, else by its id at the server
 * that exported it, else by its id at the source the person named, and last by its content. Numbers
 * that are nobody's business here (social security, passport, licence) are passed over, and so are
 * member numbers, which a family shares.
 */
final class Identities {

    private static final String UUID_SYSTEM = "urn:uuid";
    private static final String CONTENT_SYSTEM = "urn:sha-256";
    private static final Set<String> PASSED_OVER_TYPES =
            Set.of("SS", "DL", "PPN", "MB", "SN", "TAX");
    private static final Set<String> PASSED_OVER_SYSTEMS = Set.of("http://hl7.org/fhir/sid/us-ssn");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern LITERAL =
            Pattern.compile(
                    "(?:(https?://.+)/)?([A-Z][A-Za-z]+)/([A-Za-z0-9.\\-]{1,64})(?:/_history/.+)?");
    private static final Pattern CONDITIONAL =
            Pattern.compile("([A-Z][A-Za-z]+)\\?identifier=([^|&]*)(?:\\||%7C|%7c)([^&]+)");

    /** A resource of the same file. */
    record Target(Header header, Entry entry) {}

    private final String source;
    private final Map<String, Target> byUrl = new HashMap<>();
    private final Map<Key, Target> byKey = new HashMap<>();

    Identities(String source) {
        this.source = source;
    }

    /** Learns who this entry is; the same entry twice in one file is empty the second time. */
    Optional<Header> learn(Entry entry, Place place) {
        JsonNode resource = entry.resource();
        String type = String.valueOf(FhirEntries.text(resource, "resourceType"));
        String hash = ContentHash.of(resource);
        List<Key> keys = identifiers(resource, type);
        Key plain = plainId(entry, type);
        Key key =
                !keys.isEmpty()
                        ? keys.getFirst()
                        : plain != null ? plain : new Key(CONTENT_SYSTEM, type, hash);
        if (plain != null && !keys.contains(plain)) {
            keys.add(plain);
        }
        Header header = new Header(key, keys, hash, place);
        Target target = new Target(header, entry);
        Target before = byKey.get(key);
        if (before != null) {
            pointTo(entry, type, before);
            return Optional.empty();
        }
        byKey.put(key, target);
        keys.forEach(alias -> byKey.putIfAbsent(alias, target));
        pointTo(entry, type, target);
        return Optional.of(header);
    }

    private void pointTo(Entry entry, String type, Target target) {
        if (entry.fullUrl() != null) {
            byUrl.put(entry.fullUrl(), target);
        }
        String id = FhirEntries.text(entry.resource(), "id");
        if (id != null) {
            byUrl.putIfAbsent(type + "/" + id, target);
        }
    }

    /** Whether a resource with exactly this content was learnt. */
    boolean hasContent(String hash) {
        return byKey.values().stream().anyMatch(target -> target.header().hash().equals(hash));
    }

    /** The resource of this file that a literal reference names. */
    Optional<Target> findTarget(@Nullable String literal) {
        if (literal == null) {
            return Optional.empty();
        }
        Target target = byUrl.get(literal);
        if (target != null) {
            return Optional.of(target);
        }
        Matcher conditional = CONDITIONAL.matcher(literal);
        return conditional.matches()
                ? Optional.ofNullable(byKey.get(conditionalKey(conditional)))
                : Optional.empty();
    }

    /**
     * Where a reference leads.
     *
     * @param wanted the type of resource that belongs here, for references that do not say
     */
    Ref resolve(
            String element,
            String wanted,
            @Nullable String literal,
            @Nullable Key logical,
            @Nullable String display) {
        Optional<Target> target = findTarget(literal);
        if (target.isPresent()) {
            return new Ref(element, target.get().header().key(), Ref.Kind.IN_FILE, display);
        }
        if (literal != null) {
            Matcher conditional = CONDITIONAL.matcher(literal);
            if (conditional.matches()) {
                return elsewhere(element, conditionalKey(conditional), display);
            }
            Matcher plain = LITERAL.matcher(literal);
            if (plain.matches()) {
                Key key = plainKey(plain.group(1), plain.group(2), plain.group(3));
                return elsewhere(element, key, display);
            }
            return new Ref(element, new Key("", wanted, literal), Ref.Kind.DANGLING, display);
        }
        if (logical != null) {
            Target known = byKey.get(logical);
            return known == null
                    ? elsewhere(element, logical, display)
                    : new Ref(element, known.header().key(), Ref.Kind.IN_FILE, display);
        }
        return new Ref(element, null, Ref.Kind.NAMED, display);
    }

    private static Ref elsewhere(String element, Key key, @Nullable String display) {
        return new Ref(element, key, Ref.Kind.ELSEWHERE, display);
    }

    private static Key conditionalKey(Matcher conditional) {
        return new Key(
                decode(conditional.group(2)), conditional.group(1), decode(conditional.group(3)));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static List<Key> identifiers(JsonNode resource, String type) {
        List<Key> keys = new ArrayList<>();
        JsonNode list = resource.path("identifier");
        // A Composition has one identifier, every other resource a list.
        Iterable<JsonNode> identifiers = list.isObject() ? List.of(list) : list;
        for (JsonNode identifier : identifiers) {
            String system = FhirEntries.text(identifier, "system");
            String value = FhirEntries.text(identifier, "value");
            if (system == null || value == null || isPassedOver(identifier, system)) {
                continue;
            }
            Key key = new Key(system, type, value);
            if (isMedicalRecordNumber(identifier)) {
                keys.addFirst(key);
            } else if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static boolean isPassedOver(JsonNode identifier, String system) {
        return PASSED_OVER_SYSTEMS.contains(system)
                || typeCodes(identifier).stream().anyMatch(PASSED_OVER_TYPES::contains);
    }

    private static boolean isMedicalRecordNumber(JsonNode identifier) {
        return typeCodes(identifier).contains("MR");
    }

    private static List<String> typeCodes(JsonNode identifier) {
        List<String> codes = new ArrayList<>();
        for (JsonNode coding : identifier.path("type").path("coding")) {
            String code = FhirEntries.text(coding, "code");
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    private @Nullable Key plainId(Entry entry, String type) {
        String url = entry.fullUrl();
        String id = FhirEntries.text(entry.resource(), "id");
        if (url != null && url.startsWith("urn:uuid:") && id == null) {
            return new Key(UUID_SYSTEM, type, url.substring("urn:uuid:".length()));
        }
        if (id == null) {
            return null;
        }
        Matcher literal = url == null ? null : LITERAL.matcher(url);
        return plainKey(literal != null && literal.matches() ? literal.group(1) : null, type, id);
    }

    private Key plainKey(@Nullable String server, String type, String id) {
        if (UUID.matcher(id.toLowerCase(Locale.ROOT)).matches()) {
            return new Key(UUID_SYSTEM, type, id.toLowerCase(Locale.ROOT));
        }
        return new Key(server == null ? "source:" + source : server, type, id);
    }
}
