-- Why a coder lets a warning pass while the chart is on the desk. about is the code of the service
-- that it is about; empty for the claim as a whole. The claim that is built of the chart takes it on.
create table coding.answer (
    practice_id  bigint      not null,
    encounter_id bigint      not null,
    edit         text        not null,
    about        text        not null,
    reason       text        not null,
    at           timestamptz not null,
    user_id      bigint      not null,
    user_name    text        not null,
    primary key (practice_id, encounter_id, edit, about),
    foreign key (practice_id, encounter_id) references coding.work
);
call access.wall('coding.answer', 'select, insert');
