-- The queues that a practice's own rules put a claim into, as the newest scrub of it says.
create table claims.in_queue (
    practice_id bigint  not null,
    claim_id    bigint  not null,
    queue       text    not null,
    holds       boolean not null,
    edit        text    not null,
    primary key (practice_id, claim_id, queue, edit),
    foreign key (practice_id, claim_id) references claims.claim
);
create index in_queue_by_name on claims.in_queue (practice_id, queue, claim_id);
call access.wall('claims.in_queue', 'select, insert, delete');
