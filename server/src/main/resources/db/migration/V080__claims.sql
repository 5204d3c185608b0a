create schema claims;
grant usage on schema claims to almoner_app;

-- The next claim number of each practice. A number that a rollback gave back is skipped, never
-- given twice: the row is locked until the commit.
create table claims.numbering (
    practice_id bigint not null primary key references access.practice,
    next_number bigint not null
);
call access.wall('claims.numbering', 'select, insert, update');

-- A claim as it stands now. What was sent is in claims.version and never changes.
create table claims.claim (
    practice_id        bigint      not null references access.practice,
    claim_id           bigint      generated always as identity,
    number             text        not null,
    encounter_id       bigint      not null,
    patient_id         bigint      not null,
    payer_id           bigint      not null,
    provider_id        bigint      not null,
    coverage_id        bigint      not null,
    sequence           text        not null,
    state              text        not null,
    state_since        timestamptz not null,
    version            int         not null,
    charge_cents       bigint      not null,
    expected_cents     bigint,
    service_date       date        not null,
    filing_limit       date        not null,
    built_at           timestamptz not null,
    sent_at            timestamptz,
    hold_reason        text        not null default '',
    hold_until         date,
    payer_claim_number text,
    primary key (practice_id, claim_id),
    unique (practice_id, number),
    foreign key (practice_id, payer_id) references practice.payer,
    foreign key (practice_id, provider_id) references practice.provider
);
create index claim_state on claims.claim (practice_id, state, claim_id);
create index claim_encounter on claims.claim (practice_id, encounter_id);
create index claim_patient on claims.claim (practice_id, patient_id, service_date);
call access.wall('claims.claim', 'select, insert, update');

-- Every version, frozen as it was built, so that an edit of tomorrow can be tried on it. No right to
-- change or remove a row.
create table claims.version (
    practice_id  bigint      not null,
    claim_id     bigint      not null,
    version      int         not null,
    claim_text   text        not null,
    reason       text        not null,
    made_at      timestamptz not null,
    made_by      bigint      not null,
    made_by_name text        not null,
    primary key (practice_id, claim_id, version),
    foreign key (practice_id, claim_id) references claims.claim
);
call access.wall('claims.version', 'select, insert');

-- The lines of every version, for finding duplicates and for matching remittances.
create table claims.line (
    practice_id   bigint not null,
    claim_id      bigint not null,
    version       int    not null,
    position      int    not null,
    control       text   not null,
    code          text   not null,
    modifiers     text   not null,
    units         int    not null,
    charge_cents  bigint not null,
    service_date  date   not null,
    patient_id    bigint not null,
    rendering_npi text   not null,
    primary key (practice_id, claim_id, version, position),
    foreign key (practice_id, claim_id, version) references claims.version
);
create index line_history on claims.line (practice_id, patient_id, service_date, code);
call access.wall('claims.line', 'select, insert');

-- What each scrub of a version said. The newest run of a version is the one that counts.
create table claims.scrub (
    practice_id bigint      not null,
    claim_id    bigint      not null,
    version     int         not null,
    run         int         not null,
    at          timestamptz not null,
    primary key (practice_id, claim_id, version, run),
    foreign key (practice_id, claim_id, version) references claims.version
);
call access.wall('claims.scrub', 'select, insert');

create table claims.finding (
    practice_id bigint not null,
    claim_id    bigint not null,
    version     int    not null,
    run         int    not null,
    position    int    not null,
    edit        text   not null,
    severity    text   not null,
    line_index  int,
    message     text   not null,
    advice      text   not null,
    source      text   not null,
    fix_text    text,
    primary key (practice_id, claim_id, version, run, position),
    foreign key (practice_id, claim_id, version, run) references claims.scrub
);
call access.wall('claims.finding', 'select, insert');

-- Why a person let a warning pass: for one edit on one line of one version.
create table claims.override (
    practice_id bigint      not null,
    claim_id    bigint      not null,
    version     int         not null,
    edit        text        not null,
    line_index  int         not null,
    reason      text        not null,
    at          timestamptz not null,
    user_id     bigint      not null,
    user_name   text        not null,
    primary key (practice_id, claim_id, version, edit, line_index),
    foreign key (practice_id, claim_id, version) references claims.version
);
call access.wall('claims.override', 'select, insert');

-- The story of a claim, as a person tells it. Append-only.
create table claims.event (
    practice_id bigint      not null,
    claim_id    bigint      not null,
    seq         int         not null,
    at          timestamptz not null,
    user_name   text        not null,
    tone        text        not null,
    what        text        not null,
    detail      text        not null,
    source      text        not null,
    primary key (practice_id, claim_id, seq),
    foreign key (practice_id, claim_id) references claims.claim
);
call access.wall('claims.event', 'select, insert');

-- Edits that the practice learned from a denial. Only a person's yes makes one count.
create table claims.learned_edit (
    practice_id     bigint      not null references access.practice,
    edit_number     int         not null,
    code            text        not null,
    words           text        not null,
    modifier        text        not null,
    since           date        not null,
    origin          text        not null,
    origin_claim_id bigint,
    state           text        not null,
    proposed_at     timestamptz not null,
    proposed_by     text        not null,
    decided_at      timestamptz,
    decided_by      text,
    primary key (practice_id, edit_number)
);
call access.wall('claims.learned_edit', 'select, insert, update');
