create schema practice;
grant usage on schema practice to almoner_app;

-- The billing provider: loop 2010AA of every claim, and the submitter of every file.
create table practice.profile (
    practice_id bigint not null primary key references access.practice,
    name        text not null,
    npi         text not null,
    tax_id      text not null,
    taxonomy    text not null,
    address     text not null,
    city        text not null,
    state       text not null,
    zip         text not null,
    phone       text not null,
    submitter   text not null
);
call access.wall('practice.profile', 'select, insert, update');

create table practice.provider (
    practice_id bigint  not null references access.practice,
    provider_id bigint  generated always as identity,
    last_name   text    not null,
    first_name  text    not null,
    credential  text    not null,
    specialty   text    not null,
    npi         text    not null,
    taxonomy    text    not null,
    active      boolean not null default true,
    primary key (practice_id, provider_id),
    unique (practice_id, npi)
);
call access.wall('practice.provider', 'select, insert, update');

create table practice.payer (
    practice_id           bigint not null references access.practice,
    payer_id              bigint generated always as identity,
    code                  text   not null,
    name                  text   not null,
    filing_indicator      text   not null,
    address               text   not null,
    city                  text   not null,
    state                 text   not null,
    zip                   text   not null,
    filing_limit_days     int    not null,
    correction_limit_days int    not null,
    appeal_limit_days     int    not null,
    primary key (practice_id, payer_id),
    unique (practice_id, code)
);
call access.wall('practice.payer', 'select, insert, update');

-- What the practice charges. A price with a modifier goes before the one without.
create table practice.charge_price (
    practice_id bigint not null references access.practice,
    code        text   not null,
    modifier    text   not null default '',
    price_cents bigint not null check (price_cents > 0),
    valid_from  date   not null,
    valid_to    date,
    primary key (practice_id, code, modifier, valid_from)
);
call access.wall('practice.charge_price', 'select, insert, update');

-- What a payer agreed to allow.
create table practice.contract_price (
    practice_id   bigint not null,
    payer_id      bigint not null,
    code          text   not null,
    modifier      text   not null default '',
    allowed_cents bigint not null check (allowed_cents >= 0),
    valid_from    date   not null,
    valid_to      date,
    primary key (practice_id, payer_id, code, modifier, valid_from),
    foreign key (practice_id, payer_id) references practice.payer
);
call access.wall('practice.contract_price', 'select, insert, update');
