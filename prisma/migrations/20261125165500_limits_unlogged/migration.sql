-- Counters of the rate limits: taking from one need not wait until it is on the disk. They live through a restart, but
-- not through a crash of PostgreSQL, after which every limit begins anew.
ALTER TABLE "rate_limits" SET UNLOGGED;
