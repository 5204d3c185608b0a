-- What a practice coded lately is counted newest first.
create index finish_by_time on coding.finish (practice_id, finished_at desc);
