package org.almoner.server.practice;

import org.almoner.server.access.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The current practice: its profile, its providers and its payers. */
@Service
public class Practice {

    private static final String PROVIDER =
            "select provider_id, last_name, first_name, credential, specialty, npi, taxonomy"
                    + " from practice.provider where practice_id = ? ";
    private static final String PAYER =
            "select payer_id, code, name, filing_indicator, address, city, state, zip,"
                    + " filing_limit_days, correction_limit_days, appeal_limit_days"
                    + " from practice.payer where practice_id = ? ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Practice(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * @throws NoSuchElementException when the practice has not said yet who it is
     */
    public Profile getProfile() {
        return findProfile()
                .orElseThrow(() -> new NoSuchElementException("The practice has no profile."));
    }

    public Optional<Profile> findProfile() {
        return jdbc.sql(
                        "select name, npi, tax_id, taxonomy, address, city, state, zip, phone,"
                                + " submitter, clia from practice.profile where practice_id = ?")
                .params(Tenancy.practiceId())
                .query(Profile.class)
                .optional();
    }

    @Transactional
    public void describe(Profile profile) {
        jdbc.sql(
                        "insert into practice.profile (practice_id, name, npi, tax_id, taxonomy,"
                            + " address, city, state, zip, phone, submitter, clia) values (?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (practice_id) do update set"
                            + " name = excluded.name, npi = excluded.npi, tax_id = excluded.tax_id,"
                            + " taxonomy = excluded.taxonomy, address = excluded.address, city ="
                            + " excluded.city, state = excluded.state, zip = excluded.zip, phone ="
                            + " excluded.phone, submitter = excluded.submitter, clia ="
                            + " excluded.clia")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                profile.name(),
                                profile.npi(),
                                profile.taxId(),
                                profile.taxonomy(),
                                profile.address(),
                                profile.city(),
                                profile.state(),
                                profile.zip(),
                                profile.phone(),
                                profile.submitter(),
                                profile.clia()))
                .update();
    }

    /** Adds a provider and returns the new id; the one in the argument is not read. */
    @Transactional
    public long add(Provider provider) {
        long providerId =
                jdbc.sql(
                                "insert into practice.provider (practice_id, last_name, first_name,"
                                        + " credential, specialty, npi, taxonomy) values (?, ?, ?,"
                                        + " ?, ?, ?, ?) returning provider_id")
                        .params(
                                Tenancy.practiceId(),
                                provider.lastName(),
                                provider.firstName(),
                                provider.credential(),
                                provider.specialty(),
                                provider.npi(),
                                provider.taxonomy())
                        .query(Long.class)
                        .single();
        events.publishEvent(new ProviderListed(providerId, provider.npi()));
        return providerId;
    }

    /** Writes a provider anew; the books keep what their claims said. */
    @Transactional
    public void change(Provider provider) {
        jdbc.sql(
                        "update practice.provider set last_name = ?, first_name = ?, credential ="
                                + " ?, specialty = ?, npi = ?, taxonomy = ? where practice_id = ?"
                                + " and provider_id = ?")
                .params(
                        provider.lastName(),
                        provider.firstName(),
                        provider.credential(),
                        provider.specialty(),
                        provider.npi(),
                        provider.taxonomy(),
                        Tenancy.practiceId(),
                        provider.providerId())
                .update();
        events.publishEvent(new ProviderListed(provider.providerId(), provider.npi()));
    }

    /** Says whether a provider works here now. */
    @Transactional
    public void setWorksHere(long providerId, boolean worksHere) {
        jdbc.sql(
                        "update practice.provider set active = ? where practice_id = ? and"
                                + " provider_id = ?")
                .params(worksHere, Tenancy.practiceId(), providerId)
                .update();
    }

    /** Those who work here now. */
    public List<Provider> listProviders() {
        return jdbc.sql(PROVIDER + "and active order by last_name, first_name")
                .params(Tenancy.practiceId())
                .query(Provider.class)
                .list();
    }

    /** Those who worked here once. */
    public List<Provider> listFormerProviders() {
        return jdbc.sql(PROVIDER + "and not active order by last_name, first_name")
                .params(Tenancy.practiceId())
                .query(Provider.class)
                .list();
    }

    /** Everybody who treats or treated patients here, to name them beside their work. */
    public List<Provider> listEveryProvider() {
        return jdbc.sql(PROVIDER + "order by last_name, first_name")
                .params(Tenancy.practiceId())
                .query(Provider.class)
                .list();
    }

    /**
     * A provider, also one who has left: old claims still name them.
     *
     * @throws NoSuchElementException when there is none with this id
     */
    public Provider getProvider(long providerId) {
        return jdbc.sql(PROVIDER + "and provider_id = ?")
                .params(Tenancy.practiceId(), providerId)
                .query(Provider.class)
                .optional()
                .orElseThrow(
                        () -> new NoSuchElementException("There is no provider " + providerId));
    }

    public Optional<Provider> findProviderByNpi(String npi) {
        return jdbc.sql(PROVIDER + "and npi = ?")
                .params(Tenancy.practiceId(), npi)
                .query(Provider.class)
                .optional();
    }

    /** Adds a payer and returns the new id; the one in the argument is not read. */
    @Transactional
    public long add(Payer payer) {
        return jdbc.sql(
                        "insert into practice.payer (practice_id, code, name, filing_indicator,"
                            + " address, city, state, zip, filing_limit_days,"
                            + " correction_limit_days, appeal_limit_days) values (?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?) returning payer_id")
                .params(
                        Tenancy.practiceId(),
                        payer.code(),
                        payer.name(),
                        payer.filingIndicator(),
                        payer.address(),
                        payer.city(),
                        payer.state(),
                        payer.zip(),
                        payer.filingLimitDays(),
                        payer.correctionLimitDays(),
                        payer.appealLimitDays())
                .query(Long.class)
                .single();
    }

    /** Writes a payer anew; claims that were sent keep what they said. */
    @Transactional
    public void change(Payer payer) {
        jdbc.sql(
                        "update practice.payer set code = ?, name = ?, filing_indicator = ?,"
                                + " address = ?, city = ?, state = ?, zip = ?, filing_limit_days ="
                                + " ?, correction_limit_days = ?, appeal_limit_days = ? where"
                                + " practice_id = ? and payer_id = ?")
                .params(
                        payer.code(),
                        payer.name(),
                        payer.filingIndicator(),
                        payer.address(),
                        payer.city(),
                        payer.state(),
                        payer.zip(),
                        payer.filingLimitDays(),
                        payer.correctionLimitDays(),
                        payer.appealLimitDays(),
                        Tenancy.practiceId(),
                        payer.payerId())
                .update();
    }

    public List<Payer> listPayers() {
        return jdbc.sql(PAYER + "order by name")
                .params(Tenancy.practiceId())
                .query(Payer.class)
                .list();
    }

    /**
     * @throws NoSuchElementException when there is none with this id
     */
    public Payer getPayer(long payerId) {
        return jdbc.sql(PAYER + "and payer_id = ?")
                .params(Tenancy.practiceId(), payerId)
                .query(Payer.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no payer " + payerId));
    }

    public Optional<Payer> findPayerByCode(String code) {
        return jdbc.sql(PAYER + "and code = ?")
                .params(Tenancy.practiceId(), code)
                .query(Payer.class)
                .optional();
    }
}
