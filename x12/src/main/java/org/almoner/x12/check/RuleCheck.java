package org.almoner.x12.check;

import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.guide.Rule;
import org.almoner.x12.guide.Rule.About;
import org.almoner.x12.guide.Rule.Condition;

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

    private static X12Finding breach(Rule rule, Frame frame) {
        About about = blamed(rule.then(), frame, rule);
        boolean inElement = about.element() > 0;
        String code = inElement ? (rule.forbids() ? "I13" : "I9") : rule.forbids() ? "I9" : "I6";
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
                code,
                rule.sentence());
    }

    /** The part of a consequence that is at fault: of "A and B", B when A is as it must be. */
    private static About blamed(Condition then, Frame frame, Rule rule) {
        return switch (then) {
            case Condition.Fact fact -> fact.about();
            case Condition.Inside inside -> inside.about();
            case Condition.Not(Condition inner) -> blamed(inner, frame, rule);
            case Condition.Both(Condition one, Condition other) ->
                    blamed(holds(one, frame) == rule.forbids() ? one : other, frame, rule);
            case Condition.Either(Condition one, Condition other) ->
                    blamed(holds(one, frame) == rule.forbids() ? one : other, frame, rule);
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
            case Condition.Fact fact -> {
                long value = frame.up(fact.about().loopsUp()).facts[fact.about().slot()];
                yield switch (fact.test()) {
                    case PRESENT -> value != 0;
                    case ONE_OF -> fact.values().contains(value);
                    case NONE_OF -> value != 0 && !fact.values().contains(value);
                };
            }
        };
    }
}
