package org.almoner.server.codes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.almoner.codes.CodeFacts;
import org.almoner.codes.diff.Change;
import org.almoner.codes.fees.Place;
import org.almoner.codes.fees.Price;
import org.almoner.server.codes.Answer;
import org.almoner.server.codes.Chip;
import org.almoner.server.codes.CodePage;
import org.almoner.server.codes.Link;
import org.almoner.server.codes.Releases;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the API answers with: the names and the order in which openapi.yaml tells them. */
final class ApiAnswers {

    private ApiAnswers() {}

    /** What was found, as {@code almoner codes find --json} prints it. */
    @JsonPropertyOrder({"query", "hits", "micros"})
    record Found(String query, List<Hit> hits, long micros) {}

    /** One code that was found. */
    @JsonPropertyOrder({"system", "code", "title", "why", "with", "facets"})
    record Hit(
            String system, String code, String title, String why, List<Named> with, Facets facets) {
        static Hit of(Answer answer) {
            return new Hit(
                    answer.system().title(),
                    answer.display(),
                    answer.title(),
                    answer.why(),
                    answer.with().stream()
                            .map(code -> new Named(code.display(), code.title()))
                            .toList(),
                    new Facets(
                            choices(answer.sides()),
                            choices(answer.completions()),
                            answer.chips().stream().map(Chip::text).toList()));
        }
    }

    /** What else the code may become, and what is to be minded. */
    @JsonPropertyOrder({"side", "seventh", "chips"})
    record Facets(List<Choice> side, List<Choice> seventh, List<String> chips) {}

    /** A code that could stand in its place. */
    @JsonPropertyOrder({"code", "says", "chosen"})
    record Choice(String code, String says, boolean chosen) {}

    private static List<Choice> choices(List<CodePage.Choice> choices) {
        return choices.stream()
                .map(each -> new Choice(each.code(), says(each), each.here()))
                .toList();
    }

    /** A side says itself; of a seventh character its meaning tells. */
    private static String says(CodePage.Choice choice) {
        return choice.word().length() == 1 ? choice.meaning() : choice.word();
    }

    /** A code, as {@code almoner codes show --json} prints it, and what stands around it. */
    @JsonPropertyOrder({"told", "on", "valid", "previous", "next", "alsoCalled", "sides", "facts"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page(
            @JsonUnwrapped CodeFacts told,
            LocalDate on,
            boolean valid,
            @Nullable Named previous,
            @Nullable Named next,
            List<String> alsoCalled,
            List<Choice> sides,
            List<Fact> facts) {
        static Page of(CodeFacts told, CodePage page) {
            return new Page(
                    told,
                    page.day(),
                    page.valid(),
                    named(page.previous()),
                    named(page.next()),
                    page.also(),
                    choices(page.sides()),
                    page.facts().stream().map(Fact::of).toList());
        }
    }

    /** A code or heading by name. */
    @JsonPropertyOrder({"code", "title"})
    record Named(String code, String title) {}

    private static @Nullable Named named(@Nullable Link link) {
        return link == null ? null : new Named(link.display(), link.title());
    }

    /** Something else that is known. */
    @JsonPropertyOrder({"heading", "lines"})
    record Fact(String heading, List<String> lines) {
        static Fact of(CodePage.Fact fact) {
            return new Fact(fact.heading(), fact.lines().stream().map(ApiAnswers::text).toList());
        }
    }

    private static String text(List<CodePage.Piece> pieces) {
        return pieces.stream().map(CodePage.Piece::text).collect(Collectors.joining());
    }

    /** A release, as {@code almoner codes list --json} prints it. */
    @JsonPropertyOrder({"release", "set", "title", "from", "to", "rows"})
    record Loaded(
            String release,
            String set,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            int rows) {
        static Loaded of(Releases.Loaded loaded) {
            return new Loaded(
                    loaded.release().id(),
                    loaded.release().set(),
                    loaded.title(),
                    loaded.release().from(),
                    loaded.to(),
                    loaded.release().rows());
        }
    }

    /** What changed; {@code more} says that there is more than was asked for. */
    @JsonPropertyOrder({"from", "to", "changes", "more"})
    record Diff(String from, String to, List<Changed> changes, boolean more) {}

    /** A change, as {@code almoner codes diff --json} prints it. */
    @JsonPropertyOrder({"set", "change", "code", "before", "after", "successors"})
    record Changed(
            String set,
            String change,
            String code,
            @Nullable String before,
            @Nullable String after,
            List<String> successors) {
        static Changed of(Change change) {
            return new Changed(
                    change.set().id(),
                    change.kind().word(),
                    change.code(),
                    change.before().isEmpty() ? null : change.before(),
                    change.after().isEmpty() ? null : change.after(),
                    change.successors());
        }
    }

    /** A price, as {@code almoner codes price --json} prints it; null cents where none is paid. */
    @JsonPropertyOrder({
        "code",
        "modifiers",
        "on",
        "locality",
        "place",
        "verdict",
        "cents",
        "steps",
        "source"
    })
    record Priced(
            String code,
            List<String> modifiers,
            LocalDate on,
            @Nullable String locality,
            String place,
            String verdict,
            @Nullable Long cents,
            List<String> steps,
            String source) {
        static Priced of(Price price, Place where, LocalDate day) {
            return new Priced(
                    price.code(),
                    price.modifiers(),
                    day,
                    where.code().isEmpty() ? null : where.code(),
                    where.name(),
                    price.verdict().name().toLowerCase(Locale.ROOT),
                    price.isPayable() ? price.cents() : null,
                    price.steps(),
                    price.source());
        }
    }

    /** What went wrong, as RFC 9457 says it. */
    @JsonPropertyOrder({"type", "title", "status", "detail"})
    record Problem(String type, String title, int status, String detail) {}
}
