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
    /** Keeps the calendar of evaluation. */
    ningrum: { nip: '198701252011012922', name: 'Ningrum Ujicoba, S.H.' },
    /** Head of a section of another office, with an objection to explain. */
    seno: { nip: '197604252003121913', name: 'Seno Maket, M.Pd.' },
    /** Head of that office, who decides. */
    ambar: { nip: '197208142000032912', name: 'Dra. Ambar Tersirat, M.Pd.' },
    puspa: { nip: '199106112018012914', name: 'Puspa Bayangan, S.Pd., M.Si.' },
    /** Head of a district, with an objection to decide. */
    hasan: { nip: '197711022004011916', name: 'Hasan Gambaran, S.STP., M.A.P.' },
    /** Head of the section in which Rahma and Iqbal work. */
    dewi: { nip: '198504192010012917', name: 'Dewi Fiktifa, S.Sos.' },
    iqbal: { nip: '199810302024211919', name: 'Iqbal Tebakan' },
    rahma: { nip: '199307072019022918', name: 'Rahma Terkaan, S.A.P.' },
    /** Was coached for six months after last year's result. */
    danang: { nip: '199709232022031915', name: 'Danang Sketsa, S.Pd.' },
    /** Head of the finance section: a reward is proposed for her, and one of her people did not reach Baik. */
    nirmala: { nip: '198211092008042904', name: 'Nirmala Misalkan, S.Ak.' },
    yoga: { nip: '199512052020121911', name: 'Yoga Prototipe, A.Md.' },
    /** Her superior. */
    bagas: { nip: '197807042005011903', name: 'Bagas Umpama, S.E.' },
    /** Whose result of last year waits to be received; admin of the agency. */
    fajar: { nip: '198909162014031921', name: 'Fajar Dumianto, S.Kom.' },
    /** In the finance section: objected last year, and was heard. */
    ratri: { nip: '199003282015032910', name: 'Ratri Ilustrasi, S.E.' },
} as const;

export const PASSWORD = 'contoh-2026';

/** Indicators of Lestari. */
export const BABIES = 'Jumlah bayi yang selesai imunisasi dasar lengkap';
export const SURVEY = 'Nilai SKM layanan imunisasi posyandu';
export const COMPLAINTS = 'Tindak lanjut keluhan orang tua paling lama';
