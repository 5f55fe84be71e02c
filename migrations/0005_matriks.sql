-- Matriks Peran Hasil: columns are the RHK of a leader, rows the members, each cell becomes an RHK of the member.

CREATE TABLE matriks_sel (
    -- Post of the leader.
    jabatan_id UUID NOT NULL REFERENCES jabatan (id),
    tahun BIGINT NOT NULL,
    -- RHK of the leader. It may still be a draft, or be gone, so that nothing is referenced.
    rhk_id UUID NOT NULL,
    orang_id UUID NOT NULL REFERENCES orang (id),
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    -- The RHK as it read when the cell was written last: a cell outlives its column.
    rhk_teks TEXT NOT NULL,
    -- Id the RHK has, or will have, in the member's own plan.
    rhk_anggota UUID NOT NULL,
    teks TEXT NOT NULL,
    oleh UUID NOT NULL REFERENCES orang (id),
    diubah_at BIGINT NOT NULL,
    -- Number of writes; a writer takes the row by moving it on.
    versi BIGINT NOT NULL,
    PRIMARY KEY (jabatan_id, tahun, rhk_id, orang_id)
);
CREATE INDEX matriks_sel_orang ON matriks_sel (orang_id, tahun);

-- Members from other units.
CREATE TABLE matriks_anggota (
    jabatan_id UUID NOT NULL REFERENCES jabatan (id),
    tahun BIGINT NOT NULL,
    orang_id UUID NOT NULL REFERENCES orang (id),
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    oleh UUID NOT NULL REFERENCES orang (id),
    ditambah_at BIGINT NOT NULL,
    PRIMARY KEY (jabatan_id, tahun, orang_id)
);
CREATE INDEX matriks_anggota_orang ON matriks_anggota (orang_id, tahun);

-- Rencana aksi: steps of an RHK (teks) and values of an indicator by the end of a period (nilai).
CREATE TABLE rencana_aksi (
    skp_id UUID NOT NULL REFERENCES skp (id),
    -- Id of the RHK or indicator; stable over the versions of the SKP.
    sasaran_id UUID NOT NULL,
    -- Kind and number of the period.
    jenis TEXT NOT NULL,
    ke BIGINT NOT NULL,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    sasaran TEXT NOT NULL,
    teks TEXT NOT NULL,
    nilai BIGINT,
    oleh UUID NOT NULL REFERENCES orang (id),
    diubah_at BIGINT NOT NULL,
    PRIMARY KEY (skp_id, sasaran_id, jenis, ke),
    CHECK (sasaran IN ('rhk', 'iki'))
);

-- Every change of it. Added to, never changed: an evaluation that was set is read by the plan of its time.
CREATE TABLE rencana_aksi_riwayat (
    id UUID PRIMARY KEY,
    instansi_id UUID NOT NULL REFERENCES instansi (id),
    skp_id UUID NOT NULL REFERENCES skp (id),
    sasaran_id UUID NOT NULL,
    jenis TEXT NOT NULL,
    ke BIGINT NOT NULL,
    sasaran TEXT NOT NULL,
    teks TEXT NOT NULL,
    nilai BIGINT,
    oleh UUID NOT NULL REFERENCES orang (id),
    diubah_at BIGINT NOT NULL
);
CREATE INDEX rencana_aksi_riwayat_skp ON rencana_aksi_riwayat (skp_id, diubah_at);
