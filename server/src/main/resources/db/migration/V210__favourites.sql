create schema codes;
grant usage on schema codes to almoner_app;

-- Codes that are kept at hand: by a person for herself, or for everybody who codes for a specialty.
create table codes.favourite (
    practice_id  bigint      not null references access.practice,
    favourite_id bigint      generated always as identity,
    user_id      bigint,
    specialty    text,
    system       text        not null,
    code         text        not null,
    added_at     timestamptz not null,
    added_by     text        not null,
    primary key (practice_id, favourite_id),
    foreign key (practice_id, user_id) references access.user_account,
    check ((user_id is null) <> (specialty is null))
);
create unique index favourite_of_person on codes.favourite (practice_id, user_id, system, code)
    where user_id is not null;
create unique index favourite_of_specialty on codes.favourite (practice_id, specialty, system, code)
    where specialty is not null;
call access.wall('codes.favourite', 'select, insert, delete');
