create schema clearinghouse;
grant usage on schema clearinghouse to almoner_app;

-- The last number given for ISA13, GS06 and ST02. Numbers may be skipped, never given twice.
create table clearinghouse.control_number (
    practice_id bigint not null references access.practice,
    kind        text   not null,
    last_number bigint not null,
    primary key (practice_id, kind)
);
call access.wall('clearinghouse.control_number', 'select, insert, update');

-- One outgoing file with the claims in it.
create table clearinghouse.batch (
    practice_id         bigint      not null references access.practice,
    batch_id            bigint      generated always as identity,
    payer_id            bigint      not null,
    interchange_control bigint      not null,
    group_control       bigint      not null,
    set_control         text        not null,
    reference           text        not null,
    file_name           text        not null,
    file_text           text        not null,
    claim_count         int         not null,
    charge_cents        bigint      not null,
    made_at             timestamptz not null,
    made_by             text        not null,
    state               text        not null,
    tries               int         not null default 0,
    next_try_at         timestamptz,
    sent_at             timestamptz,
    outcome             text        not null default '',
    answered_at         timestamptz,
    primary key (practice_id, batch_id),
    unique (practice_id, interchange_control),
    unique (practice_id, group_control),
    unique (practice_id, set_control),
    foreign key (practice_id, payer_id) references practice.payer
);
create index batch_state on clearinghouse.batch (practice_id, state, batch_id);
call access.wall('clearinghouse.batch', 'select, insert, update');

create table clearinghouse.submission (
    practice_id  bigint not null,
    batch_id     bigint not null,
    claim_id     bigint not null,
    version      int    not null,
    claim_number text   not null,
    charge_cents bigint not null,
    primary key (practice_id, batch_id, claim_id),
    foreign key (practice_id, batch_id) references clearinghouse.batch
);
create index submission_claim on clearinghouse.submission (practice_id, claim_id);
call access.wall('clearinghouse.submission', 'select, insert');

-- Every incoming file as it came. The same content is kept once.
create table clearinghouse.inbox (
    practice_id  bigint      not null references access.practice,
    inbox_id     bigint      generated always as identity,
    file_name    text        not null,
    content_hash text        not null,
    raw          bytea       not null,
    received_at  timestamptz not null,
    kinds        text        not null default '',
    state        text        not null,
    findings     text        not null default '',
    seen_again   int         not null default 0,
    primary key (practice_id, inbox_id),
    unique (practice_id, content_hash)
);
create index inbox_state on clearinghouse.inbox (practice_id, state, inbox_id);
call access.wall('clearinghouse.inbox', 'select, insert, update');

-- What an incoming file said about one of our batches, in words.
create table clearinghouse.answer (
    practice_id bigint      not null,
    answer_id   bigint      generated always as identity,
    batch_id    bigint,
    inbox_id    bigint      not null,
    kind        text        not null,
    tone        text        not null,
    words       text        not null,
    at          timestamptz not null,
    primary key (practice_id, answer_id),
    foreign key (practice_id, inbox_id) references clearinghouse.inbox,
    foreign key (practice_id, batch_id) references clearinghouse.batch
);
create index answer_batch on clearinghouse.answer (practice_id, batch_id);
create index answer_inbox on clearinghouse.answer (practice_id, inbox_id);
call access.wall('clearinghouse.answer', 'select, insert');
