create schema rules;
grant usage on schema rules to almoner_app;

-- A practice's own rules by number. What a rule says stands in its versions; the row is locked while
-- a version is added or goes live, so that there is at most one live version of each.
create table rules.own_rule (
    practice_id bigint      not null references access.practice,
    rule_number int         not null,
    made_at     timestamptz not null,
    primary key (practice_id, rule_number)
);
call access.wall('rules.own_rule', 'select, insert, update');

-- Every version as it was written. A change is the next version: no right to change or remove a row.
create table rules.version (
    practice_id     bigint      not null,
    rule_number     int         not null,
    version         int         not null,
    title           text        not null,
    why             text        not null,
    owner           text        not null,
    scope           text        not null,
    condition       text        not null,
    effect          text        not null,
    severity        text        not null,
    message         text        not null,
    advice          text        not null,
    queue           text        not null,
    field           text        not null,
    value           text        not null,
    from_day        date        not null,
    to_day          date,
    payers          text        not null,
    written_at      timestamptz not null,
    written_by      bigint      not null,
    written_by_name text        not null,
    primary key (practice_id, rule_number, version),
    foreign key (practice_id, rule_number) references rules.own_rule
);
call access.wall('rules.version', 'select, insert');

-- Claims that prove a version: on some it has to speak, on the others to be silent.
create table rules.example (
    practice_id bigint  not null,
    rule_number int     not null,
    version     int     not null,
    position    int     not null,
    sketch      text    not null,
    speaks      boolean not null,
    primary key (practice_id, rule_number, version, position),
    foreign key (practice_id, rule_number, version) references rules.version
);
call access.wall('rules.example', 'select, insert');

-- What was decided about a version; the newest decision counts, and a version without one is a draft.
create table rules.decision (
    practice_id     bigint      not null,
    rule_number     int         not null,
    seq             int         not null,
    version         int         not null,
    state           text        not null,
    decided_at      timestamptz not null,
    decided_by      bigint      not null,
    decided_by_name text        not null,
    primary key (practice_id, rule_number, seq),
    foreign key (practice_id, rule_number, version) references rules.version
);
call access.wall('rules.decision', 'select, insert');
