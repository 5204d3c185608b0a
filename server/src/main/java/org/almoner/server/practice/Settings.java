package org.almoner.server.practice;

import org.almoner.server.access.Tenancy;
import org.almoner.server.trust.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever runs the practice changes about it, each change written down beside it. */
@Service
public class Settings {

    private final Practice practice;
    private final Audit audit;

    Settings(Practice practice, Audit audit) {
        this.practice = practice;
        this.audit = audit;
    }

    @Transactional
    public void describe(Profile profile) {
        practice.describe(profile);
        audit.did(
                "changed",
                "practice",
                String.valueOf(Tenancy.practiceId()),
                null,
                "NPI %s, tax id %s, taxonomy %s, CLIA %s"
                        .formatted(
                                profile.npi(),
                                profile.taxId(),
                                profile.taxonomy(),
                                profile.clia() == null ? "none" : profile.clia()));
    }

    @Transactional
    public long add(Provider provider) {
        long id = practice.add(provider);
        audit.did("added", "provider", String.valueOf(id), null, "NPI " + provider.npi());
        return id;
    }

    @Transactional
    public void change(Provider provider) {
        Provider before = practice.getProvider(provider.providerId());
        practice.change(provider);
        audit.did(
                "changed",
                "provider",
                String.valueOf(provider.providerId()),
                null,
                before.npi().equals(provider.npi())
                        ? "name or specialty"
                        : "NPI %s to %s".formatted(before.npi(), provider.npi()));
    }

    @Transactional
    public void setWorksHere(long providerId, boolean worksHere) {
        practice.getProvider(providerId);
        practice.setWorksHere(providerId, worksHere);
        audit.did(
                worksHere ? "took back" : "let go",
                "provider",
                String.valueOf(providerId),
                null,
                "");
    }

    @Transactional
    public long add(Payer payer) {
        long id = practice.add(payer);
        audit.did("added", "payer", String.valueOf(id), null, limits(payer));
        return id;
    }

    @Transactional
    public void change(Payer payer) {
        Payer before = practice.getPayer(payer.payerId());
        practice.change(payer);
        audit.did(
                "changed",
                "payer",
                String.valueOf(payer.payerId()),
                null,
                "%s; before: %s".formatted(limits(payer), limits(before)));
    }

    private static String limits(Payer payer) {
        return "%s %s, %d, %d and %d days"
                .formatted(
                        payer.code(),
                        payer.filingIndicator(),
                        payer.filingLimitDays(),
                        payer.correctionLimitDays(),
                        payer.appealLimitDays());
    }
}
