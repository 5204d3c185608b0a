-- The application works as almoner_app, which may not bypass row-level security. Each capability has
-- a schema of its own; access.wall() puts up the same wall around every table.

do $$
begin
    if not exists (select from pg_roles where rolname = 'almoner_app') then
        create role almoner_app nologin;
    end if;
    execute format('grant almoner_app to %I', current_user);
end
$$;

create schema access;
grant usage on schema access to almoner_app;

-- The practice this session works for; null, and so no rows at all, when nobody said.
create function access.current_practice() returns bigint
    language sql stable
    return nullif(current_setting('almoner.practice_id', true), '')::bigint;

-- Row-level security by practice_id, and the given rights for the application.
create procedure access.wall(who regclass, rights text)
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', who);
    execute format('create policy practice on %s using (practice_id = access.current_practice())', who);
    execute format('grant %s on %s to almoner_app', rights, who);
end
$$;

-- The list of practices holds names only, and is asked before anybody has signed in: no wall.
create table access.practice (
    practice_id bigint generated always as identity primary key,
    slug        text        not null unique,
    name        text        not null,
    founded_at  timestamptz not null
);
grant select, insert on access.practice to almoner_app;

create table access.user_account (
    practice_id   bigint  not null references access.practice,
    user_id       bigint  generated always as identity,
    login         text    not null,
    name          text    not null,
    password_hash text    not null,
    roles         text    not null,
    active        boolean not null default true,
    failures      int     not null default 0,
    paused_until  timestamptz,
    primary key (practice_id, user_id)
);
create unique index user_account_login on access.user_account (practice_id, lower(login));
call access.wall('access.user_account', 'select, insert, update');
