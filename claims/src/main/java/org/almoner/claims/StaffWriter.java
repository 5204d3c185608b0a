package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Staff;
import org.jspecify.annotations.Nullable;

/** Writes the providers of an institutional claim or line, in the order of the guide. */
final class StaffWriter {

    private final SegmentPen pen;

    StaffWriter(SegmentPen pen) {
        this.pen = pen;
    }

    void write(Staff staff) {
        write("71", staff.attending(), "the attending provider's");
        ProfessionalClaim.Provider attending = staff.attending();
        if (attending != null) {
            String taxonomy =
                    pen.maybe(attending.taxonomy(), "the attending provider's taxonomy", 10);
            if (taxonomy != null) {
                pen.segment("PRV").add("AT").add("PXC").add(taxonomy).end();
            }
        }
        write("72", staff.operating(), "the operating physician's");
        write("ZZ", staff.otherOperating(), "the other operating physician's");
        write("82", staff.rendering(), "the rendering provider's");
        ProfessionalClaim.Provider facility = staff.facility();
        if (facility != null) {
            write("77", facility, "the service facility's");
            pen.address(
                    pen.given(facility.address(), "the service facility's address"),
                    "the service facility's");
        }
        write("DN", staff.referring(), "the referring provider's");
    }

    private void write(String role, ProfessionalClaim.@Nullable Provider provider, String whose) {
        if (provider != null) {
            pen.provider(role, provider, whose);
        }
    }
}
