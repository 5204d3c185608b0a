package org.almoner.server.charts;

import org.almoner.server.access.Tenancy;
import org.almoner.server.practice.OutsideProvider;
import org.almoner.server.practice.OutsideProviders;
import org.almoner.server.practice.Practice;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Keys who ordered what was done in a visit, and who referred the patient. */
@Service
public class ReferrerKeying {

    private final JdbcClient jdbc;
    private final Encounters encounters;
    private final OutsideProviders directory;
    private final Practice practice;
    private final Audit audit;
    private final Clock clock;

    ReferrerKeying(
            JdbcClient jdbc,
            Encounters encounters,
            OutsideProviders directory,
            Practice practice,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.encounters = encounters;
        this.directory = directory;
        this.practice = practice;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the form shows.
     *
     * @param ordering as it is typed; empty for nobody
     * @param referring as it is typed; empty for nobody
     * @param known whom to offer while somebody types
     * @param own who saw the patient, and may have ordered it; null when that is not known
     */
    public record Form(
            String ordering, String referring, List<String> known, @Nullable OutsideProvider own) {

        /** For a visit that was taken back. */
        public static final Form NOBODY = new Form("", "", List.of(), null);

        public Form {
            known = List.copyOf(known);
        }

        public boolean isEmpty() {
            return ordering.isEmpty() && referring.isEmpty();
        }
    }

    public Form form(Encounter visit) {
        Long providerId = visit.providerId();
        return new Form(
                shown(visit.referrers().ordering()),
                shown(visit.referrers().referring()),
                directory.listOffered().stream().map(OutsideProvider::typed).toList(),
                providerId == null
                        ? null
                        : directory.find(practice.getProvider(providerId).npi()).orElse(null));
    }

    private String shown(@Nullable String npi) {
        return npi == null ? "" : directory.find(npi).map(OutsideProvider::typed).orElse(npi);
    }

    /**
     * Writes them down as typed; claims built from now on carry them. Says whether anything
     * changed.
     *
     * @throws IllegalArgumentException saying what is wrong with a name or an NPI
     * @throws java.util.NoSuchElementException when there is no such visit
     */
    @Transactional
    public boolean record(long encounterId, String ordering, String referring) {
        Encounter before = encounters.getEncounter(encounterId);
        Referrers now = new Referrers(npi("Ordered by", ordering), npi("Referred by", referring));
        if (before.referrers().equals(now)) {
            return false;
        }
        jdbc.sql(
                        "update charts.encounter set ordering_npi = ?, referring_npi = ?,"
                                + " changed_at = ? where practice_id = ? and encounter_id = ?")
                .params(
                        Arrays.asList(
                                now.ordering(),
                                now.referring(),
                                Timestamp.from(clock.instant()),
                                Tenancy.practiceId(),
                                encounterId))
                .update();
        audit.did(
                "keyed who sent",
                "visit",
                String.valueOf(encounterId),
                before.patientId(),
                "ordered by %s, referred by %s"
                        .formatted(orNobody(now.ordering()), orNobody(now.referring())));
        return true;
    }

    private @Nullable String npi(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return directory.keep(typed.strip()).npi();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(field + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String orNobody(@Nullable String npi) {
        return npi == null ? "nobody" : npi;
    }
}
