create schema trust;
grant usage on schema trust to almoner_app;

-- Append-only: the application has no right to change or remove a row.
create table trust.audit_event (
    practice_id bigint      not null references access.practice,
    seq         bigint      not null,
    at          timestamptz not null,
    user_id     bigint      not null,
    user_name   text        not null,
    action      text        not null,
    entity      text        not null,
    entity_id   text        not null,
    patient_id  bigint,
    detail      text        not null,
    hash        text        not null,
    primary key (practice_id, seq)
);
create index audit_event_patient on trust.audit_event (practice_id, patient_id, seq);
create index audit_event_entity on trust.audit_event (practice_id, entity, entity_id, seq);
call access.wall('trust.audit_event', 'select, insert');

-- Where each chain stands: the row that the next one follows.
create table trust.audit_head (
    practice_id bigint not null primary key references access.practice,
    seq         bigint not null,
    hash        text   not null
);
call access.wall('trust.audit_head', 'select, insert, update');
