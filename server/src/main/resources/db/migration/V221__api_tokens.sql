-- What lets another program ask in a person's name. The token itself is nowhere, only its hash. It
-- ends with its day, when it is revoked, and when the person's standing changes.
create table access.api_token (
    practice_id bigint      not null,
    token_id    bigint      generated always as identity,
    user_id     bigint      not null,
    name        text        not null,
    scope       text        not null check (scope = 'codes:read'),
    token_hash  bytea       not null check (length(token_hash) = 32),
    standing    int         not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null check (expires_at <= made_at + interval '366 days'),
    used_at     timestamptz,
    revoked_at  timestamptz,
    primary key (practice_id, token_id),
    foreign key (practice_id, user_id) references access.user_account
);
create unique index api_token_hash on access.api_token (practice_id, token_hash);
call access.wall('access.api_token', 'select, insert, update');
