-- The next number for a question to a payer.
create table frontdesk.inquiry_counter (
    practice_id bigint not null primary key references access.practice,
    last_number bigint not null
);
call access.wall('frontdesk.inquiry_counter', 'select, insert, update');
