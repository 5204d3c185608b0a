-- Each change of a person's password, roles or right to sign in raises the standing and so ends the
-- sessions that were opened before. A password that somebody else gave is good until a moment only.
alter table access.user_account
    add column standing       int not null default 1,
    add column one_time_until timestamptz;
