-- Evaluation, periodic and annual: calendar, unit performance, ratings, objection.

CREATE TABLE periode (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    jenis TEXT NOT NULL,
    tahun BIGINT NOT NULL,
    -- Counted from 1 within the year.
    ke BIGINT NOT NULL,
    mulai DATE NOT NULL,
    selesai DATE NOT NULL,
    isi_dari DATE NOT NULL,
    isi_sampai DATE NOT NULL,
    nilai_dari DATE NOT NULL,
    nilai_sampai DATE NOT NULL,
    dikunci_at BIGINT,
    dikunci_oleh UUID REFERENCES orang (id),
    UNIQUE (instansi_id, jenis, tahun, ke),
    CHECK (selesai >= mulai),
    CHECK (isi_sampai >= isi_dari),
    CHECK (nilai_sampai >= nilai_dari)
);

-- A period that is over is changed only after a reopening, whose reason stays.
CREATE TABLE periode_pembukaan (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    periode_id UUID NOT NULL REFERENCES periode (id),
    alasan TEXT NOT NULL,
    sampai DATE NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    dibuat_at BIGINT NOT NULL
);
CREATE INDEX periode_pembukaan_periode ON periode_pembukaan (periode_id);

-- Predikat kinerja organisasi. Rows are added, never changed: the latest one counts.
CREATE TABLE kinerja_unit (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    periode_id UUID NOT NULL REFERENCES periode (id),
    unit_id UUID NOT NULL,
    predikat TEXT NOT NULL,
    alasan TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    ditetapkan_at BIGINT NOT NULL
);
CREATE INDEX kinerja_unit_periode ON kinerja_unit (periode_id, unit_id);

-- Why the spread of predikat in a unit is as it is, with what the check found then.
CREATE TABLE sebaran_alasan (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    periode_id UUID NOT NULL REFERENCES periode (id),
    unit_id UUID NOT NULL,
    alasan TEXT NOT NULL,
    temuan TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    dibuat_at BIGINT NOT NULL
);
CREATE INDEX sebaran_alasan_periode ON sebaran_alasan (periode_id, unit_id);

CREATE TABLE evaluasi (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    periode_id UUID NOT NULL REFERENCES periode (id),
    skp_id UUID NOT NULL REFERENCES skp (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    keadaan TEXT NOT NULL,
    draf TEXT NOT NULL,
    -- Both ratings with reasons and sources; NULL in a draft. The predikat follows from them and is kept for counting.
    nilai TEXT,
    predikat TEXT,
    catatan TEXT NOT NULL,
    alasan_tahun TEXT NOT NULL,
    -- Who set them, in which post, from which version of the plan and which entries, by which settings.
    dasar TEXT,
    usulan TEXT,
    disampaikan DATE,
    diterima DATE,
    keberatan DATE,
    -- Number of writes; a writer takes the row by moving it on.
    versi BIGINT NOT NULL,
    diubah_at BIGINT NOT NULL,
    UNIQUE (periode_id, skp_id),
    CHECK ((nilai IS NULL) = (predikat IS NULL))
);
CREATE INDEX evaluasi_orang ON evaluasi (orang_id);
CREATE INDEX evaluasi_jalan ON evaluasi (instansi_id, keadaan);

-- The course of an evaluation. Added to, never changed.
CREATE TABLE evaluasi_langkah (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    evaluasi_id UUID NOT NULL REFERENCES evaluasi (id),
    urutan BIGINT NOT NULL,
    jenis TEXT NOT NULL,
    -- NULL for what time alone brought about.
    oleh UUID REFERENCES orang (id),
    dilakukan_at BIGINT NOT NULL,
    teks TEXT NOT NULL,
    -- Sources, and the ratings in force after the step.
    isi TEXT NOT NULL,
    UNIQUE (evaluasi_id, urutan)
);
