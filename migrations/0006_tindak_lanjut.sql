-- Follow-up of annual results, credit points, settings with their history, completeness.

-- The settings of evaluation as they were when the period began (JSON, NULL before), and units whose rating window is
-- moved (JSON: unit to days).
ALTER TABLE periode ADD COLUMN aturan TEXT;
ALTER TABLE periode ADD COLUMN geser TEXT NOT NULL DEFAULT '{}';

-- Coaching. Its words are read by the two alone.
CREATE TABLE pendampingan (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    evaluasi_id UUID NOT NULL REFERENCES evaluasi (id),
    skp_id UUID NOT NULL REFERENCES skp (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    pendamping_id UUID NOT NULL REFERENCES orang (id),
    -- The improvement track of PP 30/2019 Art. 56-58.
    jalur BOOLEAN NOT NULL,
    mulai DATE NOT NULL,
    sampai DATE NOT NULL,
    berakhir DATE,
    keadaan TEXT NOT NULL,
    tujuan TEXT NOT NULL,
    -- The settings of follow-up it began with.
    aturan TEXT NOT NULL,
    versi BIGINT NOT NULL,
    dibuat_at BIGINT NOT NULL,
    CHECK (sampai >= mulai),
    CHECK ((berakhir IS NULL) = (keadaan = 'berjalan'))
);
CREATE INDEX pendampingan_orang ON pendampingan (orang_id);
CREATE INDEX pendampingan_instansi ON pendampingan (instansi_id, keadaan);
CREATE UNIQUE INDEX pendampingan_satu ON pendampingan (orang_id) WHERE keadaan = 'berjalan';

-- Notes of talks. Added to, never changed.
CREATE TABLE pendampingan_catatan (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    pendampingan_id UUID NOT NULL REFERENCES pendampingan (id),
    tanggal DATE NOT NULL,
    teks TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    ditulis_at BIGINT NOT NULL
);
CREATE INDEX pendampingan_catatan_induk ON pendampingan_catatan (pendampingan_id, tanggal);

-- The course of a coaching. Added to, never changed.
CREATE TABLE pendampingan_langkah (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    pendampingan_id UUID NOT NULL REFERENCES pendampingan (id),
    jenis TEXT NOT NULL,
    teks TEXT NOT NULL,
    sampai DATE,
    oleh UUID NOT NULL REFERENCES orang (id),
    dilakukan_at BIGINT NOT NULL
);
CREATE INDEX pendampingan_langkah_induk ON pendampingan_langkah (pendampingan_id);

-- Proposals for rewards.
CREATE TABLE usulan_penghargaan (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    evaluasi_id UUID NOT NULL REFERENCES evaluasi (id),
    skp_id UUID NOT NULL REFERENCES skp (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    tahun BIGINT NOT NULL,
    jenis TEXT NOT NULL,
    uraian TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    diusulkan_at BIGINT NOT NULL,
    keadaan TEXT NOT NULL,
    alasan TEXT NOT NULL,
    diputus_oleh UUID REFERENCES orang (id),
    diputus_at BIGINT,
    CHECK ((diputus_at IS NULL) = (keadaan = 'diusulkan'))
);
CREATE INDEX usulan_penghargaan_orang ON usulan_penghargaan (orang_id);
CREATE INDEX usulan_penghargaan_instansi ON usulan_penghargaan (instansi_id, tahun);
CREATE UNIQUE INDEX usulan_penghargaan_satu ON usulan_penghargaan (evaluasi_id, jenis) WHERE keadaan = 'diusulkan';

-- What the count of credit points begins from. Rows are added, never changed: the latest one of a goal counts.
CREATE TABLE kredit_awal (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    orang_id UUID NOT NULL REFERENCES orang (id),
    tujuan TEXT NOT NULL,
    tmt DATE NOT NULL,
    -- Ten-thousandths.
    saldo BIGINT NOT NULL,
    per DATE,
    sumber TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    dicatat_at BIGINT NOT NULL,
    CHECK (saldo >= 0)
);
CREATE INDEX kredit_awal_orang ON kredit_awal (orang_id, dicatat_at);

-- Every change of a setting. Added to, never changed.
CREATE TABLE pengaturan_ubah (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    nama TEXT NOT NULL,
    lama TEXT NOT NULL,
    baru TEXT NOT NULL,
    alasan TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    diubah_at BIGINT NOT NULL
);
CREATE INDEX pengaturan_ubah_instansi ON pengaturan_ubah (instansi_id, diubah_at);

-- Reminders by hand: one a day for each person and what it is about.
CREATE TABLE pengingat (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    periode_id UUID NOT NULL REFERENCES periode (id),
    skp_id UUID NOT NULL REFERENCES skp (id),
    kepada UUID NOT NULL REFERENCES orang (id),
    jenis TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    hari DATE NOT NULL,
    dikirim_at BIGINT NOT NULL,
    UNIQUE (periode_id, skp_id, kepada, jenis, hari)
);
