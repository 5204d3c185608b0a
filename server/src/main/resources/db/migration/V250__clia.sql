-- The certificate under which the practice does laboratory tests: REF*X4 of claims with a test.
alter table practice.profile
    add column clia text check (clia ~ '^[0-9]{2}D[0-9]{7}$');
