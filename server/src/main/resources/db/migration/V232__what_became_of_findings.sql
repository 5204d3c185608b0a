-- The first answer of the payer to each version that was sent: what became of it, whatever the scrub
-- had said and people had answered.
create table claims.answer (
    practice_id  bigint      not null,
    claim_id     bigint      not null,
    version      int         not null,
    outcome      text        not null check (outcome in ('PAID', 'PARTLY_DENIED', 'DENIED')),
    denied_cents bigint      not null,
    at           timestamptz not null,
    primary key (practice_id, claim_id, version),
    foreign key (practice_id, claim_id, version) references claims.version
);
create index answer_at on claims.answer (practice_id, at);
call access.wall('claims.answer', 'select, insert');

-- How loud a rule speaks in this practice, where a person decided that it cries wolf. The audit
-- chain keeps the earlier decisions.
create table claims.rule_voice (
    practice_id bigint      not null references access.practice,
    rule        text        not null,
    voice       text        not null check (voice in ('FULL', 'LOWERED', 'SILENCED')),
    reason      text        not null,
    at          timestamptz not null,
    user_name   text        not null,
    primary key (practice_id, rule)
);
call access.wall('claims.rule_voice', 'select, insert, update');

create index scrub_at on claims.scrub (practice_id, at);
create index finding_edit on claims.finding (practice_id, edit, claim_id);
