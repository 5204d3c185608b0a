package org.almoner.server.codes;

import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The description of the API, as far as it uses of JSON Schema. */
final class OpenApi {

    private final JsonNode root;

    private OpenApi(JsonNode root) {
        this.root = root;
    }

    static OpenApi read() {
        try (InputStream file =
                OpenApi.class.getResourceAsStream("/org/almoner/server/codes/openapi.yaml")) {
            Object yaml = new Yaml().load(Objects.requireNonNull(file));
            return new OpenApi(JsonMapper.shared().valueToTree(yaml));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Each route with its parameters; those that must be given have a star. */
    Map<String, Set<String>> parameters() {
        Map<String, Set<String>> routes = new TreeMap<>();
        root.get("paths")
                .forEachEntry((path, verbs) ->
                        verbs.forEachEntry((verb, operation) -> {
                            Set<String> names = new TreeSet<>();
                            for (JsonNode each : operation.path("parameters")) {
                                JsonNode parameter = resolved(each);
                                names.add(
                                        parameter.get("in").asString()
                                                + " "
                                                + parameter.get("name").asString()
                                                + (parameter.path("required").asBoolean(false)
                                                        ? "*"
                                                        : ""));
                            }
                            routes.put(verb + " " + path, names);
                        }));
        return routes;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : root.at(reference.asString().substring(1));
    }

    /** Where an answer differs from what its route promises. */
    List<String> violations(String route, String status, String type, JsonNode answer) {
        JsonNode response =
                resolved(root.get("paths").get(route).get("get").get("responses").get(status));
        List<String> found = new ArrayList<>();
        check(response.get("content").get(type).get("schema"), answer, "$", found);
        return found;
    }

    private void check(JsonNode named, JsonNode value, String at, List<String> found) {
        JsonNode schema = resolved(named);
        List<String> types = new ArrayList<>();
        JsonNode type = schema.get("type");
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asString()));
        } else {
            types.add(type.asString());
        }
        if (types.stream().noneMatch(each -> is(each, value))) {
            found.add(at + ": not a " + String.join(" or ", types));
            return;
        }
        JsonNode allowed = schema.get("enum");
        if (allowed != null && allowed.valueStream().noneMatch(value::equals)) {
            found.add(at + ": " + value + " is none of " + allowed);
        }
        if (value.isObject()) {
            checkObject(schema, value, at, found);
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                check(schema.get("items"), value.get(index), at + "[" + index + "]", found);
            }
        }
    }

    private void checkObject(JsonNode schema, JsonNode value, String at, List<String> found) {
        schema.path("required")
                .forEach(name -> {
                    if (!value.has(name.asString())) {
                        found.add(at + ": " + name.asString() + " is missing");
                    }
                });
        value.forEachEntry((name, field) -> {
            JsonNode known = schema.get("properties").get(name);
            if (known == null) {
                found.add(at + ": " + name + " is not described");
            } else {
                check(known, field, at + "." + name, found);
            }
        });
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("no type " + type);
        };
    }
}
