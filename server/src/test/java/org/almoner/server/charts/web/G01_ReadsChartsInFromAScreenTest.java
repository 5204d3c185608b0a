package org.almoner.server.charts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.almoner.server.testing.WebSession.Page;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files are chosen, read, and reported on, one by one; what was loaded can be opened. */
class G01_ReadsChartsInFromAScreenTest {

    private static final String WHOLE =
            """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Patient", "id": "p1", "name": [{"family": "Ng", "given": ["Li"]}]}},
              {"resource": {"resourceType": "Encounter", "id": "e1", "status": "finished",
                "class": {"code": "EMER"}, "subject": {"reference": "Patient/p1"},
                "period": {"start": "2026-11-02"}, "reasonCode": [{"text": "Cut finger"}]}},
              {"resource": {"resourceType": "DocumentReference", "id": "d1", "status": "current",
                "type": {"text": "Emergency note"}, "subject": {"reference": "Patient/p1"},
                "context": {"encounter": [{"reference": "Encounter/e1"}]},
                "content": [{"attachment": {"contentType": "text/html",
                  "data": "PHA+U3V0dXJlZDxzY3JpcHQ+YWxlcnQoMSk8L3NjcmlwdD4gPGI+bGVmdDwvYj4gdGh1bWIuPC9wPg=="}}]}},
              {"resource": {"resourceType": "DocumentReference", "id": "d2", "status": "current",
                "type": {"text": "Photo"}, "subject": {"reference": "Patient/p1"},
                "context": {"encounter": [{"reference": "Encounter/e1"}]},
                "content": [{"attachment": {"contentType": "image/png", "data": "iVBORw=="}}]}}
            ]}
            """;

    private final TestServer server = TestServer.get();

    private String read(SignedIn person, String... texts) {
        List<MultipartFile> files =
                java.util.stream.IntStream.range(0, texts.length)
                        .<MultipartFile>mapToObj(i ->
                                new MockMultipartFile(
                                        "files",
                                        "../file" + i + ".json",
                                        "application/json",
                                        texts[i].getBytes(StandardCharsets.UTF_8)))
                        .toList();
        return Tenancy.as(
                person,
                () -> {
                    try {
                        return server.bean(IntakeController.class)
                                .read("test", files, new RedirectAttributesModelMap());
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }

    @Test
    void theReportSaysWhatBecameOfEachFileAndTheChartCanBeRead() {
        server.itIs("2026-11-20T12:00:00Z");
        SignedIn person = server.foundPractice();
        String where = read(person, WHOLE, "{\"resourceType\": \"Pa");
        WebSession coder = server.signIn(person, TestServer.login(Role.CODER));

        Page report = coder.get(where.replace("redirect:", ""));
        assertThat(report.body())
                .contains("2 files: 1 loaded, 1 refused.")
                .contains("file1.json")
                .doesNotContain("../")
                .contains("The file is cut off at line 1, column");
        assertThat(coder.get("/intake").body()).contains("2 files: 1 loaded, 1 refused.");

        String patient =
                coder.get("/patients").body().replaceAll("(?s).*?/patients/(\\d+)\".*", "$1");
        Page page = coder.get("/patients/" + patient);
        assertThat(page.body()).contains("Cut finger").contains("waiting to be coded");
        String visit = page.body().replaceAll("(?s).*?/visits/(\\d+)\".*", "$1");
        Page chart = coder.get("/visits/" + visit);
        assertThat(chart.body())
                .contains("Sutured left thumb.")
                .doesNotContain("alert(1)")
                .contains("Save it to read it");
        String document = chart.body().replaceAll("(?s).*?/documents/(\\d+)/content.*", "$1");
        Page file = coder.get("/documents/" + document + "/content");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"document-%s.png\"".formatted(document));
        assertThat(file.response().headers().firstValue("X-Content-Type-Options"))
                .hasValue("nosniff");
    }

    @Test
    void aBillerReadsNothingInAndAnotherPracticeSeesNothing() {
        SignedIn person = server.foundPractice();
        String where = read(person, WHOLE).replace("redirect:", "");
        WebSession biller = server.signIn(person, TestServer.login(Role.BILLER));
        assertThat(biller.get("/intake").status()).isEqualTo(403);
        WebSession other = server.signIn(server.foundPractice(), TestServer.login(Role.CODER));
        assertThat(other.get(where).status()).isEqualTo(404);
    }
}
