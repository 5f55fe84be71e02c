-- Agency and person together: by one of them alone SQLite may look through everything of the agency.
DROP INDEX evaluasi_orang;
CREATE INDEX evaluasi_orang ON evaluasi (instansi_id, orang_id, periode_id);
DROP INDEX skp_orang;
CREATE INDEX skp_orang ON skp (instansi_id, orang_id, mulai);
DROP INDEX pendampingan_orang;
CREATE INDEX pendampingan_orang ON pendampingan (instansi_id, orang_id);
DROP INDEX usulan_penghargaan_orang;
CREATE INDEX usulan_penghargaan_orang ON usulan_penghargaan (instansi_id, orang_id);
