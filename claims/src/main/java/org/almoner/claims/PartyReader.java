package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Reads one party of a claim: an NM1, and the segments behind it that describe whom it names. */
final class PartyReader {

    private final boolean isPerson;
    private final String name;
    private final String firstName;
    private final @Nullable String middleName;
    private final boolean hasNpi;
    private final String id;
    private @Nullable Address address;
    private @Nullable LocalDate birthDate;
    private @Nullable String gender;
    private @Nullable String taxonomy;
    private @Nullable String taxId;
    private @Nullable String phone;

    PartyReader(SegmentView nm1) {
        isPerson = nm1.element(2).equals("1");
        name = nm1.element(3);
        firstName = nm1.element(4);
        middleName = SegmentValues.text(nm1, 5);
        hasNpi = nm1.element(8).equals("XX");
        id = nm1.element(9);
        taxId = isTaxId(nm1.element(8)) ? id : null;
    }

    /** 4010 could name a provider by the tax id, of an employer or of a person. */
    private static boolean isTaxId(String qualifier) {
        return qualifier.equals("24") || qualifier.equals("34");
    }

    void takeStreet(SegmentView n3) {
        address = SegmentValues.street(n3);
    }

    void takeCity(SegmentView n4) {
        address = SegmentValues.withCity(address, n4);
    }

    void takeDemographics(SegmentView dmg) {
        birthDate = SegmentValues.date(dmg, 2);
        gender = SegmentValues.text(dmg, 3);
    }

    /** PRV03; where it says nothing, what is known stays. */
    void takeTaxonomy(SegmentView prv) {
        String given = SegmentValues.text(prv, 3);
        taxonomy = given == null ? taxonomy : given;
    }

    void specialize(@Nullable String known) {
        taxonomy = known;
    }

    void takeTaxId(SegmentView ref) {
        taxId = SegmentValues.text(ref, 2);
    }

    void takePhone(SegmentView per) {
        phone = SegmentValues.text(per, 4);
    }

    String id() {
        return id;
    }

    Person person() {
        return new Person(name, firstName, middleName, address, birthDate, gender);
    }

    ProfessionalClaim.Provider provider() {
        return new ProfessionalClaim.Provider(
                name,
                isPerson ? firstName : null,
                hasNpi ? id : "",
                taxonomy,
                taxId,
                address,
                phone);
    }

    Payer payer() {
        return new Payer(id, name, address);
    }
}
