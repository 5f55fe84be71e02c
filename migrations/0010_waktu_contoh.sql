-- How far the clock of the demo agency is ahead of the machine's, in microseconds; 0 for agencies with real data.
ALTER TABLE instansi ADD COLUMN contoh_maju BIGINT NOT NULL DEFAULT 0;
