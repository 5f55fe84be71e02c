-- Ways into large tables, found by measuring 20,000 people and five years.

-- One period of some people: without it every evaluation of the agency is looked through.
CREATE INDEX evaluasi_periode_orang ON evaluasi (periode_id, orang_id, predikat, diubah_at);
-- The few whose SKP ended because they moved.
CREATE INDEX skp_mutasi ON skp (instansi_id, selesai) WHERE keadaan = 'ditutup_mutasi';
-- Everybody of a year.
CREATE INDEX skp_instansi_mulai ON skp (instansi_id, mulai);
