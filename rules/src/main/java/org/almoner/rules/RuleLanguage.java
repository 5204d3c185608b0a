package org.almoner.rules;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;

import org.almoner.rules.PracticeRule.Scope;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads conditions. The language is CEL, the Common Expression Language: it always ends, touches
 * nothing but what it is given, and is checked for its types before it is ever asked.
 *
 * <p>Safe for use by many threads.
 */
public final class RuleLanguage {

    private static final int LENGTH_MOST = 4_000;

    /** Fifty lines times a long history, with room; beyond it a condition is refused. */
    private static final int STEPS_MOST = 1_000_000;

    private static final Cel CLAIMS = builder().build();
    private static final Cel LINES = builder().addVar("line", Vocabulary.LINE).build();

    private RuleLanguage() {}

    private static dev.cel.bundle.CelBuilder builder() {
        return CelFactory.legacyCelBuilder()
                .setTypeProvider(Vocabulary.TYPES)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("claim", Vocabulary.CLAIM)
                .addVar("history", ListType.create(Vocabulary.PAST))
                .addFunctionDeclarations(
                        function("dollars", SimpleType.INT, SimpleType.INT),
                        function("day", SimpleType.TIMESTAMP, SimpleType.STRING),
                        function(
                                "days_between",
                                SimpleType.INT,
                                SimpleType.TIMESTAMP,
                                SimpleType.TIMESTAMP),
                        function(
                                "within",
                                SimpleType.BOOL,
                                SimpleType.STRING,
                                SimpleType.STRING,
                                SimpleType.STRING))
                .addFunctionBindings(
                        CelFunctionBinding.from(
                                "dollars_of", Long.class, whole -> Math.multiplyExact(whole, 100L)),
                        CelFunctionBinding.from("day_of", String.class, RuleLanguage::day),
                        CelFunctionBinding.from(
                                "days_between_of",
                                Instant.class,
                                Instant.class,
                                (one, other) -> ChronoUnit.DAYS.between(one, other)),
                        CelFunctionBinding.from(
                                "within_of",
                                List.of(String.class, String.class, String.class),
                                RuleLanguage::within))
                .setOptions(
                        CelOptions.current()
                                .maxExpressionCodePointSize(LENGTH_MOST)
                                .comprehensionMaxIterations(STEPS_MOST)
                                .build());
    }

    private static CelFunctionDecl function(String name, CelType result, CelType... given) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name + "_of", result, given));
    }

    private static Instant day(String text) throws CelEvaluationException {
        try {
            return instant(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new CelEvaluationException(
                    "day('%s') is no day; write it as day('2026-03-02')".formatted(text), e);
        }
    }

    /**
     * Whether a code stands between two others, both included: {@code within(c, '99202', '99215')}.
     */
    private static boolean within(Object[] given) {
        String code = (String) given[0];
        return code.compareTo((String) given[1]) >= 0 && code.compareTo((String) given[2]) <= 0;
    }

    static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * What is wrong with a text.
     *
     * @param column from 0, where it is; counted in characters of its line
     */
    public record Problem(int line, int column, String message) {}

    /** Thrown for a text that cannot be read, with every problem of it. */
    public static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        UnreadableException(List<Problem> problems) {
            super(problems.getFirst().message());
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /**
     * Reads a condition.
     *
     * @throws UnreadableException when it is none, with what is wrong and where
     */
    static CelRuntime.Program condition(String text, Scope scope) throws UnreadableException {
        CelAbstractSyntaxTree tree = tree(text, scope);
        if (!tree.getResultType().equals(SimpleType.BOOL)) {
            throw new UnreadableException(
                    List.of(
                            new Problem(
                                    1,
                                    0,
                                    "It says a %s; a condition says yes or no, such as %s == ..."
                                            .formatted(
                                                    Vocabulary.words(tree.getResultType()),
                                                    text.strip()))));
        }
        return program(tree, scope);
    }

    /** Reads what stands between braces of a message: a text or a number. */
    static CelRuntime.Program value(String text, Scope scope) throws UnreadableException {
        return program(tree(text, scope), scope);
    }

    private static CelAbstractSyntaxTree tree(String text, Scope scope) throws UnreadableException {
        if (text.length() > LENGTH_MOST) {
            throw new UnreadableException(
                    List.of(
                            new Problem(
                                    1,
                                    LENGTH_MOST,
                                    "It has %,d characters; %,d are the most."
                                            .formatted(text.length(), LENGTH_MOST))));
        }
        CelValidationResult read = cel(scope).compile(text);
        if (read.hasError()) {
            List<Problem> problems = new ArrayList<>();
            for (CelIssue issue : read.getErrors()) {
                problems.add(
                        new Problem(
                                issue.getSourceLocation().getLine(),
                                issue.getSourceLocation().getColumn(),
                                PlainWords.of(issue.getMessage())));
            }
            throw new UnreadableException(problems);
        }
        try {
            return read.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("A text without errors has a tree.", e);
        }
    }

    private static CelRuntime.Program program(CelAbstractSyntaxTree tree, Scope scope) {
        try {
            return cel(scope).createProgram(tree);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A checked tree can be asked.", e);
        }
    }

    private static Cel cel(Scope scope) {
        return scope == Scope.LINE ? LINES : CLAIMS;
    }

    /** The names that a condition may begin with. */
    static Map<String, CelType> names(Scope scope) {
        Map<String, CelType> claim =
                Map.of("claim", Vocabulary.CLAIM, "history", ListType.create(Vocabulary.PAST));
        if (scope == Scope.CLAIM) {
            return claim;
        }
        Map<String, CelType> all = new java.util.HashMap<>(claim);
        all.put("line", Vocabulary.LINE);
        return all;
    }
}
