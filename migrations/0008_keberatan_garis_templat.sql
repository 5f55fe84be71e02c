-- Evidence of objections, dated reporting lines, reminders about people without SKP, templates that are written, and
-- what cells of the matrix said before.

-- Files and links that came with an objection (keberatan) or its explanation (penjelasan). Added to, never changed.
CREATE TABLE evaluasi_bukti (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    evaluasi_id UUID NOT NULL REFERENCES evaluasi (id),
    langkah TEXT NOT NULL,
    urutan BIGINT NOT NULL,
    jenis TEXT NOT NULL,
    nama TEXT NOT NULL,
    url TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kecil_sha256 TEXT NOT NULL,
    ukuran BIGINT NOT NULL,
    lebar BIGINT NOT NULL,
    tinggi BIGINT NOT NULL
);
CREATE INDEX evaluasi_bukti_evaluasi ON evaluasi_bukti (evaluasi_id, urutan);

-- To which post a post reports from a day on; NULL for the one that follows from the units. Of the rows that have begun on
-- a day the one written last counts; without any jabatan.lapor_ke does. Added to, never changed.
CREATE TABLE jabatan_atasan (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    jabatan_id UUID NOT NULL REFERENCES jabatan (id),
    dari DATE NOT NULL,
    lapor_ke UUID REFERENCES jabatan (id),
    alasan TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    dibuat_at BIGINT NOT NULL
);
CREATE INDEX jabatan_atasan_instansi ON jabatan_atasan (instansi_id, dibuat_at);
-- The day from which the superior that was reported counts.
ALTER TABLE lapor_atasan ADD COLUMN berlaku DATE;

-- Reminders by hand of people who have no SKP in a period: one a day for each.
CREATE TABLE pengingat_orang (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    periode_id UUID NOT NULL REFERENCES periode (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    oleh UUID NOT NULL REFERENCES orang (id),
    hari DATE NOT NULL,
    dikirim_at BIGINT NOT NULL,
    UNIQUE (periode_id, orang_id, hari)
);

-- A template that is written has a form (pimpinan or pegawai), a year it is meant for (NULL for any) and the one it was
-- copied from.
ALTER TABLE templat ADD COLUMN bentuk TEXT NOT NULL DEFAULT 'pegawai';
ALTER TABLE templat ADD COLUMN tahun BIGINT;
ALTER TABLE templat ADD COLUMN salinan_dari UUID;
ALTER TABLE templat ADD COLUMN diubah_at BIGINT;
-- Who got it.
CREATE TABLE templat_terima (
    templat_id UUID NOT NULL REFERENCES templat (id),
    rencana_id UUID NOT NULL REFERENCES rencana (id),
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    tahun BIGINT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    diberi_at BIGINT NOT NULL,
    PRIMARY KEY (templat_id, rencana_id)
);

-- Every text a cell of the matrix had. Added to, never changed.
CREATE TABLE matriks_riwayat (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    jabatan_id UUID NOT NULL REFERENCES jabatan (id),
    tahun BIGINT NOT NULL,
    rhk_id UUID NOT NULL,
    orang_id UUID NOT NULL REFERENCES orang (id),
    teks TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    ditulis_at BIGINT NOT NULL
);
CREATE INDEX matriks_riwayat_sel ON matriks_riwayat (jabatan_id, tahun, rhk_id, orang_id, ditulis_at);
-- Marks of everybody in a period.
CREATE INDEX jeda_instansi ON jeda (instansi_id, selesai);
-- How many got each template.
CREATE INDEX templat_terima_instansi ON templat_terima (instansi_id, templat_id);
