package org.almoner.claims;

import org.almoner.claims.Authorization.DecidedService;
import org.almoner.claims.Authorization.Decision;
import org.almoner.claims.Authorization.Delivery;
import org.almoner.claims.Authorization.Request;
import org.almoner.claims.Authorization.Response;
import org.almoner.claims.Authorization.Service;
import org.almoner.claims.Eligibility.Rejection;
import org.almoner.claims.RemittanceDetail.Procedure;
import org.almoner.x12.Envelope;
import org.almoner.x12.Segment;
import org.almoner.x12.SegmentBuilder;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.loop.Loop;
import org.almoner.x12.loop.LoopReader;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes a 278 005010X217 request and reads its response. */
public final class Authorization278 {

    /** GS08 and ST03. */
    public static final String GUIDE = "005010X217";

    private static final int DIAGNOSES_MAX = 12;

    private Authorization278() {}

    /**
     * Writes one interchange with one request.
     *
     * @throws UnwritableClaimException when something is missing or cannot be carried; names the
     *     request's trace number and the field
     */
    public static String write(
            Request request, Envelope envelope, long groupControl, String setControl) {
        SegmentPen pen = new SegmentPen(envelope);
        pen.writing(request.trace());
        return pen.onlySet(
                "HI",
                groupControl,
                "278",
                setControl,
                GUIDE,
                () -> {
                    pen.question("0007", request.trace(), envelope.at());
                    writeParties(pen, request);
                    writeEvent(pen, request);
                    request.services().forEach(service -> writeService(pen, service));
                });
    }

    private static void writeParties(SegmentPen pen, Request request) {
        pen.level(0, "20", true);
        pen.payer("X3", request.payer());
        pen.level(1, "21", true);
        pen.provider("1P", request.requester(), "the requester's");
        pen.level(2, "22", true);
        String memberId = pen.identifier(request.memberId(), "the member id");
        pen.person("IL", request.subscriber(), memberId, "the subscriber's");
        pen.demographics(request.subscriber(), "the subscriber's");
    }

    private static void writeEvent(SegmentPen pen, Request request) {
        pen.level(3, "EV", !request.services().isEmpty());
        pen.segment("TRN")
                .add("1")
                .add(request.trace().strip())
                .add("9" + pen.digits(request.requester().npi(), "the NPI", 10).substring(1))
                .end();
        SegmentBuilder um =
                pen.segment("UM")
                        .add(pen.need(request.category(), "the kind of request", 2))
                        .add(pen.need(request.certification(), "the kind of certification", 1))
                        .add(pen.maybe(request.serviceType(), "the type of service", 2));
        String place = pen.maybe(request.placeOfService(), "the place of service", 2);
        if (place != null) {
            um.composite(place, "B");
        }
        um.end();
        pen.within(request.diagnoses().size(), 0, DIAGNOSES_MAX, "the number of diagnoses");
        if (!request.diagnoses().isEmpty()) {
            SegmentBuilder hi = pen.segment("HI");
            String qualifier = "ABK";
            for (String diagnosis : request.diagnoses()) {
                hi.composite(qualifier, pen.need(diagnosis, "a diagnosis", 7));
                qualifier = "ABF";
            }
            hi.end();
        }
    }

    private static void writeService(SegmentPen pen, Service service) {
        pen.level(4, "SS", false);
        if (service.to().isBefore(service.from())) {
            throw pen.refusal("a service's last day", "is before its first");
        }
        pen.dates("472", service.from(), service.to());
        List<String> procedure = new ArrayList<>();
        procedure.add("HC");
        procedure.add(pen.need(service.code(), "a service's code", 5));
        for (String modifier : service.modifiers()) {
            procedure.add(pen.need(modifier, "a modifier", 2));
        }
        Money charge = service.charge();
        pen.segment("SV1")
                .composite(procedure.toArray(String[]::new))
                .add(charge == null ? null : charge.x12())
                .add("UN")
                .add(service.quantity().toPlainString())
                .end();
    }

    /**
     * Reads every event that a response decides.
     *
     * @throws UnreadableTransactionException when it is no 278, or an amount or a date is none
     */
    public static List<Response> read(TransactionSet set) {
        if (!set.id().equals("278")) {
            throw UnreadableTransactionException.of(set, "it is no 278");
        }
        Loop root = LoopReader.read(set);
        List<Loop> events = root.all("2000E");
        if (!events.isEmpty()) {
            return events.stream().map(Authorization278::response).toList();
        }
        // A request that was refused before its event was looked at ends at a level above it.
        List<Rejection> rejections = rejections(root.all("20").stream());
        return rejections.isEmpty() ? List.of() : List.of(refusal(rejections));
    }

    private static Response refusal(List<Rejection> rejections) {
        return new Response(
                "", null, null, List.of(), null, null, rejections, List.of(), List.of());
    }

    private static Response response(Loop event) {
        Segment dates = event.find("DTP", "AAH", "472", "435").orElse(null);
        return new Response(
                event.find("TRN", "2")
                        .or(() -> event.find("TRN"))
                        .map(trn -> trn.element(2).strip())
                        .orElse(""),
                memberId(event),
                decision(event),
                deliveries(event),
                dates == null ? null : SegmentValues.firstDay(dates),
                dates == null ? null : SegmentValues.lastDay(dates),
                rejections(Stream.concat(around(event).stream(), event.all("20").stream())),
                messages(event),
                event.loops("2000F").stream().map(Authorization278::service).toList());
    }

    private static DecidedService service(Loop service) {
        Segment dates = service.find("DTP", "472").orElse(null);
        return new DecidedService(
                procedure(service),
                decision(service),
                deliveries(service),
                day(dates, true),
                day(dates, false),
                messages(service));
    }

    private static @Nullable LocalDate day(@Nullable Segment dates, boolean first) {
        if (dates == null) {
            return null;
        }
        return first ? SegmentValues.firstDay(dates) : SegmentValues.lastDay(dates);
    }

    private static @Nullable Procedure procedure(Loop service) {
        Segment sv2 = service.find("SV2").orElse(null);
        return sv2 == null
                ? service.find("SV1")
                        .or(() -> service.find("SV3"))
                        .map(found -> DetailValues.procedure(found, 1))
                        .orElse(null)
                : DetailValues.procedure(sv2, 2);
    }

    private static @Nullable Decision decision(Loop loop) {
        return loop.find("HCR")
                .map(hcr ->
                        new Decision(
                                hcr.element(1).strip(),
                                SegmentValues.text(hcr, 2),
                                SegmentValues.text(hcr, 3)))
                .orElse(null);
    }

    static Delivery delivery(Segment hsd) {
        return new Delivery(
                SegmentValues.text(hsd, 1),
                SegmentValues.number(hsd, 2),
                SegmentValues.text(hsd, 3),
                SegmentValues.number(hsd, 4),
                SegmentValues.text(hsd, 5),
                SegmentValues.number(hsd, 6));
    }

    private static List<Delivery> deliveries(Loop loop) {
        return loop.list("HSD").stream().map(Authorization278::delivery).toList();
    }

    private static List<String> messages(Loop loop) {
        return loop.list("MSG").stream().map(msg -> msg.element(1).strip()).toList();
    }

    private static @Nullable String memberId(Loop event) {
        return around(event).stream()
                .flatMap(level -> level.loops("2010C").stream())
                .map(loop -> SegmentValues.text(loop.head(), 9))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The event and the levels around it, with the parties that stand beside them. */
    private static List<Loop> around(Loop event) {
        List<Loop> around = new ArrayList<>();
        for (Loop level = event; level != null; level = level.parent()) {
            around.add(level);
            around.addAll(
                    level.loops().stream().filter(loop -> loop.id().startsWith("2010")).toList());
        }
        return around;
    }

    private static List<Rejection> rejections(Stream<Loop> loops) {
        return loops.distinct()
                .flatMap(loop -> loop.list("AAA").stream())
                .map(aaa ->
                        new Rejection(
                                aaa.element(3).strip(),
                                aaa.element(4).strip(),
                                "The payer could not answer: "
                                        + RejectionWords.reason(aaa.element(3).strip())
                                        + RejectionWords.followUp(aaa.element(4).strip())))
                .toList();
    }
}
