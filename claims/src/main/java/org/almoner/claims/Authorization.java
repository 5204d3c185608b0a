package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.RemittanceDetail.Procedure;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The request and the response of a 278 (005010X217): may this be done, and will it be paid? */
public final class Authorization {

    private Authorization() {}

    /**
     * One request about one event of one patient, who is the subscriber.
     *
     * @param trace TRN02
     * @param category UM01: AR admission, HS services, IN individual, SC specialty care
     * @param certification UM02: I initial, R renewal, S revised, 3 cancel, and others
     * @param serviceType UM03, such as PT
     * @param placeOfService UM04-1, with qualifier B
     * @param diagnoses HI, the principal one first
     * @param services loop 2000F
     */
    public record Request(
            String trace,
            Payer payer,
            ProfessionalClaim.Provider requester,
            Person subscriber,
            String memberId,
            String category,
            String certification,
            @Nullable String serviceType,
            @Nullable String placeOfService,
            List<String> diagnoses,
            List<Service> services) {

        public Request {
            diagnoses = List.copyOf(diagnoses);
            services = List.copyOf(services);
        }
    }

    /** One service that is asked for (SV1), when, and how many. */
    public record Service(
            String code,
            List<String> modifiers,
            @Nullable Money charge,
            BigDecimal quantity,
            LocalDate from,
            LocalDate to) {

        public Service {
            modifiers = List.copyOf(modifiers);
        }
    }

    /**
     * What was decided about one event.
     *
     * @param trace TRN02 of the request, come back
     * @param decision HCR of the event; null when each service has its own, or none was made
     * @param rejections AAA at any level: why there was no answer
     * @param services loop 2000F
     */
    public record Response(
            String trace,
            @Nullable String memberId,
            @Nullable Decision decision,
            List<Delivery> deliveries,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Eligibility.Rejection> rejections,
            List<String> messages,
            List<DecidedService> services) {

        public Response {
            deliveries = List.copyOf(deliveries);
            rejections = List.copyOf(rejections);
            messages = List.copyOf(messages);
            services = List.copyOf(services);
        }
    }

    /**
     * HCR.
     *
     * @param action HCR01: A1 certified in total, A2 in part, A3 not certified, A4 pended, A6
     *     modified, C canceled, CT contact the payer, NA none required
     * @param number HCR02, the authorization number
     * @param reason HCR03
     */
    public record Decision(String action, @Nullable String number, @Nullable String reason) {

        /** Whether the service may be done, at least in part. */
        public boolean isCertified() {
            return switch (action) {
                case "A1", "A2", "A6", "NA" -> true;
                default -> false;
            };
        }
    }

    /**
     * HSD: how often.
     *
     * @param kind HSD01, such as VS visits, DY days
     * @param per HSD03, the unit of HSD04, such as WK
     * @param period HSD05, the unit of HSD06
     */
    public record Delivery(
            @Nullable String kind,
            @Nullable BigDecimal quantity,
            @Nullable String per,
            @Nullable BigDecimal perCount,
            @Nullable String period,
            @Nullable BigDecimal periods) {}

    /** One service of a response with its own decision, when it has one. */
    public record DecidedService(
            @Nullable Procedure procedure,
            @Nullable Decision decision,
            List<Delivery> deliveries,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> messages) {

        public DecidedService {
            deliveries = List.copyOf(deliveries);
            messages = List.copyOf(messages);
        }
    }
}
