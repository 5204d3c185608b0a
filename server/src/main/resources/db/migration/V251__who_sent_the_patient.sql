-- Providers of other houses who sent the practice patients or orders, offered again when the next
-- one is keyed. An NPI is one person; whose name was spelled better later is called so from then on.
create table practice.outside_provider (
    practice_id bigint      not null references access.practice,
    npi         text        not null check (npi ~ '^[12][0-9]{9}$'),
    last_name   text        not null,
    first_name  text        not null,
    used_at     timestamptz not null,
    primary key (practice_id, npi)
);
create index outside_provider_used on practice.outside_provider (practice_id, used_at desc);
call access.wall('practice.outside_provider', 'select, insert, update');

-- Who ordered the tests of a visit (loop 2420E of each such line), and who referred the patient
-- (loop 2310A): by NPI, of our own providers or of another house's.
alter table charts.encounter
    add column ordering_npi  text,
    add column referring_npi text;
