create schema denials;
grant usage on schema denials to almoner_app;

-- Money that a payer refused, until it is paid or given up. line_code is empty for a claim refused
-- as a whole.
create table denials.denial_case (
    practice_id      bigint      not null references access.practice,
    case_id          bigint      generated always as identity,
    claim_id         bigint      not null,
    claim            text        not null,
    encounter_id     bigint      not null,
    patient_id       bigint      not null,
    payer_id         bigint      not null,
    provider_id      bigint      not null,
    remittance_id    bigint      not null,
    line_code        text        not null,
    group_code       text        not null,
    reason_code      text        not null,
    remarks          text        not null,
    at_stake_cents   bigint      not null check (at_stake_cents > 0),
    denied_on        date        not null,
    correct_by       date        not null,
    appeal_by        date        not null,
    coder            text        not null,
    state            text        not null check (state in ('OPEN', 'REPLACED', 'APPEALED', 'WON', 'CLOSED')),
    explanation      text        not null default '',
    recovered_cents  bigint      not null default 0,
    opened_at        timestamptz not null,
    closed_at        timestamptz,
    primary key (practice_id, case_id),
    foreign key (practice_id, payer_id) references practice.payer,
    foreign key (practice_id, provider_id) references practice.provider
);
create index case_queue on denials.denial_case (practice_id, state, at_stake_cents desc);
create index case_claim on denials.denial_case (practice_id, claim_id);
create index case_pattern on denials.denial_case (practice_id, reason_code, line_code, denied_on);
call access.wall('denials.denial_case', 'select, insert, update');

create table denials.case_event (
    practice_id bigint      not null,
    case_id     bigint      not null,
    seq         int         not null,
    at          timestamptz not null,
    by_name     text        not null,
    tone        text        not null,
    words       text        not null,
    primary key (practice_id, case_id, seq),
    foreign key (practice_id, case_id) references denials.denial_case
);
call access.wall('denials.case_event', 'select, insert');

create table denials.appeal (
    practice_id bigint      not null,
    appeal_id   bigint      generated always as identity,
    case_id     bigint      not null,
    why         text        not null,
    enclosures  text        not null,
    letter      bytea       not null,
    written_at  timestamptz not null,
    written_by  text        not null,
    primary key (practice_id, appeal_id),
    foreign key (practice_id, case_id) references denials.denial_case
);
create index appeal_case on denials.appeal (practice_id, case_id, appeal_id);
call access.wall('denials.appeal', 'select, insert');

-- What a coder can learn from a denial that was won. edit_number is the learned edit it proposed.
create table denials.lesson (
    practice_id     bigint      not null,
    lesson_id       bigint      generated always as identity,
    case_id         bigint      not null,
    coder           text        not null,
    code            text        not null,
    modifier        text        not null,
    missed          text        not null,
    quote           text        not null,
    recovered_cents bigint      not null,
    edit_number     int,
    learned_at      timestamptz not null,
    primary key (practice_id, lesson_id),
    unique (practice_id, case_id),
    foreign key (practice_id, case_id) references denials.denial_case
);
create index lesson_coder on denials.lesson (practice_id, coder, lesson_id);
call access.wall('denials.lesson', 'select, insert');
