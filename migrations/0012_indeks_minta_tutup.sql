-- The few SKP whose owners ask for them to be closed, among all of an agency.
CREATE INDEX skp_minta_tutup ON skp (instansi_id) WHERE keadaan = 'berjalan' AND minta_tutup IS NOT NULL;
