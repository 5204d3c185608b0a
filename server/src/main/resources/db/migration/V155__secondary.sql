-- A claim to a later payer follows the claim whose payer decided before it.
alter table claims.claim
    add column follows_claim_id bigint,
    add constraint claim_follows foreign key (practice_id, follows_claim_id) references claims.claim;
create index claim_follower on claims.claim (practice_id, follows_claim_id)
    where follows_claim_id is not null;

create schema secondary;
grant usage on schema secondary to almoner_app;

-- Something between two payers that only a person can settle. While it is open, the patient is not
-- asked for what the visit left.
create table secondary.question (
    practice_id bigint      not null references access.practice,
    question_id bigint      generated always as identity,
    claim_id    bigint      not null,
    kind        text        not null,
    words       text        not null,
    asked_at    timestamptz not null,
    settled_at  timestamptz,
    settled_by  text,
    answer      text,
    primary key (practice_id, question_id),
    foreign key (practice_id, claim_id) references claims.claim
);
create unique index question_open on secondary.question (practice_id, claim_id, kind)
    where settled_at is null;
call access.wall('secondary.question', 'select, insert, update');
