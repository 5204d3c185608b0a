package org.almoner.server.practice;

import org.almoner.claims.Npi;
import org.almoner.server.access.Tenancy;
import org.almoner.server.trust.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who sends the practice patients and orders: a small directory that grows by itself, since whoever
 * was keyed once is offered again. The practice's own providers order services, too.
 */
@Service
public class OutsideProviders {

    /** So many are offered: those who were named last. */
    private static final int OFFERED_MAX = 200;

    private static final int LAST_NAME_MAX = 60;
    private static final int FIRST_NAME_MAX = 35;
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");
    private static final Pattern WRITABLE = Pattern.compile("[\\x20-\\x7e&&[^~*:^|]]+");
    private static final String HOW = "Write it as Rivera, Ana 1234567893.";

    private final JdbcClient jdbc;
    private final Practice practice;
    private final Audit audit;
    private final Clock clock;

    OutsideProviders(JdbcClient jdbc, Practice practice, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.practice = practice;
        this.audit = audit;
        this.clock = clock;
    }

    /** By NPI: one of ours, or one who was keyed before. */
    public Optional<OutsideProvider> find(String npi) {
        return practice.findProviderByNpi(npi)
                .map(OutsideProviders::ofOurs)
                .or(() ->
                        jdbc.sql(
                                        "select npi, last_name, first_name from"
                                                + " practice.outside_provider where practice_id = ?"
                                                + " and npi = ?")
                                .params(Tenancy.practiceId(), npi)
                                .query(OutsideProvider.class)
                                .optional());
    }

    /** Those to offer while a name is typed: ours first, then who was named last. */
    public List<OutsideProvider> listOffered() {
        List<OutsideProvider> offered =
                new java.util.ArrayList<>(
                        practice.listProviders().stream().map(OutsideProviders::ofOurs).toList());
        offered.addAll(
                jdbc.sql(
                                "select npi, last_name, first_name from practice.outside_provider"
                                        + " where practice_id = ? order by used_at desc, npi limit"
                                        + " ?")
                        .params(Tenancy.practiceId(), OFFERED_MAX)
                        .query(OutsideProvider.class)
                        .list());
        return offered;
    }

    private static OutsideProvider ofOurs(Provider provider) {
        return new OutsideProvider(provider.npi(), provider.lastName(), provider.firstName());
    }

    /**
     * Who is meant by {@code Rivera, Ana 1234567893}; of somebody who is known the NPI is enough.
     * Whoever is new is kept for the next time.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    @Transactional
    public OutsideProvider keep(String typed) {
        Matcher number = NUMBER.matcher(typed);
        if (!number.find()) {
            throw new IllegalArgumentException("An NPI of ten digits is missing. " + HOW);
        }
        String npi = number.group();
        if (!Npi.isValid(npi)) {
            throw new IllegalArgumentException(
                    "%s is no NPI: the last digit does not fit the others; often two digits were swapped."
                            .formatted(npi));
        }
        if (practice.findProfile().map(Profile::npi).filter(npi::equals).isPresent()) {
            throw new IllegalArgumentException(
                    "%s is the practice's own NPI. Name the person.".formatted(npi));
        }
        String name = number.replaceFirst(" ").strip();
        Optional<OutsideProvider> known = find(npi);
        if (known.isPresent() && (name.isEmpty() || isOurs(npi))) {
            used(known.get());
            return known.get();
        }
        OutsideProvider named = named(npi, name);
        if (!known.equals(Optional.of(named))) {
            audit.did(known.isPresent() ? "renamed" : "added", "outside provider", npi, null, "");
        }
        used(named);
        return named;
    }

    private boolean isOurs(String npi) {
        return practice.findProviderByNpi(npi).isPresent();
    }

    private static OutsideProvider named(String npi, String name) {
        int comma = name.indexOf(',');
        String last = comma < 0 ? "" : name.substring(0, comma).strip();
        String first = comma < 0 ? "" : name.substring(comma + 1).strip();
        if (last.isEmpty() || first.isEmpty()) {
            throw new IllegalArgumentException(
                    "Last name and first name are missing, with a comma between them. " + HOW);
        }
        if (last.length() > LAST_NAME_MAX
                || first.length() > FIRST_NAME_MAX
                || !WRITABLE.matcher(last + first).matches()) {
            throw new IllegalArgumentException(
                    "Claims have room for %d and %d plain letters of the name."
                            .formatted(LAST_NAME_MAX, FIRST_NAME_MAX));
        }
        return new OutsideProvider(npi, last, first);
    }

    private void used(OutsideProvider provider) {
        if (isOurs(provider.npi())) {
            return;
        }
        jdbc.sql(
                        "insert into practice.outside_provider (practice_id, npi, last_name,"
                            + " first_name, used_at) values (?, ?, ?, ?, ?) on conflict"
                            + " (practice_id, npi) do update set last_name = excluded.last_name,"
                            + " first_name = excluded.first_name, used_at = excluded.used_at")
                .params(
                        Tenancy.practiceId(),
                        provider.npi(),
                        provider.lastName(),
                        provider.firstName(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
