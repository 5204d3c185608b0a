package org.almoner.server.practice;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frame.FirstDesk;
import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a new practice needs before its first claim, until it has it. */
@Service
public class FirstSteps implements FirstDesk {

    public static final String KEY = "first-steps";

    private final Practice practice;
    private final Prices prices;
    private final Set<Long> complete = ConcurrentHashMap.newKeySet();

    FirstSteps(Practice practice, Prices prices) {
        this.practice = practice;
        this.prices = prices;
    }

    /** What is there already. */
    public record Progress(boolean provider, boolean payer, boolean fees) {

        int left() {
            return (provider ? 0 : 1) + (payer ? 0 : 1) + (fees ? 0 : 1);
        }

        /** {@code a provider, a payer and fees}. */
        String missing() {
            List<String> words = new ArrayList<>();
            if (!provider) {
                words.add("a provider");
            }
            if (!payer) {
                words.add("a payer");
            }
            if (!fees) {
                words.add("fees");
            }
            String last = words.getLast();
            return words.size() == 1
                    ? last
                    : String.join(", ", words.subList(0, words.size() - 1)) + " and " + last;
        }
    }

    public Progress progress() {
        return new Progress(
                !practice.listProviders().isEmpty(),
                !practice.listPayers().isEmpty(),
                prices.hasCharges());
    }

    @Override
    public Optional<Call> find(SignedIn person) {
        if (complete.contains(Tenancy.practiceId())) {
            return Optional.empty();
        }
        Progress progress = progress();
        if (progress.left() == 0) {
            complete.add(Tenancy.practiceId());
            return Optional.empty();
        }
        boolean mine = person.isAny(Role.MANAGER);
        return Optional.of(
                new Call(
                        KEY,
                        "First steps",
                        mine ? "/first-steps" : "",
                        progress.left(),
                        "Before the first claim, the practice needs %s.%s"
                                .formatted(
                                        progress.missing(),
                                        mine ? "" : " Whoever runs it can add them.")));
    }
}
