package org.almoner.server.charts;

import org.almoner.server.access.Tenancy;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Provider;
import org.almoner.server.practice.ProviderListed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.Optional;

/**
 * The people who treated patients, as charts name them. One with the NPI of a provider of the
 * practice is that provider.
 */
@Service
public class Practitioners {

    /** Someone who treated a patient. */
    public record Practitioner(
            long practitionerId,
            @Nullable String npi,
            String lastName,
            String firstName,
            String display,
            @Nullable String taxonomy,
            @Nullable Long providerId) {}

    private static final String PRACTITIONER =
            "select practitioner_id, npi, last_name, first_name, display, taxonomy, provider_id"
                    + " from charts.practitioner where practice_id = ? ";

    private final JdbcClient jdbc;
    private final Practice practice;

    Practitioners(JdbcClient jdbc, Practice practice) {
        this.jdbc = jdbc;
        this.practice = practice;
    }

    public Optional<Practitioner> findPractitioner(long practitionerId) {
        return jdbc.sql(PRACTITIONER + "and practitioner_id = ?")
                .params(Tenancy.practiceId(), practitionerId)
                .query(Practitioner.class)
                .optional();
    }

    public Optional<Practitioner> findByNpi(String npi) {
        return jdbc.sql(PRACTITIONER + "and npi = ? order by practitioner_id limit 1")
                .params(Tenancy.practiceId(), npi)
                .query(Practitioner.class)
                .optional();
    }

    /**
     * Adds a practitioner and returns the id; who has a provider's NPI is linked to the provider.
     */
    @Transactional
    public long add(@Nullable String npi, String lastName, String firstName, String display) {
        return jdbc.sql(
                        "insert into charts.practitioner (practice_id, npi, last_name, first_name,"
                                + " display, provider_id) values (?, ?, ?, ?, ?, ?) returning"
                                + " practitioner_id")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                npi,
                                lastName,
                                firstName,
                                display,
                                providerOf(npi)))
                .query(Long.class)
                .single();
    }

    @Transactional
    public void change(
            long practitionerId,
            @Nullable String npi,
            String lastName,
            String firstName,
            String display) {
        jdbc.sql(
                        "update charts.practitioner set npi = ?, last_name = ?, first_name = ?,"
                                + " display = ?, provider_id = ? where practice_id = ? and"
                                + " practitioner_id = ?")
                .params(
                        Arrays.asList(
                                npi,
                                lastName,
                                firstName,
                                display,
                                providerOf(npi),
                                Tenancy.practiceId(),
                                practitionerId))
                .update();
    }

    @Transactional
    public void specialize(long practitionerId, String taxonomy) {
        jdbc.sql(
                        "update charts.practitioner set taxonomy = ? where practice_id = ? and"
                                + " practitioner_id = ?")
                .params(taxonomy, Tenancy.practiceId(), practitionerId)
                .update();
    }

    /** Charts that were read before the provider was listed find their provider now. */
    @EventListener
    void on(ProviderListed listed) {
        jdbc.sql(
                        "update charts.practitioner set provider_id = ? where practice_id = ? and"
                                + " npi = ? and provider_id is null")
                .params(listed.providerId(), Tenancy.practiceId(), listed.npi())
                .update();
        jdbc.sql(
                        "update charts.encounter e set provider_id = p.provider_id from"
                                + " charts.practitioner p where p.practice_id = e.practice_id and"
                                + " p.practitioner_id = e.practitioner_id and e.practice_id = ? and"
                                + " p.provider_id = ? and e.provider_id is null")
                .params(Tenancy.practiceId(), listed.providerId())
                .update();
    }

    private @Nullable Long providerOf(@Nullable String npi) {
        return npi == null
                ? null
                : practice.findProviderByNpi(npi).map(Provider::providerId).orElse(null);
    }
}
