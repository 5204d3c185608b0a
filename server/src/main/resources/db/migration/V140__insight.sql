create schema insight;
grant usage on schema insight to almoner_app;

-- One row for each claim, written by events alone: what the measures count and what they open onto.
create table insight.claim (
    practice_id      bigint      not null references access.practice,
    claim_id         bigint      not null,
    number           text        not null,
    payer_id         bigint      not null,
    provider_id      bigint      not null,
    service_date     date        not null,
    built_at         timestamptz not null,
    charge_cents     bigint      not null,
    sent_at          timestamptz,
    answered_at      timestamptz,
    first_answer     text,
    payer_cents      bigint      not null default 0,
    contested_cents  bigint      not null default 0,
    patient_cents    bigint      not null default 0,
    primary key (practice_id, claim_id),
    unique (practice_id, number)
);
create index insight_claim_answered on insight.claim (practice_id, answered_at);
create index insight_claim_open on insight.claim (practice_id, payer_id, service_date)
    where payer_cents <> 0 or contested_cents <> 0 or patient_cents <> 0;
call access.wall('insight.claim', 'select, insert, update');

-- Every refusal as the remittance gave it: the reasons behind the denial rate.
create table insight.denial (
    practice_id  bigint      not null,
    claim_id     bigint      not null,
    denial_id    bigint      generated always as identity,
    denied_at    timestamptz not null,
    group_code   text        not null,
    reason       text        not null,
    denied_cents bigint      not null,
    primary key (practice_id, denial_id),
    foreign key (practice_id, claim_id) references insight.claim
);
create index insight_denial_at on insight.denial (practice_id, denied_at);
call access.wall('insight.denial', 'select, insert');
