/** People of the demo agency the journeys are about. */
export type Person = keyof typeof people;

export const people = {
    /** Employee of Puskesmas Melur. */
    lestari: { nip: '199201152019032907', name: 'Lestari Contohwati, A.Md.Keb.' },
    /** Her colleague. */
    galih: { nip: '199408202023211908', name: 'Galih Purwarupa, A.Md.Kep.' },
    /** Their superior. */
    mahesa: { nip: '198312172009021909', name: 'drg. Mahesa Permisalan' },
    /** His superior, head of Dinas Kesehatan. */
    sekar: { nip: '197405182001122902', name: 'dr. Sekar Rekaan, M.Kes.' },
    /** Head of the administration. */
    dharma: { nip: '197003121996031901', name: 'Ir. Dharma Peragawan, M.Si.' },
    /** Head of BKPSDM: another part of the agency. */
    utari: { nip: '197502082000122920', name: 'Dr. Utari Skenario, M.M.' },
} as const;

export const PASSWORD = 'contoh-2026';

/** Indicators of Lestari. */
export const BABIES = 'Jumlah bayi yang selesai imunisasi dasar lengkap';
export const SURVEY = 'Nilai SKM layanan imunisasi posyandu';
export const COMPLAINTS = 'Tindak lanjut keluhan orang tua paling lama';
