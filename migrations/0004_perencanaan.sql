-- Planning: plans on their way to an SKP or to a new version of one, talks, gaps, reports of a wrong superior, templates.

-- An RHK says to whom it belongs (the post or the person), who assigned it, and what the leader expects of it; it may
-- have come from a cell of the leader's matrix. A version keeps what the leader expects in all.
ALTER TABLE rhk ADD COLUMN klasifikasi TEXT NOT NULL DEFAULT 'organisasi';
ALTER TABLE rhk ADD COLUMN penugasan TEXT NOT NULL DEFAULT '';
ALTER TABLE rhk ADD COLUMN harapan TEXT NOT NULL DEFAULT '';
ALTER TABLE rhk ADD COLUMN sel_id UUID;
ALTER TABLE skp_versi ADD COLUMN harapan TEXT NOT NULL DEFAULT '';
-- Last day the employee asked the SKP to be closed on, after a move.
ALTER TABLE skp ADD COLUMN minta_tutup DATE;

-- A plan. skp_id is the SKP that it changes, or the one it becomes.
CREATE TABLE rencana (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    skp_id UUID NOT NULL,
    orang_id UUID NOT NULL REFERENCES orang (id),
    jabatan_id UUID NOT NULL REFERENCES jabatan (id),
    mulai DATE NOT NULL,
    selesai DATE NOT NULL,
    -- Version of the SKP that it changes; NULL for a first plan.
    ganti BIGINT,
    keadaan TEXT NOT NULL,
    isi TEXT NOT NULL,
    -- Why the SKP is to be changed.
    alasan TEXT NOT NULL,
    -- Number of submissions; a decision names the one it was made about.
    pengajuan BIGINT NOT NULL,
    -- Number of writes; a writer takes the row by moving it on.
    versi BIGINT NOT NULL,
    diubah_at BIGINT NOT NULL,
    CHECK (selesai >= mulai)
);
CREATE UNIQUE INDEX rencana_terbuka ON rencana (skp_id) WHERE keadaan IN ('draf', 'diajukan', 'dikembalikan');
CREATE INDEX rencana_orang ON rencana (orang_id, mulai);

-- The course of a plan with its content at that moment. Added to, never changed.
CREATE TABLE rencana_langkah (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    rencana_id UUID NOT NULL REFERENCES rencana (id),
    urutan BIGINT NOT NULL,
    jenis TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    dilakukan_at BIGINT NOT NULL,
    teks TEXT NOT NULL,
    isi TEXT,
    UNIQUE (rencana_id, urutan)
);

-- Dialog kinerja: minutes that both sides confirm. A changed text asks for both again.
CREATE TABLE dialog (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    skp_id UUID NOT NULL,
    tanggal DATE NOT NULL,
    hadir TEXT NOT NULL,
    catatan TEXT NOT NULL,
    -- Number of the text; a confirmation names the one it is about.
    naskah BIGINT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    diubah_oleh UUID NOT NULL REFERENCES orang (id),
    diubah_at BIGINT NOT NULL,
    pegawai_at BIGINT,
    pimpinan_oleh UUID REFERENCES orang (id),
    pimpinan_at BIGINT
);
CREATE INDEX dialog_skp ON dialog (skp_id);

-- Days of a year that are not rated, with their cause.
CREATE TABLE jeda (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    mulai DATE NOT NULL,
    selesai DATE NOT NULL,
    sebab TEXT NOT NULL,
    keterangan TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    dibuat_at BIGINT NOT NULL,
    dicabut_at BIGINT,
    CHECK (selesai >= mulai)
);
CREATE INDEX jeda_orang ON jeda (orang_id, mulai);

-- Reports that the superior of a post is wrong, and what came of them: the history of the reporting line.
CREATE TABLE lapor_atasan (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    jabatan_id UUID NOT NULL REFERENCES jabatan (id),
    -- The reporting line before the correction; NULL for the one that follows from the units.
    dari_jabatan_id UUID REFERENCES jabatan (id),
    ke_orang_id UUID NOT NULL REFERENCES orang (id),
    ke_jabatan_id UUID NOT NULL REFERENCES jabatan (id),
    alasan TEXT NOT NULL,
    keadaan TEXT NOT NULL,
    dibuat_at BIGINT NOT NULL,
    jawaban TEXT NOT NULL,
    dijawab_oleh UUID REFERENCES orang (id),
    dijawab_at BIGINT
);
CREATE INDEX lapor_atasan_orang ON lapor_atasan (orang_id);
CREATE UNIQUE INDEX lapor_atasan_terbuka ON lapor_atasan (orang_id) WHERE keadaan = 'diajukan';
CREATE INDEX lapor_atasan_menunggu ON lapor_atasan (instansi_id, keadaan);

-- Templates of plans. untuk: the name of the post they are meant for.
CREATE TABLE templat (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    nama TEXT NOT NULL,
    untuk TEXT NOT NULL,
    isi TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    dibuat_at BIGINT NOT NULL,
    dihapus_at BIGINT
);
CREATE INDEX templat_instansi ON templat (instansi_id, dihapus_at);

-- Notices about plans come before there is an SKP: a notice keeps whose matter it is about by itself.
CREATE TABLE pemberitahuan_baru (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    skp_id UUID NOT NULL,
    pemilik_id UUID NOT NULL REFERENCES orang (id),
    jenis TEXT NOT NULL,
    sasaran_jenis TEXT NOT NULL,
    sasaran TEXT NOT NULL,
    judul TEXT NOT NULL,
    cuplikan TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    dibuat_at BIGINT NOT NULL,
    dibaca_at BIGINT
);
INSERT INTO pemberitahuan_baru (id, instansi_id, orang_id, skp_id, pemilik_id, jenis, sasaran_jenis, sasaran, judul, cuplikan, oleh, dibuat_at, dibaca_at)
    SELECT p.id, p.instansi_id, p.orang_id, p.skp_id, s.orang_id, p.jenis, p.sasaran_jenis, p.sasaran, p.judul, p.cuplikan, p.oleh, p.dibuat_at, p.dibaca_at
    FROM pemberitahuan p JOIN skp s ON s.id = p.skp_id;
DROP TABLE pemberitahuan;
ALTER TABLE pemberitahuan_baru RENAME TO pemberitahuan;
CREATE INDEX pemberitahuan_orang ON pemberitahuan (orang_id, dibuat_at, id);
CREATE INDEX pemberitahuan_belum ON pemberitahuan (orang_id, skp_id) WHERE dibaca_at IS NULL;
