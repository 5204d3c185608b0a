package org.almoner.codes.icd;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the book says of one code, read once and kept: whether two codes have anything to do with
 * each other is then a matter of comparing numbers. {@link Diagnoses#facts} makes it.
 */
public final class CodeFacts {

    /** What the code editor and the lists beside the book say. */
    public enum Flag {
        /** Shows another disease and never stands first. */
        MANIFESTATION,
        /** Is no reason to stay in a hospital. */
        UNACCEPTABLE,
        /** Is a reason only beside another diagnosis. */
        NEEDS_SECONDARY,
        /** Leaves the side open though it weighs in the price of a stay. */
        UNSPECIFIED,
        NEWBORN,
        PEDIATRIC,
        MATERNITY,
        ADULT,
        FEMALE,
        MALE,
        POA_EXEMPT
    }

    private final String code;
    private final long from;
    private final long to;
    private final Set<Flag> flags;
    private final CodeEdits.@Nullable Ages ages;
    private final @Nullable Said firstAsked;
    private final Reach excluded;
    private final Reach first;
    private final Reach additional;
    private final long number;
    private final List<Node> completed;
    private final int letter;

    CodeFacts(
            String code,
            LocalDate from,
            LocalDate to,
            EnumSet<Flag> flags,
            CodeEdits.@Nullable Ages ages,
            @Nullable Said firstAsked,
            Reach excluded,
            Reach first,
            Reach additional,
            long number,
            List<Node> completed) {
        this.code = code;
        this.from = from.toEpochDay();
        this.to = to.toEpochDay();
        this.flags = flags;
        this.ages = ages;
        this.firstAsked = firstAsked;
        this.excluded = excluded;
        this.first = first;
        this.additional = additional;
        this.number = number;
        this.completed = List.copyOf(completed);
        this.letter = Reach.letter(code);
    }

    public String code() {
        return code;
    }

    /** Whether the same is said of it on another day of the same releases. */
    public boolean holdsOn(LocalDate day) {
        long epochDay = day.toEpochDay();
        return from <= epochDay && epochDay <= to;
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** The ages at which it is expected; null when any is. */
    public CodeEdits.@Nullable Ages ages() {
        return ages;
    }

    /** The "code first" that it has and that is not only for what is there to code, or null. */
    public @Nullable Said firstAsked() {
        return firstAsked;
    }

    /** The codes that it becomes with a seventh character, where it lacks one; mostly none. */
    public List<Node> completed() {
        return completed;
    }

    /** Whether an Excludes1 at either may name the other; the book is then asked which. */
    public boolean mayExclude(CodeFacts other) {
        return excluded.names(other.letter, other.number) || other.excluded.names(letter, number);
    }

    /** Whether a "code first" stands at it or above it, be it only for what is there to code. */
    public boolean hasCodeFirst() {
        return firstAsked != null || first != Reach.NONE;
    }

    /** Whether a "code first" of this one may name the other. */
    public boolean mayFollow(CodeFacts other) {
        return first.names(other.letter, other.number);
    }

    /** Whether a "use additional code" of this one may name the other. */
    public boolean mayAskFor(CodeFacts other) {
        return additional.names(other.letter, other.number);
    }
}
