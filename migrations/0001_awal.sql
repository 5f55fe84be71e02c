-- One text for SQLite and PostgreSQL. Moments are microseconds since 1970 UTC (BIGINT), numbers of results are
-- ten-thousandths (BIGINT), days are DATE, ids are UUID made by the application, JSON is TEXT holding objects.
-- Every table carries instansi_id, so that data can be partitioned by agency without changing a query.

CREATE TABLE instansi (
    id UUID PRIMARY KEY,
    kode TEXT NOT NULL UNIQUE,
    nama TEXT NOT NULL,
    pengaturan TEXT NOT NULL,
    -- Grows with every change of people, units, posts or holders; caches compare it.
    struktur_rev BIGINT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    dibuat_at BIGINT NOT NULL
);

CREATE TABLE unit (
    id UUID NOT NULL,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    induk_id UUID,
    nama TEXT NOT NULL,
    dari DATE NOT NULL,
    sampai DATE,
    PRIMARY KEY (id, dari)
);
CREATE INDEX unit_instansi ON unit (instansi_id);

CREATE TABLE jabatan (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    unit_id UUID NOT NULL,
    nama TEXT NOT NULL,
    jenis TEXT NOT NULL,
    kepala BOOLEAN NOT NULL,
    fungsi TEXT,
    lapor_ke UUID REFERENCES jabatan (id),
    dari DATE NOT NULL,
    sampai DATE
);
CREATE INDEX jabatan_instansi ON jabatan (instansi_id);

CREATE TABLE orang (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    -- NULL for heads who are no ASN.
    nip TEXT UNIQUE,
    nama TEXT NOT NULL,
    kepegawaian TEXT NOT NULL,
    golongan TEXT NOT NULL
);
CREATE INDEX orang_instansi ON orang (instansi_id);

CREATE TABLE penugasan (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    jabatan_id UUID NOT NULL REFERENCES jabatan (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    sifat TEXT NOT NULL,
    dari DATE NOT NULL,
    sampai DATE,
    CHECK (sampai IS NULL OR sampai >= dari)
);
CREATE INDEX penugasan_instansi ON penugasan (instansi_id);

CREATE TABLE kata_sandi (
    orang_id UUID PRIMARY KEY REFERENCES orang (id),
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    hash TEXT NOT NULL,
    diubah_at BIGINT NOT NULL
);

CREATE TABLE sesi (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    token_hash TEXT NOT NULL UNIQUE,
    tepercaya BOOLEAN NOT NULL,
    perangkat TEXT NOT NULL,
    dibuat_at BIGINT NOT NULL,
    dipakai_at BIGINT NOT NULL,
    berakhir_at BIGINT NOT NULL,
    dicabut_at BIGINT
);
CREATE INDEX sesi_orang ON sesi (orang_id);

-- Devices on which somebody signed in before: their attempts are counted apart, so that strangers cannot lock the
-- owner of an account out.
CREATE TABLE perangkat (
    token_hash TEXT NOT NULL,
    orang_id UUID NOT NULL REFERENCES orang (id),
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    dibuat_at BIGINT NOT NULL,
    PRIMARY KEY (token_hash, orang_id)
);

CREATE TABLE skp (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    jabatan_id UUID NOT NULL REFERENCES jabatan (id),
    mulai DATE NOT NULL,
    selesai DATE NOT NULL,
    keadaan TEXT NOT NULL,
    versi BIGINT NOT NULL,
    -- Number of changes, without gaps: readers of live events find out what they missed.
    rev BIGINT NOT NULL,
    -- Last receipt number and last hash of the chain of entries.
    nomor BIGINT NOT NULL,
    rantai TEXT NOT NULL,
    -- Counts per status on ringkasan_tanggal, entries waiting for the superior, last entry: for lists of people.
    ringkasan TEXT NOT NULL,
    ringkasan_tanggal DATE,
    menunggu BIGINT NOT NULL,
    terakhir_at BIGINT,
    CHECK (selesai >= mulai)
);
CREATE INDEX skp_orang ON skp (orang_id, mulai);

CREATE TABLE skp_versi (
    skp_id UUID NOT NULL REFERENCES skp (id),
    versi BIGINT NOT NULL,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    pendekatan TEXT NOT NULL,
    ekspektasi TEXT NOT NULL,
    lampiran TEXT NOT NULL,
    alasan TEXT NOT NULL,
    disetujui_at BIGINT NOT NULL,
    disetujui_oleh UUID NOT NULL REFERENCES orang (id),
    PRIMARY KEY (skp_id, versi)
);

-- Ids are stable over versions; a new version copies the rows it keeps.
CREATE TABLE rhk (
    id UUID NOT NULL,
    versi BIGINT NOT NULL,
    skp_id UUID NOT NULL,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    urutan BIGINT NOT NULL,
    jenis TEXT NOT NULL,
    teks TEXT NOT NULL,
    intervensi TEXT,
    PRIMARY KEY (id, versi),
    FOREIGN KEY (skp_id, versi) REFERENCES skp_versi (skp_id, versi)
);
CREATE INDEX rhk_skp ON rhk (skp_id, versi);

CREATE TABLE iki (
    id UUID NOT NULL,
    versi BIGINT NOT NULL,
    rhk_id UUID NOT NULL,
    skp_id UUID NOT NULL,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    urutan BIGINT NOT NULL,
    aspek TEXT,
    teks TEXT NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (id, versi),
    FOREIGN KEY (rhk_id, versi) REFERENCES rhk (id, versi)
);
CREATE INDEX iki_skp ON iki (skp_id, versi);

CREATE TABLE realisasi (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    skp_id UUID NOT NULL REFERENCES skp (id),
    iki_id UUID NOT NULL,
    versi BIGINT NOT NULL,
    nomor BIGINT NOT NULL,
    -- angka: nilai; rasio: nilai dari dari_nilai; selesai: nilai is the position of the deliverable; teks: none.
    jenis_nilai TEXT NOT NULL,
    nilai BIGINT,
    dari_nilai BIGINT,
    tanggal DATE NOT NULL,
    keterangan TEXT NOT NULL,
    koreksi_atas UUID REFERENCES realisasi (id),
    oleh UUID NOT NULL REFERENCES orang (id),
    dicatat_at BIGINT NOT NULL,
    keadaan TEXT NOT NULL,
    keadaan_alasan TEXT NOT NULL,
    keadaan_oleh UUID REFERENCES orang (id),
    keadaan_at BIGINT,
    hash TEXT NOT NULL,
    UNIQUE (skp_id, nomor),
    FOREIGN KEY (iki_id, versi) REFERENCES iki (id, versi)
);
-- At most one correction of an entry counts.
CREATE UNIQUE INDEX realisasi_koreksi ON realisasi (koreksi_atas) WHERE koreksi_atas IS NOT NULL AND keadaan <> 'dikembalikan';

CREATE TABLE bukti (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    skp_id UUID NOT NULL REFERENCES skp (id),
    realisasi_id UUID NOT NULL REFERENCES realisasi (id),
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
CREATE INDEX bukti_skp ON bukti (skp_id);

CREATE TABLE umpan_balik (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    skp_id UUID NOT NULL REFERENCES skp (id),
    sasaran_jenis TEXT NOT NULL,
    sasaran TEXT NOT NULL,
    induk_id UUID REFERENCES umpan_balik (id),
    jenis TEXT NOT NULL,
    teks TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    ditulis_at BIGINT NOT NULL,
    ditarik_at BIGINT
);
CREATE INDEX umpan_balik_skp ON umpan_balik (skp_id, ditulis_at);

CREATE TABLE alasan (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    skp_id UUID NOT NULL REFERENCES skp (id),
    iki_id UUID NOT NULL,
    alasan TEXT NOT NULL,
    rencana TEXT NOT NULL,
    sampai DATE NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    diajukan_at BIGINT NOT NULL,
    keadaan TEXT NOT NULL,
    jawaban TEXT NOT NULL,
    dijawab_oleh UUID REFERENCES orang (id),
    dijawab_at BIGINT
);
CREATE INDEX alasan_skp ON alasan (skp_id);

CREATE TABLE pemberitahuan (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    skp_id UUID NOT NULL REFERENCES skp (id),
    jenis TEXT NOT NULL,
    sasaran_jenis TEXT NOT NULL,
    sasaran TEXT NOT NULL,
    judul TEXT NOT NULL,
    cuplikan TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    dibuat_at BIGINT NOT NULL,
    dibaca_at BIGINT
);
CREATE INDEX pemberitahuan_orang ON pemberitahuan (orang_id, dibuat_at, id);
CREATE INDEX pemberitahuan_belum ON pemberitahuan (orang_id, skp_id) WHERE dibaca_at IS NULL;

-- Outbox of live events. On SQLite the single writer numbers them at once, on PostgreSQL the publisher does.
CREATE TABLE peristiwa (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    seq BIGINT UNIQUE,
    topik TEXT NOT NULL,
    isi TEXT NOT NULL,
    dibuat_at BIGINT NOT NULL
);
CREATE INDEX peristiwa_belum ON peristiwa (id) WHERE seq IS NULL;
CREATE INDEX peristiwa_umur ON peristiwa (dibuat_at);

CREATE TABLE peristiwa_urutan (
    satu BIGINT PRIMARY KEY CHECK (satu = 1),
    seq BIGINT NOT NULL
);
INSERT INTO peristiwa_urutan (satu, seq) VALUES (1, 0);

-- Idempotency: one key of one person has one effect and one answer.
CREATE TABLE kunci (
    kunci UUID NOT NULL,
    orang_id UUID NOT NULL REFERENCES orang (id),
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    sidik TEXT NOT NULL,
    jawaban TEXT NOT NULL,
    dibuat_at BIGINT NOT NULL,
    PRIMARY KEY (kunci, orang_id)
);
CREATE INDEX kunci_umur ON kunci (dibuat_at);
