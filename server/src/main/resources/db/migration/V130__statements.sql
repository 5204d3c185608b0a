create schema statements;
grant usage on schema statements to almoner_app;

-- Money a patient brought. Its transfers are in the ledger, under payment/<number>.
create table statements.payment (
    practice_id  bigint      not null references access.practice,
    payment_id   bigint      generated always as identity,
    patient_id   bigint      not null,
    amount_cents bigint      not null check (amount_cents > 0),
    method       text        not null check (method in ('CASH', 'CHECK', 'CARD')),
    reference    text        not null,
    received_on  date        not null,
    keyed_at     timestamptz not null,
    keyed_by     text        not null,
    form_key     text        not null,
    primary key (practice_id, payment_id),
    unique (practice_id, form_key)
);
create index payment_patient on statements.payment (practice_id, patient_id, payment_id);
call access.wall('statements.payment', 'select, insert');

-- A statement as it was printed.
create table statements.statement (
    practice_id  bigint      not null references access.practice,
    statement_id bigint      generated always as identity,
    patient_id   bigint      not null,
    amount_cents bigint      not null check (amount_cents > 0),
    letter       bytea       not null,
    made_at      timestamptz not null,
    made_by      text        not null,
    primary key (practice_id, statement_id)
);
create index statement_patient on statements.statement (practice_id, patient_id, statement_id);
call access.wall('statements.statement', 'select, insert');
