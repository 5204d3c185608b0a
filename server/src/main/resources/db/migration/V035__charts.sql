create schema charts;
grant usage on schema charts to almoner_app;

-- A person who treated a patient, as the chart names them; provider_id when they bill with us.
create table charts.practitioner (
    practice_id     bigint not null references access.practice,
    practitioner_id bigint generated always as identity,
    npi             text,
    last_name       text   not null,
    first_name      text   not null,
    display         text   not null,
    taxonomy        text,
    provider_id     bigint,
    primary key (practice_id, practitioner_id),
    foreign key (practice_id, provider_id) references practice.provider
);
create index practitioner_by_npi on charts.practitioner (practice_id, npi);
call access.wall('charts.practitioner', 'select, insert, update');

create table charts.organization (
    practice_id     bigint not null references access.practice,
    organization_id bigint generated always as identity,
    name            text   not null,
    npi             text,
    primary key (practice_id, organization_id)
);
call access.wall('charts.organization', 'select, insert, update');

create table charts.encounter (
    practice_id       bigint      not null references access.practice,
    encounter_id      bigint      generated always as identity,
    patient_id        bigint      not null,
    service_date      date        not null,
    last_date         date,
    started_at        timestamptz,
    ended_at          timestamptz,
    status            text        not null
        check (status in ('PLANNED', 'IN_PROGRESS', 'WAITING', 'CODED', 'HISTORICAL', 'CANCELLED')),
    place_of_service  text        not null,
    class_code        text        not null,
    provider_id       bigint,
    practitioner_id   bigint,
    reason            text        not null,
    reason_system     text,
    reason_code       text,
    location          text,
    accident_coverage_id bigint,
    withdrawn         boolean     not null default false,
    arrived_at        timestamptz not null,
    changed_at        timestamptz not null,
    primary key (practice_id, encounter_id),
    foreign key (practice_id, patient_id) references frontdesk.patient,
    foreign key (practice_id, provider_id) references practice.provider,
    foreign key (practice_id, practitioner_id) references charts.practitioner,
    foreign key (practice_id, accident_coverage_id) references frontdesk.coverage,
    check (last_date is null or last_date >= service_date)
);
create index encounter_of_patient on charts.encounter (practice_id, patient_id, service_date desc);
create index encounter_queue on charts.encounter (practice_id, status, service_date, encounter_id);
call access.wall('charts.encounter', 'select, insert, update');

-- Text where there is text, else the bytes as they came.
create table charts.document (
    practice_id  bigint      not null references access.practice,
    document_id  bigint      generated always as identity,
    patient_id   bigint      not null,
    encounter_id bigint,
    kind         text        not null,
    kind_code    text,
    title        text        not null,
    status       text        not null,
    written_on   date,
    written_at   timestamptz,
    author       text,
    content_type text        not null,
    content_text text,
    content      bytea,
    content_hash text        not null,
    withdrawn    boolean     not null default false,
    arrived_at   timestamptz not null,
    primary key (practice_id, document_id),
    foreign key (practice_id, patient_id) references frontdesk.patient,
    foreign key (practice_id, encounter_id) references charts.encounter
);
create index document_of_encounter on charts.document (practice_id, encounter_id);
create index document_of_patient on charts.document (practice_id, patient_id, written_on desc);
call access.wall('charts.document', 'select, insert, update');

create table charts.condition (
    practice_id     bigint  not null references access.practice,
    condition_id    bigint  generated always as identity,
    patient_id      bigint  not null,
    encounter_id    bigint,
    code_system     text,
    code            text,
    display         text    not null,
    laterality      text check (laterality in ('LEFT', 'RIGHT', 'BILATERAL')),
    clinical_status text,
    verification    text,
    onset_date      date,
    recorded_on     date,
    withdrawn       boolean not null default false,
    primary key (practice_id, condition_id),
    foreign key (practice_id, patient_id) references frontdesk.patient,
    foreign key (practice_id, encounter_id) references charts.encounter
);
create index condition_of_encounter on charts.condition (practice_id, encounter_id);
create index condition_of_patient on charts.condition (practice_id, patient_id);
call access.wall('charts.condition', 'select, insert, update');

create table charts.procedure (
    practice_id     bigint  not null references access.practice,
    procedure_id    bigint  generated always as identity,
    patient_id      bigint  not null,
    encounter_id    bigint,
    code_system     text,
    code            text,
    display         text    not null,
    body_site       text,
    laterality      text check (laterality in ('LEFT', 'RIGHT', 'BILATERAL')),
    status          text    not null,
    performed_from  date,
    performed_to    date,
    practitioner_id bigint,
    withdrawn       boolean not null default false,
    primary key (practice_id, procedure_id),
    foreign key (practice_id, patient_id) references frontdesk.patient,
    foreign key (practice_id, encounter_id) references charts.encounter,
    foreign key (practice_id, practitioner_id) references charts.practitioner
);
create index procedure_of_encounter on charts.procedure (practice_id, encounter_id);
create index procedure_of_patient on charts.procedure (practice_id, patient_id);
call access.wall('charts.procedure', 'select, insert, update');

-- Which resource of which source became which row here, and what it said when it was last read.
-- row_ids: a document of several parts becomes several rows.
create table charts.fhir_resource (
    practice_id     bigint      not null references access.practice,
    resource_id     bigint      generated always as identity,
    resource_type   text        not null,
    source_system   text        not null,
    source_value    text        not null,
    content_hash    text        not null,
    row_ids         bigint[]    not null,
    first_read_at   timestamptz not null,
    last_changed_at timestamptz not null,
    primary key (practice_id, resource_id),
    unique (practice_id, resource_type, source_system, source_value)
);
call access.wall('charts.fhir_resource', 'select, insert, update');

-- Every name by which a resource may be pointed to.
create table charts.fhir_alias (
    practice_id   bigint not null,
    resource_type text   not null,
    system        text   not null,
    value         text   not null,
    resource_id   bigint not null,
    primary key (practice_id, resource_type, system, value),
    foreign key (practice_id, resource_id) references charts.fhir_resource
);
call access.wall('charts.fhir_alias', 'select, insert');

create table charts.intake_run (
    practice_id bigint      not null references access.practice,
    run_id      bigint      generated always as identity,
    source      text        not null,
    started_at  timestamptz not null,
    started_by  text        not null,
    ended_at    timestamptz,
    primary key (practice_id, run_id)
);
call access.wall('charts.intake_run', 'select, insert, update');

create table charts.intake_file (
    practice_id bigint not null,
    run_id      bigint not null,
    seq         int    not null,
    name        text   not null,
    outcome     text   not null check (outcome in ('LOADED', 'NOTHING_NEW', 'REFUSED', 'PASSED_OVER')),
    primary key (practice_id, run_id, seq),
    foreign key (practice_id, run_id) references charts.intake_run
);
call access.wall('charts.intake_file', 'select, insert');

create table charts.intake_count (
    practice_id   bigint not null,
    run_id        bigint not null,
    seq           int    not null,
    resource_type text   not null,
    read_count    int    not null,
    new_count     int    not null,
    changed_count int    not null,
    same_count    int    not null,
    aside_count   int    not null,
    aside_reasons text   not null,
    primary key (practice_id, run_id, seq, resource_type),
    foreign key (practice_id, run_id, seq) references charts.intake_file
);
call access.wall('charts.intake_count', 'select, insert');

create table charts.intake_finding (
    practice_id bigint not null,
    run_id      bigint not null,
    seq         int    not null,
    finding_seq int    not null,
    weight      text   not null check (weight in ('STOP', 'NOTICE')),
    place       text   not null,
    message     text   not null,
    primary key (practice_id, run_id, seq, finding_seq),
    foreign key (practice_id, run_id, seq) references charts.intake_file
);
call access.wall('charts.intake_finding', 'select, insert');
