-- When an event was written, by the clock of the database: the order in which the publisher on PostgreSQL numbers. The
-- moment of the request is not enough: of two that change one SKP, the later one may get its lock first. SQLite
-- numbers at once and leaves it 0.
ALTER TABLE peristiwa ADD COLUMN ditulis_at BIGINT NOT NULL DEFAULT 0;
