create schema charges;
grant usage on schema charges to almoner_app;

-- A priced service. Never changed: a correction is a row of the next revision, the newest one counts.
create table charges.charge (
    practice_id  bigint      not null references access.practice,
    charge_id    bigint      generated always as identity,
    encounter_id bigint      not null,
    revision     int         not null,
    position     int         not null,
    code         text        not null,
    modifiers    text        not null,
    units        int         not null check (units > 0),
    pointers     text        not null,
    amount_cents bigint      not null check (amount_cents > 0),
    service_date date        not null,
    priced_at    timestamptz not null,
    priced_by    text        not null,
    primary key (practice_id, charge_id),
    unique (practice_id, encounter_id, revision, position),
    foreign key (practice_id, encounter_id) references charts.encounter
);
call access.wall('charges.charge', 'select, insert');

-- A service that the charge schedule does not know on its day; its chart waits for a price.
create table charges.unpriced (
    practice_id  bigint      not null references access.practice,
    encounter_id bigint      not null,
    revision     int         not null,
    position     int         not null,
    code         text        not null,
    modifiers    text        not null,
    service_date date        not null,
    noticed_at   timestamptz not null,
    solved_at    timestamptz,
    primary key (practice_id, encounter_id, revision, position),
    foreign key (practice_id, encounter_id) references charts.encounter
);
call access.wall('charges.unpriced', 'select, insert, update');
