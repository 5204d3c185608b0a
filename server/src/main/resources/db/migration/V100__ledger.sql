create schema ledger;
grant usage on schema ledger to almoner_app;

-- Whose money an account of a claim is about. The claim itself is another capability's.
create table ledger.claim_account (
    practice_id  bigint      not null references access.practice,
    claim        text        not null,
    patient_id   bigint      not null,
    payer_id     bigint,
    service_date date        not null,
    opened_at    timestamptz not null,
    primary key (practice_id, claim)
);
create index claim_account_patient on ledger.claim_account (practice_id, patient_id);
create index claim_account_payer on ledger.claim_account (practice_id, payer_id);
call access.wall('ledger.claim_account', 'select, insert, update');

-- One event, once: the source is unique, so posting it again is impossible.
create table ledger.posting (
    practice_id    bigint      not null references access.practice,
    posting_id     bigint      generated always as identity,
    source         text        not null,
    why            text        not null,
    posting_date   date        not null,
    posted_at      timestamptz not null,
    posted_by      bigint      not null,
    posted_by_name text        not null,
    primary key (practice_id, posting_id),
    unique (practice_id, source)
);
call access.wall('ledger.posting', 'select, insert');

-- Append-only: every row moves a positive amount from one account to another. A correction is a
-- new row that names the old one, and a row can be taken back once.
create table ledger.transfer (
    practice_id   bigint not null,
    posting_id    bigint not null,
    position      int    not null,
    transfer_key  text   not null,
    kind          text   not null,
    from_kind     text   not null,
    from_subject  text   not null,
    to_kind       text   not null,
    to_subject    text   not null,
    amount_cents  bigint not null check (amount_cents > 0),
    transfer_date date   not null,
    claim         text,
    line          text,
    reason        text,
    adjudication  text,
    corrects      text,
    primary key (practice_id, posting_id, position),
    unique (practice_id, transfer_key),
    unique (practice_id, corrects),
    foreign key (practice_id, posting_id) references ledger.posting,
    foreign key (practice_id, corrects) references ledger.transfer (practice_id, transfer_key),
    foreign key (practice_id, claim) references ledger.claim_account,
    check (from_kind <> to_kind or from_subject <> to_subject)
);
create index transfer_claim on ledger.transfer (practice_id, claim, posting_id, position);
create index transfer_from on ledger.transfer (practice_id, from_kind, from_subject);
create index transfer_to on ledger.transfer (practice_id, to_kind, to_subject);
call access.wall('ledger.transfer', 'select, insert');
