create schema coding;
grant usage on schema coding to almoner_app;

-- The work on a chart that waits: parked with a reason, or open. A chart nobody touched has no row.
create table coding.work (
    practice_id   bigint      not null references access.practice,
    encounter_id  bigint      not null,
    parked_reason text        not null default '',
    parked_until  date,
    opened_at     timestamptz not null,
    opened_by     text        not null,
    primary key (practice_id, encounter_id),
    foreign key (practice_id, encounter_id) references charts.encounter
);
call access.wall('coding.work', 'select, insert, update');

-- The codes on the desk. They may still change: what counts is in coding.finish.
create table coding.diagnosis (
    practice_id  bigint not null,
    encounter_id bigint not null,
    position     int    not null,
    code         text   not null,
    added_by     text   not null,
    origin       text   not null,
    primary key (practice_id, encounter_id, code),
    foreign key (practice_id, encounter_id) references coding.work
);
call access.wall('coding.diagnosis', 'select, insert, update, delete');

-- pointers: diagnosis codes in order, so that moving a diagnosis keeps what points to it.
create table coding.service (
    practice_id  bigint not null,
    service_id   bigint generated always as identity,
    encounter_id bigint not null,
    position     int    not null,
    code         text   not null,
    modifiers    text   not null,
    units        int    not null check (units > 0),
    pointers     text   not null,
    added_by     text   not null,
    origin       text   not null,
    primary key (practice_id, service_id),
    foreign key (practice_id, encounter_id) references coding.work
);
create index service_of_encounter on coding.service (practice_id, encounter_id, position);
call access.wall('coding.service', 'select, insert, update, delete');

-- Words of the chart that support a code, verbatim, with their place in the document.
create table coding.evidence (
    practice_id  bigint      not null,
    evidence_id  bigint      generated always as identity,
    encounter_id bigint      not null,
    code         text        not null,
    document_id  bigint      not null,
    starts       int         not null,
    ends         int         not null,
    quote        text        not null,
    at           timestamptz not null,
    added_by     text        not null,
    removed_at   timestamptz,
    primary key (practice_id, evidence_id),
    foreign key (practice_id, encounter_id) references coding.work
);
create index evidence_of_encounter on coding.evidence (practice_id, encounter_id);
call access.wall('coding.evidence', 'select, insert, update');

-- What the engine proposed, and what a person made of it.
create table coding.proposal (
    practice_id  bigint      not null,
    proposal_id  bigint      generated always as identity,
    encounter_id bigint      not null,
    code         text        not null,
    quote        text        not null,
    why          text        not null,
    shown_at     timestamptz not null,
    decision     text        not null default 'SHOWN',
    decided_at   timestamptz,
    decided_by   text,
    primary key (practice_id, proposal_id),
    unique (practice_id, encounter_id, code),
    foreign key (practice_id, encounter_id) references coding.work
);
call access.wall('coding.proposal', 'select, insert, update');

-- A chart as it was coded, each time it was: the first finish, then every correction. Append-only.
create table coding.finish (
    practice_id      bigint      not null,
    encounter_id     bigint      not null,
    revision         int         not null,
    diagnoses        text        not null,
    reason           text        not null,
    finished_at      timestamptz not null,
    finished_by      bigint      not null,
    finished_by_name text        not null,
    primary key (practice_id, encounter_id, revision),
    foreign key (practice_id, encounter_id) references charts.encounter
);
call access.wall('coding.finish', 'select, insert');

create table coding.finished_service (
    practice_id  bigint not null,
    encounter_id bigint not null,
    revision     int    not null,
    position     int    not null,
    code         text   not null,
    modifiers    text   not null,
    units        int    not null,
    pointers     text   not null,
    primary key (practice_id, encounter_id, revision, position),
    foreign key (practice_id, encounter_id, revision) references coding.finish
);
call access.wall('coding.finished_service', 'select, insert');
