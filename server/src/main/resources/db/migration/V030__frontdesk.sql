create schema frontdesk;
grant usage on schema frontdesk to almoner_app;

-- The next medical record number of each practice.
create table frontdesk.mrn_counter (
    practice_id bigint not null primary key references access.practice,
    last_number bigint not null
);
call access.wall('frontdesk.mrn_counter', 'select, insert, update');

-- What is not known yet is null; Registrations.gaps says what a claim still needs.
-- search_name is last and first name folded to plain lower-case letters, for finding and for order.
create table frontdesk.patient (
    practice_id            bigint      not null references access.practice,
    patient_id             bigint      generated always as identity,
    mrn                    text        not null,
    last_name              text        not null,
    first_name             text        not null,
    middle_name            text,
    search_name            text        not null collate "C",
    birth_date             date,
    gender                 text check (gender in ('F', 'M', 'U')),
    address                text,
    address2               text,
    city                   text,
    state                  text,
    zip                    text,
    phone                  text,
    email                  text,
    guarantor_relationship text        not null default 'SELF'
        check (guarantor_relationship in ('SELF', 'SPOUSE', 'PARENT', 'OTHER')),
    guarantor_last_name    text,
    guarantor_first_name   text,
    guarantor_address      text,
    guarantor_city         text,
    guarantor_state        text,
    guarantor_zip          text,
    guarantor_phone        text,
    registered_at          timestamptz not null,
    changed_at             timestamptz not null,
    primary key (practice_id, patient_id),
    unique (practice_id, mrn)
);
create index patient_by_name on frontdesk.patient (practice_id, search_name, patient_id);
create index patient_by_birth_date on frontdesk.patient (practice_id, birth_date);
call access.wall('frontdesk.patient', 'select, insert, update');

-- A policy is never changed into another: it ends by date and the next one is a new row, so what was
-- billed keeps pointing at what it was billed to.
create table frontdesk.coverage (
    practice_id             bigint      not null references access.practice,
    coverage_id             bigint      generated always as identity,
    patient_id              bigint      not null,
    kind                    text        not null check (kind in ('HEALTH', 'WORKERS_COMP', 'AUTO')),
    position                int         not null check (position between 1 and 9),
    payer_id                bigint,
    payer_name              text        not null,
    member_id               text,
    group_number            text,
    plan_name               text,
    relationship            text check (relationship in ('SELF', 'SPOUSE', 'CHILD', 'EMPLOYEE', 'OTHER')),
    subscriber_last_name    text,
    subscriber_first_name   text,
    subscriber_middle_name  text,
    subscriber_birth_date   date,
    subscriber_gender       text check (subscriber_gender in ('F', 'M', 'U')),
    subscriber_address      text,
    subscriber_address2     text,
    subscriber_city         text,
    subscriber_state        text,
    subscriber_zip          text,
    effective_from          date,
    effective_to            date,
    claim_number            text,
    accident_date           date,
    accident_state          text,
    employer                text,
    adjuster_name           text,
    adjuster_phone          text,
    replaces_coverage_id    bigint,
    withdrawn               boolean     not null default false,
    added_at                timestamptz not null,
    changed_at              timestamptz not null,
    primary key (practice_id, coverage_id),
    foreign key (practice_id, patient_id) references frontdesk.patient,
    foreign key (practice_id, payer_id) references practice.payer,
    foreign key (practice_id, replaces_coverage_id) references frontdesk.coverage,
    check (effective_to is null or effective_from is null or effective_to >= effective_from)
);
create index coverage_of_patient on frontdesk.coverage (practice_id, patient_id);
call access.wall('frontdesk.coverage', 'select, insert, update');

-- One question to a payer and what came of it, with both as they were sent.
create table frontdesk.eligibility_check (
    practice_id    bigint      not null references access.practice,
    check_id       bigint      generated always as identity,
    patient_id     bigint      not null,
    coverage_id    bigint      not null,
    trace          text        not null,
    service_date   date        not null,
    asked_at       timestamptz not null,
    asked_by       text        not null,
    outcome        text        not null check (outcome in ('ACTIVE', 'NOT_ACTIVE', 'REJECTED', 'FAILED')),
    trouble        text,
    plan_name      text,
    coverage_begin date,
    coverage_end   date,
    request        text,
    response       text,
    primary key (practice_id, check_id),
    unique (practice_id, trace),
    foreign key (practice_id, patient_id) references frontdesk.patient,
    foreign key (practice_id, coverage_id) references frontdesk.coverage
);
create index eligibility_check_of_patient on frontdesk.eligibility_check (practice_id, patient_id, check_id);
call access.wall('frontdesk.eligibility_check', 'select, insert');

create table frontdesk.eligibility_benefit (
    practice_id          bigint  not null,
    check_id             bigint  not null,
    seq                  int     not null,
    information          text    not null,
    coverage_level       text,
    service_type         text,
    insurance_type       text,
    period               text,
    amount_cents         bigint,
    percent_basis_points int,
    in_network           boolean,
    messages             text    not null,
    primary key (practice_id, check_id, seq),
    foreign key (practice_id, check_id) references frontdesk.eligibility_check
);
call access.wall('frontdesk.eligibility_benefit', 'select, insert');

create table frontdesk.eligibility_rejection (
    practice_id bigint not null,
    check_id    bigint not null,
    seq         int    not null,
    reason      text   not null,
    follow_up   text   not null,
    message     text   not null,
    primary key (practice_id, check_id, seq),
    foreign key (practice_id, check_id) references frontdesk.eligibility_check
);
call access.wall('frontdesk.eligibility_rejection', 'select, insert');
