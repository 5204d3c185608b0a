package org.almoner.server.frontdesk;

import org.almoner.server.access.Tenancy;
import org.almoner.server.frame.KeyedDates;
import org.almoner.server.frontdesk.Guarantor.Relationship;
import org.almoner.server.frontdesk.Patient.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registered patients of the current practice. */
@Service
public class Patients {

    private static final long FIRST_MRN = 100_001;
    private static final int WORDS_MAX = 5;

    private static final String NAME =
            "select patient_id, mrn, last_name, first_name, birth_date, gender from"
                    + " frontdesk.patient where practice_id = ? ";
    private static final String WHOLE =
            "select patient_id, mrn, last_name, first_name, middle_name, birth_date, gender,"
                    + " address, address2, city, state, zip, phone, email,"
                    + " guarantor_relationship, guarantor_last_name, guarantor_first_name,"
                    + " guarantor_address, guarantor_city, guarantor_state, guarantor_zip,"
                    + " guarantor_phone from frontdesk.patient where practice_id = ? ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Patients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Registers a patient under a new medical record number and returns the patient's id. */
    @Transactional
    public long register(Registration registration) {
        Timestamp now = Timestamp.from(clock.instant());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Tenancy.practiceId());
        values.add(String.valueOf(nextMrn()));
        values.addAll(values(registration));
        values.add(now);
        values.add(now);
        return jdbc.sql(
                        "insert into frontdesk.patient (practice_id, mrn, last_name, first_name,"
                            + " middle_name, search_name, birth_date, gender, address, address2,"
                            + " city, state, zip, phone, email, guarantor_relationship,"
                            + " guarantor_last_name, guarantor_first_name, guarantor_address,"
                            + " guarantor_city, guarantor_state, guarantor_zip, guarantor_phone,"
                            + " registered_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning patient_id")
                .params(values)
                .query(Long.class)
                .single();
    }

    /**
     * Writes down what is now known about a patient.
     *
     * @throws NoSuchElementException when there is none with this id
     */
    @Transactional
    public void change(long patientId, Registration registration) {
        List<@Nullable Object> values = new ArrayList<>(values(registration));
        values.add(Timestamp.from(clock.instant()));
        values.add(Tenancy.practiceId());
        values.add(patientId);
        int changed =
                jdbc.sql(
                                "update frontdesk.patient set last_name = ?, first_name = ?,"
                                    + " middle_name = ?, search_name = ?, birth_date = ?, gender ="
                                    + " ?, address = ?, address2 = ?, city = ?, state = ?, zip = ?,"
                                    + " phone = ?, email = ?, guarantor_relationship = ?,"
                                    + " guarantor_last_name = ?, guarantor_first_name = ?,"
                                    + " guarantor_address = ?, guarantor_city = ?, guarantor_state"
                                    + " = ?, guarantor_zip = ?, guarantor_phone = ?, changed_at = ?"
                                    + " where practice_id = ? and patient_id = ?")
                        .params(values)
                        .update();
        if (changed == 0) {
            throw none(patientId);
        }
    }

    /**
     * The patient with this id.
     *
     * @throws NoSuchElementException when there is none
     */
    public Patient getPatient(long patientId) {
        return findPatient(patientId).orElseThrow(() -> none(patientId));
    }

    public Optional<Patient> findPatient(long patientId) {
        return jdbc.sql(WHOLE + "and patient_id = ?")
                .params(Tenancy.practiceId(), patientId)
                .query(Patients::whole)
                .optional();
    }

    /** The name of this patient. */
    public PatientName getName(long patientId) {
        return jdbc.sql(NAME + "and patient_id = ?")
                .params(Tenancy.practiceId(), patientId)
                .query(PatientName.class)
                .optional()
                .orElseThrow(() -> none(patientId));
    }

    /** The names of many patients in one question; an id that is nobody's is left out. */
    public Map<Long, PatientName> names(Collection<Long> patientIds) {
        if (patientIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(NAME + "and patient_id = any(?)")
                .params(Tenancy.practiceId(), patientIds.stream().distinct().toArray(Long[]::new))
                .query(PatientName.class)
                .list()
                .stream()
                .collect(Collectors.toMap(PatientName::patientId, Function.identity()));
    }

    /**
     * Patients by name, first the last name's beginning, then the first name's; by medical record
     * number; or by date of birth (1959-03-02 or 03/02/1959). Without words, everybody.
     *
     * @param after the last patient of the page before; null for the first page
     */
    public List<PatientName> search(String words, @Nullable Long after, int limit) {
        Optional<LocalDate> born = KeyedDates.find(words);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Tenancy.practiceId());
        StringBuilder sql = new StringBuilder(NAME);
        if (born.isPresent()) {
            sql.append("and birth_date = ? ");
            values.add(born.get());
        } else if (words.strip().matches("\\d+")) {
            sql.append("and mrn = ? ");
            values.add(words.strip());
        } else {
            namedLike(words, sql, values);
        }
        if (after != null) {
            sql.append(
                    "and (search_name, patient_id) > (select search_name, patient_id from"
                            + " frontdesk.patient where practice_id = ? and patient_id = ?) ");
            values.add(Tenancy.practiceId());
            values.add(after);
        }
        sql.append("order by search_name, patient_id limit ?");
        values.add(limit);
        return jdbc.sql(sql.toString()).params(values).query(PatientName.class).list();
    }

    private static void namedLike(String words, StringBuilder sql, List<@Nullable Object> values) {
        List<String> parts =
                Arrays.stream(Likeness.fold(words).split(" ", -1))
                        .filter(part -> !part.isEmpty())
                        .limit(WORDS_MAX)
                        .toList();
        for (int i = 0; i < parts.size(); i++) {
            boolean first = i == 0 && parts.size() == 1;
            sql.append(
                    first
                            ? "and (search_name like ? or search_name like ?) "
                            : "and ' ' || search_name like ? ");
            if (first) {
                values.add(parts.get(i) + "%");
            }
            values.add("% " + parts.get(i) + "%");
        }
    }

    /**
     * Patients who may be the one about to be registered: born the same day and called alike.
     *
     * @param exceptPatientId the patient being changed; null for a new one
     */
    public List<PatientName> listLikely(PersonFacts person, @Nullable Long exceptPatientId) {
        if (person.birthDate() == null) {
            return List.of();
        }
        return jdbc
                .sql(NAME + "and birth_date = ? order by search_name, patient_id")
                .params(Tenancy.practiceId(), person.birthDate())
                .query(PatientName.class)
                .list()
                .stream()
                .filter(other -> exceptPatientId == null || other.patientId() != exceptPatientId)
                .filter(other ->
                        Likeness.isLikely(
                                person.lastName(),
                                person.firstName(),
                                other.lastName(),
                                other.firstName()))
                .toList();
    }

    private long nextMrn() {
        return jdbc.sql(
                        "insert into frontdesk.mrn_counter (practice_id, last_number) values (?, ?)"
                                + " on conflict (practice_id) do update set last_number ="
                                + " mrn_counter.last_number + 1 returning last_number")
                .params(Tenancy.practiceId(), FIRST_MRN)
                .query(Long.class)
                .single();
    }

    private static List<@Nullable Object> values(Registration registration) {
        PersonFacts person = registration.person();
        PostalAddress home = person.address();
        Guarantor guarantor = registration.guarantor();
        PostalAddress theirs = guarantor.address();
        return Arrays.asList(
                person.lastName(),
                person.firstName(),
                person.middleName(),
                Likeness.folded(person.lastName(), person.firstName()),
                person.birthDate(),
                person.gender(),
                home.line(),
                home.line2(),
                home.city(),
                home.state(),
                home.zip(),
                registration.phone(),
                registration.email(),
                guarantor.relationship().name(),
                guarantor.lastName(),
                guarantor.firstName(),
                theirs.line(),
                theirs.city(),
                theirs.state(),
                theirs.zip(),
                guarantor.phone());
    }

    private static Patient whole(ResultSet row, int number) throws SQLException {
        PersonFacts person =
                new PersonFacts(
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getString("middle_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("gender"),
                        new PostalAddress(
                                row.getString("address"),
                                row.getString("address2"),
                                row.getString("city"),
                                row.getString("state"),
                                row.getString("zip")));
        Guarantor guarantor =
                new Guarantor(
                        Relationship.valueOf(row.getString("guarantor_relationship")),
                        row.getString("guarantor_last_name"),
                        row.getString("guarantor_first_name"),
                        new PostalAddress(
                                row.getString("guarantor_address"),
                                null,
                                row.getString("guarantor_city"),
                                row.getString("guarantor_state"),
                                row.getString("guarantor_zip")),
                        row.getString("guarantor_phone"));
        return new Patient(
                row.getLong("patient_id"),
                row.getString("mrn"),
                person,
                row.getString("phone"),
                row.getString("email"),
                guarantor);
    }

    private static NoSuchElementException none(long patientId) {
        return new NoSuchElementException("There is no patient " + patientId);
    }
}
