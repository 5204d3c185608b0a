-- What the practice knows of a payer's ways of judging claims. A payer without a row is not known.
create table practice.payer_ways (
    practice_id   bigint  not null,
    payer_id      bigint  not null,
    contractor    text,
    has_sex_edits boolean not null,
    primary key (practice_id, payer_id),
    foreign key (practice_id, payer_id) references practice.payer
);
call access.wall('practice.payer_ways', 'select, insert, update');

-- Services that a payer pays only with a referral.
create table practice.referral_needed (
    practice_id bigint not null,
    payer_id    bigint not null,
    code        text   not null,
    primary key (practice_id, payer_id, code),
    foreign key (practice_id, payer_id) references practice.payer
);
call access.wall('practice.referral_needed', 'select, insert, delete');

-- Since when, and until when, a payer pays a provider's services.
create table practice.enrolment (
    practice_id bigint not null,
    provider_id bigint not null,
    payer_id    bigint not null,
    since       date   not null,
    until       date,
    primary key (practice_id, provider_id, payer_id, since),
    foreign key (practice_id, provider_id) references practice.provider,
    foreign key (practice_id, payer_id) references practice.payer,
    check (until >= since)
);
create index enrolment_payer on practice.enrolment (practice_id, payer_id);
call access.wall('practice.enrolment', 'select, insert, delete');

-- What a line says of its place and people, for the rules that look back on it.
alter table claims.line
    add column place       text not null default '',
    add column billing_npi text not null default '',
    add column taxonomy    text;
