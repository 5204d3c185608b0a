package org.almoner.x12.check;

import org.almoner.x12.Packed;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.guide.Rule;
import org.almoner.x12.guide.Rule.About;
import org.almoner.x12.guide.Rule.Condition;
import org.almoner.x12.guide.SegmentSpec;

import java.util.function.Predicate;

/** Holds a loop instance that has ended against its situational rules (SNIP type 4). */
final class RuleCheck {

    private RuleCheck() {}

    static void check(Frame frame, Findings findings) {
        for (Rule rule : frame.spec.rules()) {
            if (holds(rule.when(), frame) && holds(rule.then(), frame) == rule.forbids()) {
                findings.accept(breach(rule, frame));
            }
        }
    }

    /** Holds one segment against the rules of its place. */
    static void check(SegmentSpec segment, SegmentReader view, String loop, Findings findings) {
        for (Rule rule : segment.rules()) {
            if (holds(rule.when(), view) && holds(rule.then(), view) == rule.forbids()) {
                About about = blamed(rule.then(), one -> holds(one, view), rule);
                findings.at(
                        view,
                        rule.warning() ? Level.WARNING : Level.ERROR,
                        4,
                        loop,
                        about.element(),
                        about.component(),
                        codeOf(rule, about),
                        rule.sentence());
            }
        }
    }

    private static boolean holds(Condition condition, SegmentReader view) {
        return switch (condition) {
            case Condition.Always() -> true;
            case Condition.Not(Condition inner) -> !holds(inner, view);
            case Condition.Both(Condition one, Condition other) ->
                    holds(one, view) && holds(other, view);
            case Condition.Either(Condition one, Condition other) ->
                    holds(one, view) || holds(other, view);
            case Condition.Inside inside -> false;
            case Condition.Fact fact -> holds(fact, valueOf(fact.about(), view));
        };
    }

    private static long valueOf(About about, SegmentReader view) {
        return about.component() == 0
                ? view.packed(about.element())
                : Packed.pack(view.component(about.element(), about.component()));
    }

    private static boolean holds(Condition.Fact fact, long value) {
        return switch (fact.test()) {
            case PRESENT -> value != 0;
            case ONE_OF -> fact.values().contains(value);
            case NONE_OF -> value != 0 && !fact.values().contains(value);
        };
    }

    private static String codeOf(Rule rule, About about) {
        if (about.element() > 0) {
            return rule.forbids() ? "I13" : "I9";
        }
        return rule.forbids() ? "I9" : "I6";
    }

    private static X12Finding breach(Rule rule, Frame frame) {
        About about = blamed(rule.then(), one -> holds(one, frame), rule);
        Frame keeper = frame.up(about.loopsUp());
        boolean seen = about.slot() >= 0 && keeper.factNumbers[about.slot()] > 0;
        return new X12Finding(
                rule.warning() ? Level.WARNING : Level.ERROR,
                4,
                seen ? keeper.factOffsets[about.slot()] : frame.offset,
                seen ? keeper.factNumbers[about.slot()] : frame.number,
                frame.path,
                about.segment(),
                about.element(),
                about.component(),
                codeOf(rule, about),
                rule.sentence());
    }

    /** The part of a consequence that is at fault: of "A and B", B when A is as it must be. */
    private static About blamed(Condition then, Predicate<Condition> holds, Rule rule) {
        return switch (then) {
            case Condition.Fact fact -> fact.about();
            case Condition.Inside inside -> inside.about();
            case Condition.Not(Condition inner) -> blamed(inner, holds, rule);
            case Condition.Both(Condition one, Condition other) ->
                    blamed(holds.test(one) == rule.forbids() ? one : other, holds, rule);
            case Condition.Either(Condition one, Condition other) ->
                    blamed(holds.test(one) == rule.forbids() ? one : other, holds, rule);
            case Condition.Always() -> rule.about();
        };
    }

    private static boolean holds(Condition condition, Frame frame) {
        return switch (condition) {
            case Condition.Always() -> true;
            case Condition.Not(Condition inner) -> !holds(inner, frame);
            case Condition.Both(Condition one, Condition other) ->
                    holds(one, frame) && holds(other, frame);
            case Condition.Either(Condition one, Condition other) ->
                    holds(one, frame) || holds(other, frame);
            case Condition.Inside inside ->
                    frame.up(inside.about().loopsUp()).counts[inside.part()] > 0;
            case Condition.Fact fact ->
                    holds(fact, frame.up(fact.about().loopsUp()).facts[fact.about().slot()]);
        };
    }
}
