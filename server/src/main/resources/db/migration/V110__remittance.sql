create schema remittance;
grant usage on schema remittance to almoner_app;

-- One 835 transaction, as it came, with what it is known by. accepted lists what a person said to
-- post all the same.
create table remittance.remittance (
    practice_id   bigint      not null references access.practice,
    remittance_id bigint      generated always as identity,
    inbox_id      bigint,
    payer_code    text        not null,
    payer_name    text        not null,
    trace         text        not null,
    paid_cents    bigint      not null,
    pay_date      date        not null,
    payee_code    text        not null,
    method        text        not null,
    claim_count   int         not null,
    content_hash  text        not null,
    raw           text        not null,
    state         text        not null check (state in ('POSTED', 'TO_LOOK_AT', 'SET_ASIDE')),
    accepted      text        not null default '',
    seen_again    int         not null default 0,
    received_at   timestamptz not null,
    settled_at    timestamptz,
    settled_by    text        not null default '',
    settled_why   text        not null default '',
    primary key (practice_id, remittance_id),
    unique (practice_id, payer_code, trace, paid_cents, pay_date, payee_code, content_hash)
);
create index remittance_state on remittance.remittance (practice_id, state, remittance_id);
call access.wall('remittance.remittance', 'select, insert, update');

-- Why it was not posted by itself, as of the last try.
create table remittance.reason (
    practice_id   bigint  not null,
    remittance_id bigint  not null,
    position      int     not null,
    kind          text    not null,
    claim         text    not null,
    sentence      text    not null,
    acceptable    boolean not null,
    waiting       boolean not null,
    primary key (practice_id, remittance_id, position),
    foreign key (practice_id, remittance_id) references remittance.remittance
);
call access.wall('remittance.reason', 'select, insert, delete');

-- A person says which of our claims the payer means.
create table remittance.assignment (
    practice_id   bigint      not null,
    remittance_id bigint      not null,
    payer_says    text        not null,
    claim         text        not null,
    why           text        not null,
    assigned_at   timestamptz not null,
    assigned_by   text        not null,
    primary key (practice_id, remittance_id, payer_says),
    foreign key (practice_id, remittance_id) references remittance.remittance
);
call access.wall('remittance.assignment', 'select, insert, update');
