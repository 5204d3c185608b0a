-- What a payer, or another doctor's office, approved before the visit: REF*G1 and REF*9F of the
-- claim.
alter table charts.encounter
    add column authorization_number text,
    add column referral_number      text;

-- Services that a payer wants to be asked about first. A code that does not stand here is no promise
-- that the payer does not ask: it is what the practice knows.
create table practice.authorization_needed (
    practice_id bigint not null,
    payer_id    bigint not null,
    code        text   not null,
    primary key (practice_id, payer_id, code),
    foreign key (practice_id, payer_id) references practice.payer
);
call access.wall('practice.authorization_needed', 'select, insert, delete');
