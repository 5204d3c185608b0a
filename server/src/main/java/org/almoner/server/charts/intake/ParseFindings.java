package org.almoner.server.charts.intake;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.BiPredicate;

/** Turns what the FHIR parser complains about into findings with a place, without the value. */
final class ParseFindings implements IParserErrorHandler {

    private final Place place;
    private final JsonNode resource;
    private final List<IntakeFinding> findings;

    ParseFindings(Place place, JsonNode resource, List<IntakeFinding> findings) {
        this.place = place;
        this.resource = resource;
        this.findings = findings;
    }

    @Override
    public void invalidValue(
            @Nullable IParseLocation location, @Nullable String value, @Nullable String error) {
        String path = value == null ? null : pathOf(value);
        stop(
                path == null ? parent(location) : path,
                "The value is not of the form that FHIR asks for here.");
    }

    @Override
    public void missingRequiredElement(@Nullable IParseLocation location, String element) {
        stop(join(location, element), "A required element is missing.");
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
        stop(join(location, element), "This element may stand only once.");
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            String element,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        // FHIR's numbers are often written as text; the parser reads those, and then says so here.
        if (expected != ValueType.SCALAR || found != ValueType.SCALAR) {
            stop(
                    join(location, element),
                    "Expected %s here, found %s.".formatted(words(expected), words(found)));
        }
    }

    @Override
    public void unknownElement(@Nullable IParseLocation location, String element) {
        String path = pathOfMember(resource, element);
        notice(
                path == null ? join(location, element) : path,
                "FHIR R4 has no such element; it was not read.");
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation location, String attribute) {
        notice(join(location, attribute), "FHIR R4 has no such attribute; it was not read.");
    }

    @Override
    public void unknownReference(@Nullable IParseLocation location, String reference) {
        stop(parent(location), "The reference leads to no contained resource.");
    }

    @Override
    public void invalidInternalReference(@Nullable IParseLocation location, String reference) {
        stop(parent(location), "The reference leads to no contained resource.");
    }

    @Override
    public void containedResourceWithNoId(@Nullable IParseLocation location) {
        notice("contained", "A contained resource has no id, so nothing can point to it.");
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation location) {
        notice(parent(location), "An extension has a value and extensions of its own.");
    }

    private void stop(@Nullable String element, String message) {
        findings.add(IntakeFinding.stop(place.at(element), message));
    }

    private void notice(@Nullable String element, String message) {
        findings.add(IntakeFinding.notice(place.at(element), message));
    }

    private static String words(ValueType type) {
        return switch (type) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case SCALAR -> "a single value";
            case NULL -> "nothing";
        };
    }

    private @Nullable String join(@Nullable IParseLocation location, String element) {
        String parent = parent(location);
        return parent == null ? element : parent + "." + element;
    }

    /** The parent's path, without the resource's type at its head. */
    private @Nullable String parent(@Nullable IParseLocation location) {
        String name = location == null ? null : location.getParentElementName();
        if (name == null || name.isEmpty() || name.equals(place.resource())) {
            return null;
        }
        return place.resource() != null && name.startsWith(place.resource() + ".")
                ? name.substring(place.resource().length() + 1)
                : name;
    }

    private @Nullable String pathOf(String value) {
        return path(
                resource, (name, child) -> child.isValueNode() && child.asString().equals(value));
    }

    private static @Nullable String pathOfMember(JsonNode node, String member) {
        return path(node, (name, child) -> name.equals(member));
    }

    /** The path to the first member that is the one looked for. */
    private static @Nullable String path(JsonNode node, BiPredicate<String, JsonNode> wanted) {
        for (var member : node.properties()) {
            String found = path(member.getKey(), member.getKey(), member.getValue(), wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String path(
            String here, String name, JsonNode child, BiPredicate<String, JsonNode> wanted) {
        if (wanted.test(name, child)) {
            return here;
        }
        for (int i = 0; child.isArray() && i < child.size(); i++) {
            String found = path(here + "[" + i + "]", name, child.get(i), wanted);
            if (found != null) {
                return found;
            }
        }
        String inside = path(child, wanted);
        return inside == null ? null : here + "." + inside;
    }
}
